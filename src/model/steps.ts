/**
 * Does a work of many steps in one go. Works that take long are written as generators, so that whoever has a page or a
 * worker to keep alive can do them a little at a time.
 */
export function runSteps<Result>(steps: Iterator<void, Result, void>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
