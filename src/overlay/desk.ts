import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Bridge } from '../bridge/send';
import type { PlatformId } from '../model/message';
import { DEFAULT_SETTINGS, type PanelSide, type PanelState, type Settings } from '../model/settings';
import type { DeskView } from '../model/views';
import { createTexts, type Texts } from '../ui/texts';
import { createSoon } from './soon';

export interface Desk {
  view: ReadonlySignal<DeskView | null>;
  settings: ReadonlySignal<Settings>;
  texts: ReadonlySignal<Texts>;
  /** How the panel was left on this site. */
  panel: ReadonlySignal<PanelState>;
  /** The extension went away under this page. */
  isOrphaned: ReadonlySignal<boolean>;
  /** What the worker said when the desk itself could not be had. */
  trouble: ReadonlySignal<string | null>;
  /** Epoch ms, moved on every few seconds so that waiting times stay right. */
  now: Signal<number>;
  /** How many wait for an answer, of all customers. */
  waitingCount: ReadonlySignal<number>;
  savePanel(patch: Partial<Pick<PanelState, 'isOpen' | 'side'>>): void;
  saveMarksShown(isShown: boolean): void;
  load(): Promise<void>;
}

/** Waiting times are told in minutes. */
const TICK_MS = 15_000;

/** A number that counts up while posts scroll by is read no more often than this, and each change has the page drawn. */
const COUNT_PAUSE_MS = 1000;

/** Where the panel first stands. On Instagram's post pages comments and reply box fill the right side. */
const FIRST_SIDE: Record<PlatformId, PanelSide> = { x: 'right', facebook: 'right', instagram: 'left' };

/** The desk as the worker knows it: settings, tags, texts. Asked again after every change and every lost connection. */
export function createDesk(bridge: Bridge, platform: PlatformId, abort: AbortSignal): Desk {
  const view = signal<DeskView | null>(null);
  const isOrphaned = signal(false);
  const trouble = signal<string | null>(null);
  const now = signal(Date.now());
  const waitingCount = signal(0);
  let counted = 0;
  let countedAt = Number.NEGATIVE_INFINITY;
  const showCount = () => {
    countedAt = performance.now();
    waitingCount.value = counted;
  };
  const showCountSoon = createSoon(showCount, COUNT_PAUSE_MS, abort);
  /** What the agent just did, until the worker has it. */
  const ownPanel = signal<PanelState | null>(null);

  async function load(): Promise<void> {
    try {
      view.value = await bridge.send('getDesk');
      counted = view.value.waitingCount;
      showCount();
      trouble.value = null;
    } catch (error) {
      if (!isOrphaned.value) trouble.value = error instanceof Error ? error.message : String(error);
    }
  }

  /** Told after the fact: if it cannot be kept, the agent still has it on this page. */
  function tell(saving: Promise<unknown>): void {
    saving.catch((error: unknown) => {
      if (!isOrphaned.value) trouble.value = error instanceof Error ? error.message : String(error);
    });
  }

  const ticking = setInterval(() => {
    if (!document.hidden) now.value = Date.now();
  }, TICK_MS);
  abort.addEventListener('abort', () => clearInterval(ticking));
  bridge.on('deskChanged', () => void load(), abort);
  bridge.on(
    'memoryChanged',
    (change) => {
      counted = change.waitingCount;
      if (performance.now() - countedAt < COUNT_PAUSE_MS) showCountSoon();
      else showCount();
    },
    abort,
  );
  bridge.onReconnected(() => void load());
  bridge.onOrphaned(() => {
    isOrphaned.value = true;
  });

  const panel = computed<PanelState>(
    () =>
      ownPanel.value ??
      view.value?.panels.find((state) => state.platform === platform) ?? {
        platform,
        isOpen: true,
        side: FIRST_SIDE[platform],
      },
  );

  /** Texts change with the language only: a new count must not cost new formatters. */
  let made = createTexts('en', {});
  let madeFrom: DeskView | null = null;
  const texts = computed(() => {
    const now = view.value;
    const isSame = madeFrom?.language === now?.language && madeFrom?.version === now?.version;
    if (now && !isSame) made = createTexts(now.language, now.texts);
    madeFrom = now ?? madeFrom;
    return made;
  });

  return {
    view,
    settings: computed(() => view.value?.settings ?? DEFAULT_SETTINGS),
    texts,
    panel,
    isOrphaned,
    trouble,
    now,
    waitingCount,
    savePanel(patch) {
      const { isOpen, side } = { ...panel.value, ...patch };
      // Every opened card asks for an open panel: saving what is so already would have every page ask for its desk again.
      if (isOpen === panel.value.isOpen && side === panel.value.side) return;
      ownPanel.value = { ...panel.value, ...patch };
      tell(bridge.send('savePanelState', ownPanel.value));
    },
    saveMarksShown(isMarksShown) {
      if (view.value) view.value = { ...view.value, settings: { ...view.value.settings, isMarksShown } };
      tell(bridge.send('saveMarksShown', isMarksShown));
    },
    load,
  };
}
