import { effect, type ReadonlySignal } from '@preact/signals';
import type { Bridge } from '../bridge/send';
import type { MessageKey } from '../model/identity';
import type { MarkView } from '../model/views';
import type { Platform, ReadMessage } from '../platforms/contract';
import type { Desk } from './desk';
import type { MarkCollection } from './marks/collect';
import { createMarkLayer } from './marks/layer';
import { type MarkWords, wordMark } from './marks/wording';
import type { Mount } from './mount';
import { type PageMessages, watchPage } from './watch';

export interface VisitOptions {
  platform: Platform;
  bridge: Bridge;
  desk: Desk;
  mount: Mount;
  collection: MarkCollection;
  /** Where our own panel stands. */
  place: ReadonlySignal<unknown>;
  onRead: (changed: ReadMessage[], page: PageMessages) => void;
  onChanged: () => void;
  /** A mark is about to be opened. */
  onAim: (read: ReadMessage) => void;
  onOpen: (key: MessageKey) => void;
  signal: AbortSignal;
}

/** One page between two navigations: its messages and their marks. Ends with its signal, leaving nothing behind. */
export function startVisit(options: VisitOptions): PageMessages {
  const { platform, desk, mount, collection, signal } = options;
  const findPanel = () => mount.stage.querySelector('.panel')?.getBoundingClientRect() ?? null;
  const wordings = createWordings(desk);
  const layer = createMarkLayer(
    {
      layer: mount.marks,
      findRead: (key) => page.find(key),
      findPanel,
      word: wordings,
      onAim(key) {
        const read = page.find(key);
        if (read) options.onAim(read);
      },
      onOpen: options.onOpen,
    },
    signal,
  );
  const page = watchPage({
    platform,
    host: mount.host,
    signal,
    onRead(changed) {
      collection.tell(changed.map(({ message }) => message));
      layer.forget(changed);
      options.onRead(changed, page);
    },
    onChanged(hasMoved) {
      if (page.version() !== drawn) draw();
      if (hasMoved) layer.join();
      options.onChanged();
    },
  });

  let drawn = Number.NaN;
  /** Marks of messages that stand on the page now. */
  function draw(): void {
    drawn = page.version();
    const views = new Map<MessageKey, MarkView>();
    const marks = collection.marks.peek();
    let count = 0;
    if (desk.settings.peek().isMarksShown && desk.view.peek() && !desk.isOrphaned.peek()) {
      for (const key of page.keys()) {
        count++;
        const mark = marks.get(key);
        if (mark) views.set(key, mark);
      }
    }
    layer.draw(views, count);
  }

  const stops = [
    effect(() => {
      // Read for being told: marks, settings, texts and the clock all change what is written.
      void [collection.marks.value, desk.view.value, desk.now.value, desk.isOrphaned.value];
      draw();
    }),
    effect(() => {
      // The panel covers marks where it stands: the layer looks after the frame that shows it in its new place.
      void [options.place.value, desk.panel.value];
      layer.place();
    }),
  ];
  signal.addEventListener('abort', () => {
    for (const stop of stops) stop();
  });
  return page;
}

const MINUTE_MS = 60_000;

/** Words are put together once a minute for each mark: scrolling must not format the same numbers over and over. */
function createWordings(desk: Desk): (mark: MarkView) => MarkWords {
  let known = new WeakMap<MarkView, MarkWords>();
  let basis: unknown[] = [];
  return (mark) => {
    const [settings, texts, now] = [desk.settings.peek(), desk.texts.peek(), desk.now.peek()];
    const { acknowledgeTargetMs, targetMs } = settings;
    const next = [acknowledgeTargetMs, targetMs, texts, Math.floor(now / MINUTE_MS)];
    if (next.some((part, index) => part !== basis[index])) known = new WeakMap();
    basis = next;
    const words = known.get(mark) ?? wordMark(mark, settings, texts, now);
    known.set(mark, words);
    return words;
  };
}
