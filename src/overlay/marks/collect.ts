import { type ReadonlySignal, signal } from '@preact/signals';
import type { Bridge } from '../../bridge/send';
import { findMessageKey, type MessageKey } from '../../model/identity';
import { hasId, type Message } from '../../model/message';
import type { MarkView } from '../../model/views';
import { clampMessage } from '../clamp';
import { isSame } from '../same';
import { afterFrame, createSoon } from '../soon';
import { pickSeen } from './pick';

/** Far below the worker's own limit: a batch must fit between two frames of the worker as well. */
const BATCH = 100;
/** While posts scroll by, batches leave no closer together than this; the first leaves at once. */
const BATCH_PAUSE_MS = 300;
/** A change of memory is shown this much later, and more calmly while our own messages are what changes it. */
const ASK_DELAY_MS = 30;
const OWN_ASK_DELAY_MS = 1200;
/** Messages remembered as told; the oldest are forgotten, telling one twice costs nothing but a call. */
const MOST_TOLD = 5000;

export interface MarkCollection {
  marks: ReadonlySignal<ReadonlyMap<MessageKey, MarkView>>;
  /** Tells the worker what the page shows; each message once, and again when it reads differently. */
  tell(messages: readonly Message[]): void;
}

/** Of many messages the window's are looked for right after a frame: in between it would lay out a long page anew. */
async function untilLaidOut({ size }: { size: number }): Promise<void> {
  if (size > BATCH) await new Promise<void>(afterFrame);
}

/** What stands on the page now. */
export interface Shown {
  /** In the order of the page. */
  keys(): Iterable<MessageKey>;
  /** Lower edge of a message in the window, CSS pixels; null where it is not on the page. */
  findBottom(key: MessageKey): number | null;
}

/**
 * What the worker says about the messages on the page. One batch travels at a time, what comes up meanwhile waits
 * for the next, so fast scrolling never piles up calls; of many that wait, those in the window travel first.
 */
export function collectMarks(bridge: Bridge, shown: Shown, abort: AbortSignal): MarkCollection {
  const marks = signal<ReadonlyMap<MessageKey, MarkView>>(new Map());
  const told = new Map<MessageKey, Message>();
  /** What the memory says has changed since it was asked last. */
  const changed = new Set<MessageKey>();
  const waiting = new Map<MessageKey, Message>();
  let isTravelling = false;
  let isAsking = false;
  let travelledAt = Number.NEGATIVE_INFINITY;

  /** What is as it was keeps its object, and nobody is told when all of it is: each telling has the marks drawn. */
  function take(asked: readonly MessageKey[], views: readonly MarkView[]): void {
    const next = new Map(marks.value);
    const answered = new Set(views.map(({ messageKey }) => messageKey));
    let hasChanged = false;
    for (const key of asked) if (!answered.has(key)) hasChanged = next.delete(key) || hasChanged;
    for (const view of views) {
      if (isSame(next.get(view.messageKey), view)) continue;
      next.set(view.messageKey, view);
      hasChanged = true;
    }
    if (hasChanged) marks.value = next;
  }

  async function travel(): Promise<void> {
    if (isTravelling || abort.aborted) return;
    isTravelling = true;
    try {
      while (waiting.size > 0 && !abort.aborted) {
        await untilLaidOut(waiting);
        const batch = pickSeen([...waiting], BATCH, ([key]) => shown.findBottom(key));
        for (const [key] of batch) waiting.delete(key);
        travelledAt = performance.now();
        const views = await bridge.send(
          'saveMessages',
          batch.map(([, message]) => message),
        );
        take(
          batch.map(([key]) => key),
          views,
        );
      }
    } catch {
      // Told again with the next thing the page shows; the panel says what is wrong with the worker.
      told.clear();
    } finally {
      isTravelling = false;
    }
  }

  async function ask(keys: MessageKey[]): Promise<void> {
    if (keys.length === 0) return;
    try {
      take(keys, await bridge.send('getMarks', keys));
    } catch {
      // The marks that stand are the last known truth.
    }
  }

  const askNow = async () => {
    // A page in the background has no frames: what changes meanwhile is asked for at once when it has.
    if (isAsking) return;
    isAsking = true;
    await untilLaidOut(told);
    isAsking = false;
    const isTold = (key: MessageKey) => told.has(key);
    // On a long page what changed comes before what merely may have.
    const near = pickSeen([...shown.keys()].filter(isTold), BATCH, shown.findBottom);
    const keys = new Set([...[...changed].filter(isTold), ...near]);
    changed.clear();
    await ask([...keys].slice(0, BATCH));
  };
  const askSoon = createSoon(() => void askNow(), ASK_DELAY_MS, abort);
  const askLater = createSoon(() => void askNow(), OWN_ASK_DELAY_MS, abort);
  const askFitting = () => {
    if (performance.now() - travelledAt < OWN_ASK_DELAY_MS) askLater();
    else askSoon();
  };
  const travelSoon = createSoon(() => void travel(), BATCH_PAUSE_MS, abort);
  bridge.on(
    'memoryChanged',
    ({ messageKeys }) => {
      for (const key of messageKeys) changed.add(key);
      askFitting();
    },
    abort,
  );
  bridge.on('deskChanged', askSoon, abort);
  bridge.onReconnected(askFitting);

  return {
    marks,
    tell(messages) {
      for (const message of messages) {
        const key = findMessageKey(message);
        if (key === null || !hasId(message)) continue;
        const clamped = clampMessage(message);
        if (clamped.id === null || isSame(told.get(key), clamped)) continue;
        told.set(key, clamped);
        waiting.set(key, clamped);
      }
      for (const key of told.keys()) {
        if (told.size <= MOST_TOLD) break;
        told.delete(key);
      }
      if (waiting.size === 0) return;
      if (performance.now() - travelledAt < BATCH_PAUSE_MS) travelSoon();
      else void travel();
    },
  };
}
