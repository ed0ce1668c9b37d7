import { findMessageKey, type MessageKey } from '../../model/identity';
import type { MarkView } from '../../model/views';
import type { ReadMessage } from '../../platforms/contract';
import { afterFrame } from '../soon';
import { watchAim } from './aim';
import { type Band, findBand } from './band';
import { createMark, isCovered, type Mark, setEdge } from './mark';
import { watchNear } from './near';
import { findRoom, fitParts } from './room';
import type { MarkWords } from './wording';

/** Below this not even the sign fits. */
const LEAST_ROOM = 18;
/** Marks are moved and hidden this often while the page scrolls, with a change of the page's own or, at last, without. */
const PAUSE_MS = 200;
const LATEST_MS = 300;
/** More than this share of the window in a millisecond, five windows in a second, is too fast to read. */
const RUSH = 0.005;
/** Scrolling came to rest. */
const REST_MS = 120;
/** Of a mark, in CSS pixels, as `marks.css` has it. */
const HEIGHT = 20;
/**
 * Looking what lies over marks takes no longer than this in one frame: on a page with thousands of comments the browser
 * needs 3 ms for each place.
 */
const TEST_MS = 8;
/** Kept free between a mark and our own panel. */
const FROM_PANEL = 6;

export interface MarkLayer {
  /** All marks that are to be seen on a page with so many messages; marks not named are taken away. */
  draw(views: ReadonlyMap<MessageKey, MarkView>, messageCount: number): void;
  /** The header of these messages may have changed. */
  forget(reads: readonly ReadMessage[]): void;
  /** Places everything again after this frame. */
  place(): void;
  /** The page changes its own parts in this very frame; called before it is laid out. */
  join(): void;
}

export interface MarkLayerOptions {
  layer: HTMLElement;
  /** Where a message stands on the page now. */
  findRead: (key: MessageKey) => ReadMessage | null;
  /** The rectangle our own panel covers, null where it is closed. */
  findPanel: () => DOMRect | null;
  /** What is written on a mark; asked only for those near the window. */
  word: (view: MarkView) => MarkWords;
  /** A mark is about to be opened. */
  onAim: (key: MessageKey) => void;
  onOpen: (key: MessageKey) => void;
}

/**
 * The layer of marks. Marks stand in document coordinates, so the browser scrolls them with the page. Everything is
 * measured for all marks before any is moved, and at rest right after a frame, when the page's layout is clean.
 *
 * While the page scrolls, a mark that comes or goes makes the browser put all its layers together once more (11 ms on the
 * practice page, in Chromium 156). A list that recycles its rows has it do so anyway, every few frames: what is to be
 * drawn waits for such a frame and is drawn with it.
 */
