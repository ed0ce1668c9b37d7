import type { Finding } from '../../model/finding';
import { findTop } from '../trees';
import { copyTextStyle, findTextBox } from './metrics';
import style from './mirror.css?inline';

interface MirroredSpan {
  finding: Finding;
  start: number;
  end: number;
}

export interface Mirror {
  /**
   * Draws lines under the spans of a textarea's text.
   * @returns the boxes of a span by its index, as they stand at the time of asking.
   */
  draw(
    textarea: HTMLTextAreaElement,
    text: string,
    spans: readonly MirroredSpan[],
  ): (index: number) => DOMRect[];
  hide(): void;
}

/**
 * A textarea has no ranges, so its text is laid a second time over it, unseen but for the lines under its words. It
 * stands in a layer of ours, in document coordinates, and listens to nothing while there is nothing to underline.
 */
export function createMirror(layer: HTMLElement, abort: AbortSignal): Mirror {
  let textarea: HTMLTextAreaElement | null = null;
  let life: AbortController | null = null;
  let drawn = '';
  let words: HTMLElement[] = [];
  let isAsked = false;
  /** Other things than the text changed since the last look. */
  let hasMoved = false;
  /** Lines that nothing lay over when that was looked at last. */
  let onTop = new Set<string>();
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  const tree = layer.getRootNode();
  // Only sites with textareas carry it.
  if (tree instanceof ShadowRoot) tree.adoptedStyleSheets.push(sheet);
  const frame = document.createElement('div');
  frame.className = 'mirror';
  frame.ariaHidden = 'true';
  const page = document.createElement('div');
  frame.append(page);

  function begin(next: HTMLTextAreaElement): void {
    hide();
    textarea = next;
    frame.style.visibility = 'hidden';
    layer.append(frame);
    hasMoved = true;
    life = new AbortController();
    const options = { capture: true, passive: true, signal: life.signal };
    // Told before the frame is drawn: what is placed now is seen together with what moved.
    const root = next.getRootNode();
    // A scroll within a shadow tree stays there.
    for (const target of new Set([window, root instanceof ShadowRoot ? root : window]))
      target.addEventListener('scroll', place, options);
    for (const name of ['resize', 'transitionend', 'animationend', 'select', 'pointerup'])
      addEventListener(name, placeSoon, options);
    const sizes = new ResizeObserver(place);
    sizes.observe(next);
    // Whatever else moves it shows in the page's tree; the textarea itself is only looked at.
    const moves = new MutationObserver((records) => {
      // React gives a textarea its text as a child with every key.
      if (records.some(({ target, type }) => target !== next || type === 'attributes')) placeSoon();
    });
    for (const tree of [document, root])
      moves.observe(tree, { childList: true, subtree: true, attributes: true });
    life.signal.addEventListener('abort', () => {
      sizes.disconnect();
      moves.disconnect();
    });
  }

  function hide(): void {
    if (!textarea) return;
    life?.abort();
    frame.remove();
    [textarea, life, drawn, words] = [null, null, '', []];
  }

  function placeSoon(): void {
    hasMoved = true;
    lookSoon();
  }

  function lookSoon(): void {
    if (isAsked) return;
    isAsked = true;
    requestAnimationFrame(() => {
      isAsked = false;
      if (hasMoved) place();
      else showWords();
    });
  }

  /** Measures first and writes afterwards. */
  function place(): void {
    if (!textarea) return;
    hasMoved = false;
    onTop = new Set();
    const style = getComputedStyle(textarea);
    const box = textarea.isConnected ? findTextBox(textarea, style) : null;
    const origin = layer.getBoundingClientRect();
    const { scrollLeft, scrollTop } = textarea;
    if (!box) {
      set(frame, 'visibility', 'hidden');
      return;
    }
    copyTextStyle(style, page.style);
    set(frame, 'left', `${box.left - origin.left}px`);
    set(frame, 'top', `${box.top - origin.top}px`);
    set(frame, 'width', `${box.width}px`);
    set(frame, 'height', `${box.height}px`);
    set(page, 'left', `${-scrollLeft}px`);
    set(page, 'top', `${-scrollTop}px`);
    set(frame, 'visibility', 'visible');
    showWords();
  }

  /** Where a dialog or a bar of the page lies over the words, no line is drawn over it. */
  function showWords(): void {
    const own = textarea;
    if (!own || frame.style.visibility !== 'visible') return;
    const bounds = frame.getBoundingClientRect();
    const seen = words.map((word) => listSeen(word, bounds).some((line) => isShown(line, own)));
    words.forEach((word, index) => {
      set(word, 'visibility', seen[index] ? 'inherit' : 'hidden');
    });
  }

  /** What stood in the same place before the last key needs no new look, which costs the browser 0.1 ms. */
  function isShown(line: DOMRect, own: HTMLElement): boolean {
    const place = [line.left, line.top, line.right].join();
    const isOver = onTop.has(place) || isOnTop(line, own);
    if (isOver) onTop.add(place);
    return isOver;
  }

  abort.addEventListener('abort', hide);
  return {
    hide,
    draw(next, text, spans) {
      if (textarea !== next) begin(next);
      const now = [text, ...spans.map(({ finding, start, end }) => `${finding.level} ${start} ${end}`)].join(
        '\n',
      );
      if (now !== drawn) {
        drawn = now;
        words = spans.map(({ finding }) => {
          const word = document.createElement('span');
          word.dataset.level = finding.level;
          return word;
        });
        page.replaceChildren(...listPieces(text, spans, words));
        lookSoon();
      }
      const shown = words;
      return (index) => {
        const word = shown[index];
        return word?.style.visibility === 'inherit' ? listSeen(word, frame.getBoundingClientRect()) : [];
      };
    },
  };
}

/** The text in document order, its marked words in their elements; of two that overlap the first keeps the letters. */
function listPieces(
  text: string,
  spans: readonly MirroredSpan[],
  words: readonly HTMLElement[],
): (string | Node)[] {
  const pieces: (string | Node)[] = [];
  let at = 0;
  spans.forEach(({ start, end }, index) => {
    const word = words[index];
    const from = Math.max(at, start);
    if (!word || end <= from) return;
    word.textContent = text.slice(from, end);
    pieces.push(text.slice(at, from), word);
    at = end;
  });
  // A last line break of a textarea makes a line, that of a block does not.
  return [...pieces, text.slice(at), text.endsWith('\n') ? '\u200b' : ''];
}

/** The lines of a word that the textarea shows, and does not scroll away. */
function listSeen(word: HTMLElement, frame: DOMRect): DOMRect[] {
  return [...word.getClientRects()].filter(
    ({ top, bottom, left, right }) =>
      (top + bottom) / 2 > frame.top &&
      (top + bottom) / 2 < frame.bottom &&
      right > frame.left &&
      left < frame.right,
  );
}

/** Whether the textarea itself is what the agent sees at the word. */
function isOnTop({ left, right, top, bottom }: DOMRect, textarea: HTMLElement): boolean {
  return findTop((left + right) / 2, (top + bottom) / 2) === textarea;
}

function set(
  element: HTMLElement,
  name: 'left' | 'top' | 'width' | 'height' | 'visibility',
  value: string,
): void {
  if (element.style[name] !== value) element.style[name] = value;
}
