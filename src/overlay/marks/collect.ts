import { type ReadonlySignal, signal } from '@preact/signals';
import type { Bridge } from '../../bridge/send';
import { findMessageKey, type MessageKey } from '../../model/identity';
import { hasId, type Message } from '../../model/message';
import type { MarkView } from '../../model/views';
import { clampMessage } from '../clamp';
import { isSame } from '../same';
import { createSoon } from '../soon';

/** Far below the worker's own limit: a batch must fit between two frames of the worker as well. */
const BATCH = 100;
/** While posts scroll by, batches leave no closer together than this; the first leaves at once. */
const BATCH_PAUSE_MS = 150;
/** A change of memory is shown this much later, and more calmly while our own messages are what changes it. */
const ASK_DELAY_MS = 30;
const OWN_ASK_DELAY_MS = 600;
/** Messages remembered as told; the oldest are forgotten, telling one twice costs nothing but a call. */
const MOST_TOLD = 5000;

export interface MarkCollection {
  marks: ReadonlySignal<ReadonlyMap<MessageKey, MarkView>>;
  /** Tells the worker what the page shows; each message once, and again when it reads differently. */
  tell(messages: readonly Message[]): void;
}

/**
 * What the worker says about the messages on the page. One batch travels at a time, what comes up meanwhile waits
 * for the next, so fast scrolling never piles up calls.
 */
export function collectMarks(
  bridge: Bridge,
  listShown: () => MessageKey[],
  abort: AbortSignal,
): MarkCollection {
  const marks = signal<ReadonlyMap<MessageKey, MarkView>>(new Map());
  const told = new Map<MessageKey, Message>();
  /** What the memory says has changed since it was asked last. */
  const changed = new Set<MessageKey>();
  const waiting = new Map<MessageKey, Message>();
  let isTravelling = false;
  let travelledAt = Number.NEGATIVE_INFINITY;

  function take(asked: readonly MessageKey[], views: readonly MarkView[]): void {
    const next = new Map(marks.value);
    for (const key of asked) next.delete(key);
    for (const view of views) next.set(view.messageKey, view);
    marks.value = next;
  }

  async function travel(): Promise<void> {
    if (isTravelling || abort.aborted) return;
    isTravelling = true;
    try {
      while (waiting.size > 0 && !abort.aborted) {
        const batch = [...waiting].slice(0, BATCH);
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

  const askNow = () => {
    // On a long page what changed comes before what merely may have.
    const keys = new Set([...changed, ...listShown()].filter((key) => told.has(key)));
    changed.clear();
    void ask([...keys].slice(0, BATCH));
  };
  const askSoon = createSoon(askNow, ASK_DELAY_MS, abort);
  const askLater = createSoon(askNow, OWN_ASK_DELAY_MS, abort);
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