export function createMarkLayer(
  { layer, findRead, findPanel, word, onAim, onOpen }: MarkLayerOptions,
  abort: AbortSignal,
): MarkLayer {
  const marks = new Map<MessageKey, Mark>();
  let asked: 'place' | 'test' | null = null;
  let wanted: ReadonlyMap<MessageKey, MarkView> = new Map();
  const near = watchNear(findRead, () => ask('place'), abort);
  let isScrolling = false;
  let scrolledAt = 0;
  /** What of the window bars do not cover; known from the last rest, good for as long as the page scrolls. */
  let band: Band | null = null;
  let rest: ReturnType<typeof setTimeout> | undefined;
  let pause: ReturnType<typeof setTimeout> | undefined;
  let doneAt = 0;
  let doneTop = 0;
  /** What was tested before this may be covered otherwise now. */
  let placedAt = 0;

  const onScroll = (event: Event) => {
    if (wanted.size === 0 && marks.size === 0) return;
    scrolledAt = performance.now();
    if (!isScrolling) rest = setTimeout(lookForRest, REST_MS);
    isScrolling = true;
    ask(event.target === document ? 'test' : 'place');
  };
  const lookForRest = () => {
    const leftMs = scrolledAt + REST_MS - performance.now();
    if (leftMs > 0) {
      rest = setTimeout(lookForRest, leftMs);
      return;
    }
    isScrolling = false;
    band = null;
    clearTimeout(pause);
    asked = 'place';
    afterFrame(work);
  };
  const onResize = () => {
    for (const mark of marks.values()) mark.isRoomOld = true;
    ask('place');
  };
  addEventListener('scroll', onScroll, { capture: true, passive: true, signal: abort });
  addEventListener('resize', onResize, { passive: true, signal: abort });
  abort.addEventListener('abort', () => {
    clearTimeout(rest);
    clearTimeout(pause);
    layer.replaceChildren();
    marks.clear();
  });

  function ask(what: 'place' | 'test'): void {
    const isAsked = asked !== null;
    if (what === 'place' || !isAsked) asked = what;
    if (isAsked || abort.aborted) return;
    if (isScrolling) pause = setTimeout(() => afterFrame(work), LATEST_MS);
    else afterFrame(work);
  }

  function work(): void {
    const todo = asked;
    asked = null;
    if (todo === null || abort.aborted || (marks.size === 0 && wanted.size === 0)) return;
    const sinceMs = performance.now() - doneAt;
    doneAt += sinceMs;
    const { top } = layer.getBoundingClientRect();
    const isRushing = isScrolling && Math.abs(top - doneTop) > innerHeight * RUSH * sinceMs;
    doneTop = top;
    // Nobody reads posts that fly by: their marks are drawn where the scrolling slows down.
    if (isRushing) return;
    if (todo === 'place') {
      placedAt = doneAt;
      place();
    } else {
      test(layer.getBoundingClientRect());
      show();
    }
  }

  /** Whether what is to be drawn near the window is not what is drawn. */
  function isOther(): boolean {
    let count = 0;
    for (const [key, view] of wanted) {
      if (!near.has(key)) continue;
      if (marks.get(key)?.words !== word(view)) return true;
      count++;
    }
    return count !== marks.size;
  }

  /**
   * Makes the marks that are wanted, and drops the others. Writes nothing to the page: that is still to be measured.
   * @returns buttons that are to leave.
   */
  function sync(): HTMLElement[] {
    const left: HTMLElement[] = [];
    for (const [key, mark] of marks) {
      if (wanted.has(key) && near.has(key)) continue;
      left.push(mark.button);
      marks.delete(key);
    }
    for (const [key, view] of wanted) {
      if (!near.has(key)) continue;
      const known = marks.get(key);
      const words = word(view);
      if (known) known.words = words;
      else {
        const mark = createMark(words, () => onOpen(key));
        watchAim(mark.button, () => onAim(key));
        marks.set(key, mark);
      }
    }
    return left;
  }

  function place(): void {
    const left = sync();
    const origin = layer.getBoundingClientRect();
    const panel = findPanel();
    for (const [key, mark] of marks) measure(key, mark, origin, panel);
    test(origin);
    for (const button of left) button.remove();
    for (const mark of marks.values()) {
      if (!mark.button.isConnected) layer.append(mark.button);
      if (!mark.place || !mark.room) continue;
      const { x, y } = mark.place;
      // Edges instead of a transform: each transform would be a layer of its own for the browser to put together.
      setEdge(mark.button, 'top', y - HEIGHT / 2);
      setEdge(mark.button, mark.room.isMirrored ? 'left' : 'right', mark.room.isMirrored ? x : -x);
      write(mark);
    }
    show();
  }

  /** Only reads. */
  function measure(key: MessageKey, mark: Mark, origin: DOMRect, panel: DOMRect | null): void {
    const read = findRead(key);
    if (read?.element !== mark.read?.element) mark.isRoomOld = true;
    mark.read = read;
    const box = read?.element.getBoundingClientRect();
    mark.place = null;
    if (!read || !box || box.height === 0) return;
    if (mark.isRoomOld) mark.room = findRoom(read);
    mark.isRoomOld = false;
    const { room } = mark;
    if (!room) return;
    const end = room.isMirrored ? box.right - room.end : box.left + room.end;
    const isUnder = panel !== null && end > panel.left && end < panel.right;
    const x = isUnder ? (room.isMirrored ? panel.right + FROM_PANEL : panel.left - FROM_PANEL) : end;
    mark.width = room.width - Math.abs(end - x);
    if (mark.width < LEAST_ROOM) return;
    mark.place = { x: Math.round(x - origin.left), y: Math.round(box.top + room.middle - origin.top) };
  }

  /**
   * Looks which marks lie under something else, those first that nobody looked at for longest; what a frame has no room
   * for is looked at in the next. Only reads: a write in between would cost a layout for each mark.
   * While the page scrolls, only the bars at its edges are reckoned with; what else may cover is looked for at rest.
   */
  function test(origin: DOMRect): void {
    const startedAt = performance.now();
    const oldest = isScrolling ? marks.values() : [...marks.values()].sort((a, b) => a.testedAt - b.testedAt);
    for (const mark of oldest) {
      if (!mark.place || !mark.read) continue;
      const [x, y] = [mark.place.x + origin.left, mark.place.y + origin.top];
      if (y < 0 || y > innerHeight) continue;
      if (isScrolling) {
        band ??= findBand(x, mark.read.element);
        mark.isCovered = y < band.top || y > band.bottom;
        continue;
      }
      if (mark.testedAt >= placedAt) continue;
      if (performance.now() - startedAt > TEST_MS) {
        ask('test');
        return;
      }
      mark.isCovered = isCovered(mark, x, y);
      mark.testedAt = startedAt;
    }
  }

  function show(): void {
    for (const { button, place: at, isCovered: isUnder } of marks.values()) {
      const isHidden = at === null || isUnder;
      if (button.hidden !== isHidden) button.hidden = isHidden;
    }
  }

  function write(mark: Mark): void {
    const parts = fitParts(mark.words.parts, mark.width);
    const { tone, sign, label } = mark.words;
    const drawn = [tone, label, ...parts].join('|');
    if (drawn === mark.drawn) return;
    mark.drawn = drawn;
    const { button } = mark;
    button.dataset.tone = tone;
    button.setAttribute('aria-label', label);
    button.title = label;
    button.textContent = [sign, parts.join(' · ')].filter(Boolean).join(' ');
  }

  return {
    draw(views, messageCount) {
      wanted = views;
      near.follow(views.keys(), messageCount);
      if (isOther()) ask('place');
    },
    forget(reads) {
      for (const read of reads) {
        const key = findMessageKey(read.message);
        const mark = key === null ? undefined : marks.get(key);
        if (mark) mark.isRoomOld = true;
      }
    },
    place: () => ask('place'),
    join() {
      ask('place');
      if (!isScrolling || performance.now() - doneAt < PAUSE_MS) return;
      clearTimeout(pause);
      work();
    },
  };
}
