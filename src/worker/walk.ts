/** How long the worker is kept from other questions at a stretch. */
const STRETCH_MS = 12;

/** Does a work of many steps with a pause every few milliseconds, in which what has come in is answered. */
export async function walk<Result>(steps: Iterator<void, Result, void>): Promise<Result> {
  for (let since = performance.now(); ; ) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - since < STRETCH_MS) continue;
    await pause();
    since = performance.now();
  }
}

/** The shortest pause there is: timers wait at least four milliseconds once they follow each other. */
function pause(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
