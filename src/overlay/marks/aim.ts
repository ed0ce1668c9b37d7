/** A pointer that passes over marks while the page scrolls means none of them. */
const REST_MS = 50;

/**
 * Tells when a button is about to be pressed: a pointer rests on it, presses it, or the keyboard has come to it. Between
 * that and the click a hand takes a tenth of a second or more, time enough to have an answer ready.
 */
export function watchAim(button: HTMLElement, onAim: () => void): void {
  let rest: ReturnType<typeof setTimeout> | undefined;
  const stop = () => clearTimeout(rest);
  button.addEventListener('pointerenter', () => {
    stop();
    rest = setTimeout(onAim, REST_MS);
  });
  button.addEventListener('pointerleave', stop);
  for (const type of ['pointerdown', 'focus'])
    button.addEventListener(type, () => {
      stop();
      onAim();
    });
}
