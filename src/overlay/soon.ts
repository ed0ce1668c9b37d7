/**
 * Joins a burst of calls into one, a little later.
 * @param delayMs how long after the first call of a burst it runs.
 */
export function createSoon(run: () => void, delayMs: number, abort: AbortSignal): () => void {
  let timer: ReturnType<typeof setTimeout> | null = null;
  abort.addEventListener('abort', () => {
    if (timer !== null) clearTimeout(timer);
  });
  return () => {
    if (timer !== null || abort.aborted) return;
    timer = setTimeout(() => {
      timer = null;
      run();
    }, delayMs);
  };
}

/** Runs in a task of its own, before anything that waits for a timer. */
function nextTask(run: () => void): void {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    port1.close();
    run();
  };
  port2.postMessage(null);
}

/** Runs right after the next frame was laid out: measuring then costs the page no layout of its own. */
export function afterFrame(run: () => void): void {
  requestAnimationFrame(() => nextTask(run));
}
