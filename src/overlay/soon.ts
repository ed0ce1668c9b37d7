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

const next: (() => void)[] = [];
const { port1: here, port2: there } = new MessageChannel();
here.onmessage = () => next.shift()?.();

/** Runs in a task of its own, before anything that waits for a timer. */
function nextTask(run: () => void): void {
  next.push(run);
  there.postMessage(null);
}

/** Runs right after the next frame was laid out: measuring then costs the page no layout of its own. */
export function afterFrame(run: () => void): void {
  requestAnimationFrame(() => nextTask(run));
}
