import { effect, type ReadonlySignal, signal } from '@preact/signals';
import type { Finding } from '../../model/finding';
import { keepPlace } from '../palette/focus';
import type { DraftCheck } from './check';
import { nameOf, watchHover } from './hover';
import type { Mark, Painter } from './paint';

/** What the card tells about one marked word. */
export interface Hint {
  finding: Finding;
  /** The word's line on the screen when it was asked about. */
  box: DOMRect;
  /** Opened by its chord: then the card has the focus, and gives it back. */
  isByKey: boolean;
}

export interface Hints {
  shown: ReadonlySignal<Hint | null>;
  /** The card as it is drawn. */
  card: { current: HTMLElement | null };
  /** Opens the card of the word at the caret, or of the next one when one is open. Returns whether there is any. */
  showNext(): boolean;
  close(): void;
  fix(text: string): void;
  ignore(): void;
  never(): void;
}

export interface HintOptions {
  painter: Painter;
  check: DraftCheck;
  takeFix: (finding: Finding, text: string) => void;
  dropRule: (rule: string) => void;
}

/** One small card at a time about a marked word: by a resting pointer or by its chord. */
export function createHints({ painter, check, takeFix, dropRule }: HintOptions, abort: AbortSignal): Hints {
  const shown = signal<Hint | null>(null);
  const card: Hints['card'] = { current: null };
  let word = '';
  let text = '';
  let restore: (() => void) | null = null;

  function show(mark: Mark, box: DOMRect, isByKey: boolean): void {
    word = nameOf(mark);
    text = check.draft.peek()?.text ?? '';
    shown.value = { finding: mark.finding, box, isByKey };
  }

  function close(): void {
    if (!shown.peek()) return;
    shown.value = null;
    restore?.();
    restore = null;
  }

  /** Closes the card, the caret back where it was, and then acts. */
  function act(run: (finding: Finding) => void): void {
    const finding = shown.peek()?.finding;
    close();
    if (finding) run(finding);
  }

  watchHover(
    {
      marks: painter.marks,
      composer: painter.composer,
      card: () => card.current?.getBoundingClientRect() ?? null,
      onRest: (mark, box) => {
        if (!shown.peek()?.isByKey) show(mark, box, false);
      },
      onLeave: () => {
        if (!shown.peek()?.isByKey) close();
      },
    },
    abort,
  );

  const stop = effect(() => {
    const draft = check.draft.value;
    const now = shown.peek();
    if (!now) return;
    const isThere = painter.marks().some((mark) => nameOf(mark) === word);
    if (!isThere || (!now.isByKey && draft?.text !== text)) close();
  });
  abort.addEventListener('abort', stop);

  const options = { capture: true, signal: abort };
  addEventListener(
    'pointerdown',
    ({ clientX: x, clientY: y }) => {
      const box = card.current?.getBoundingClientRect();
      if (!box || x < box.left || x > box.right || y < box.top || y > box.bottom) close();
    },
    options,
  );
  for (const name of ['compositionstart', 'resize', 'scroll'])
    addEventListener(name, close, { ...options, passive: true });
  addEventListener(
    'keydown',
    (event) => {
      const now = shown.peek();
      // A card that only hovers leaves the keyboard to the page, but for the one key that takes such things away.
      if (!now || now.isByKey || event.key !== 'Escape' || !event.isTrusted) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      close();
    },
    options,
  );

  return {
    shown,
    card,
    close,
    showNext() {
      const marks = painter.marks();
      const open = shown.peek()?.isByKey ? marks.findIndex((mark) => nameOf(mark) === word) : -1;
      const atCaret = marks.findLastIndex((mark) => !mark.isBehindCaret());
      const mark = marks[open >= 0 ? (open + 1) % marks.length : Math.max(0, atCaret)];
      if (!mark) return false;
      restore ??= keepPlace();
      show(mark, mark.findBoxes()[0] ?? (painter.composer() ?? document.body).getBoundingClientRect(), true);
      return true;
    },
    fix: (fix) => act((finding) => takeFix(finding, fix)),
    ignore: () => act((finding) => check.ignore(finding)),
    never: () => act(({ rule }) => dropRule(rule)),
  };
}
