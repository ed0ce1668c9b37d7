import { findOrigin } from '../trees';
import type { Mark } from './paint';

/** The pointer must rest so long on a marked word. */
const REST_MS = 280;
/** On its way from the word to the card it may leave both. */
const GRACE_MS = 260;
/** Around a word and the card, CSS pixels: lines of text have gaps. */
const NEAR = 3;
const FAR = 10;

export interface HoverOptions {
  marks: () => readonly Mark[];
  composer: () => HTMLElement | null;
  /** Where the card stands; null when there is none. */
  card: () => DOMRect | null;
  onRest: (mark: Mark, box: DOMRect) => void;
  onLeave: () => void;
}

/**
 * Notices on which marked word the pointer rests. Only looks, once a frame at most, and only while it is over a
 * composer with marks or a card is shown.
 */
export function watchHover(
  { marks, composer, card, onRest, onLeave }: HoverOptions,
  abort: AbortSignal,
): void {
  let pointer: { x: number; y: number; origin: Node | null } | null = null;
  let isAsked = false;
  /** The word below the pointer: a mark is made anew with every painting, its words stay. */
  let over: string | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function wait(next: string | null, ms: number, run: () => void): void {
    clearTimeout(timer);
    over = next;
    timer = setTimeout(run, ms);
  }

  function forget(): void {
    pointer = null;
    over = null;
    clearTimeout(timer);
  }

  function look(): void {
    isAsked = false;
    if (!pointer || abort.aborted) return;
    const { x, y, origin } = pointer;
    const shown = card();
    if (shown && isIn(shown, x, y, FAR)) {
      clearTimeout(timer);
      over = null;
      return;
    }
    const hit = composer()?.contains(origin) ? findAt(marks(), x, y) : null;
    const word = hit && nameOf(hit.mark);
    if (word !== null && word === over) return;
    if (!hit) {
      if (over !== null || shown) wait(null, GRACE_MS, () => card() && onLeave());
      return;
    }
    wait(word, REST_MS, () => {
      const now = pointer && findAt(marks(), pointer.x, pointer.y);
      if (now && nameOf(now.mark) === over) onRest(now.mark, now.box);
    });
  }

  const options = { capture: true, passive: true, signal: abort };
  document.addEventListener(
    'pointermove',
    (event) => {
      const isIdle = marks().length === 0 && !card();
      if (isIdle || event.buttons !== 0 || event.pointerType === 'touch') {
        forget();
        return;
      }
      pointer = { x: event.clientX, y: event.clientY, origin: findOrigin(event) };
      if (isAsked) return;
      isAsked = true;
      requestAnimationFrame(look);
    },
    options,
  );
  // Who types or selects does not ask about a word.
  for (const name of ['input', 'pointerdown', 'compositionstart', 'scroll'])
    document.addEventListener(name, forget, options);
  document.documentElement.addEventListener('pointerleave', () => wait(null, GRACE_MS, onLeave), {
    signal: abort,
  });
  abort.addEventListener('abort', forget);
}

/** Of several words at one place the shortest. */
function findAt(marks: readonly Mark[], x: number, y: number): { mark: Mark; box: DOMRect } | null {
  let best: { mark: Mark; box: DOMRect } | null = null;
  for (const mark of marks) {
    const box = mark.findBoxes().find((one) => isIn(one, x, y, NEAR));
    if (box && (!best || mark.finding.match.length < best.mark.finding.match.length)) best = { mark, box };
  }
  return best;
}

function isIn({ left, right, top, bottom }: DOMRect, x: number, y: number, around: number): boolean {
  return x >= left - around && x <= right + around && y >= top - around && y <= bottom + around;
}

/** @returns what stays the same for a marked word from one check to the next. */
export function nameOf({ finding: { rule, start, match } }: Mark): string {
  return `${rule}\n${start}\n${match}`;
}
