/** Does a work of many steps in one go. */
export function finish<Result>(steps: Iterator<void, Result, void>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
