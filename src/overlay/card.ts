import { type ReadonlySignal, signal } from '@preact/signals';
import type { Bridge } from '../bridge/send';
import { findMessageKey, type MessageKey } from '../model/identity';
import type { Message } from '../model/message';
import type { ConversationView } from '../model/views';
import { clampMessage } from './clamp';
import { type Doubt, settleAuthor } from './doubt';
import { isSame } from './same';

export type CardState =
  | { kind: 'none' }
  | { kind: 'loading'; message: Message }
  | { kind: 'ready'; message: Message; view: ConversationView }
  | { kind: 'failed'; message: Message; error: string };

export interface Card {
  state: ReadonlySignal<CardState>;
  /** What is to be doubted of the open message. */
  doubt: ReadonlySignal<Doubt | null>;
  /** Key of the open message, null when none is open or it has no id. */
  key(): MessageKey | null;
  message(): Message | null;
  /**
   * Asks for a message's card before it is opened: a pointer that rests on a mark is mostly followed by a click, and a
   * worker that sleeps has time to wake. Stores and shows nothing.
   */
  prepare(message: Message): void;
  /** Shows a message's card. Stores nothing. */
  open(message: Message): Promise<void>;
  close(): void;
  /** Asks for the open card again, without a blink. */
  refresh(): Promise<void>;
}

/**
 * The one open conversation. An answer that comes after another message was opened is dropped, and so is one that a
 * newer answer has overtaken; every other one is shown as soon as it is there.
 */
export function createCard(
  bridge: Bridge,
  abort: AbortSignal,
  findDoubt: (message: Message) => Doubt | null = () => null,
): Card {
  const state = signal<CardState>({ kind: 'none' });
  const doubt = signal<Doubt | null>(null);
  /** Raised whenever another message is opened, or none. */
  let opening = 0;
  let askedLast = 0;
  let shownLast = 0;
  /** Questions about the open message that are on their way. */
  let pending = 0;
  /** The card asked for before it is opened; `answer` once it is there. */
  let prepared: { asked: Message; view: Promise<ConversationView>; answer: ConversationView | null } | null =
    null;

  function message(): Message | null {
    return state.value.kind === 'none' ? null : state.value.message;
  }
  function key(): MessageKey | null {
    const open = message();
    return open && findMessageKey(open);
  }

  function ask(asked: Message): Promise<ConversationView> {
    const now = () => bridge.send('getConversation', asked, true);
    if (!prepared || !isSame(prepared.asked, asked)) return now();
    const { view } = prepared;
    prepared = null;
    return view.catch(now);
  }

  function askAhead(asked: Message): void {
    const view = bridge.send('getConversation', asked, true);
    const mine: typeof prepared = { asked, view, answer: null };
    prepared = mine;
    // Whoever opens it after a fault asks again and is told.
    view.then(
      (answer) => {
        mine.answer = answer;
      },
      () => undefined,
    );
  }

  async function load(asked: Message): Promise<void> {
    const mine = ++askedLast;
    const isFor = opening;
    const show = (view: ConversationView) => {
      if (isFor !== opening || mine < shownLast) return;
      shownLast = mine;
      const { value } = state;
      const before = value.kind === 'ready' && value.message.id === asked.id ? value.view : null;
      state.value = { kind: 'ready', message: asked, view: before ? keepPlaces(before, view) : view };
    };
    pending++;
    try {
      show(await ask(asked));
      // Who it is comes first; what a worker that has just started still had to prepare follows.
      if (isFor === opening && state.value.kind === 'ready' && state.value.view.suggestions === null)
        show(await bridge.send('getConversation', asked));
    } catch (error) {
      if (isFor !== opening) return;
      // A refresh that fails leaves what is shown: it is still true.
      if (state.value.kind !== 'ready')
        state.value = {
          kind: 'failed',
          message: asked,
          error: error instanceof Error ? error.message : String(error),
        };
    } finally {
      if (isFor === opening) pending--;
    }
  }

  bridge.on(
    'memoryChanged',
    ({ personIds, messageKeys }) => {
      if (prepared && isConcerned(prepared.answer, personIds, messageKeys)) askAhead(prepared.asked);
      const { value } = state;
      const person = value.kind === 'ready' ? value.view.customer?.personId : undefined;
      const own = key();
      if ((person && personIds.includes(person)) || (own && messageKeys.includes(own))) void refresh();
    },
    abort,
  );
  bridge.on(
    'deskChanged',
    () => {
      prepared = null;
      void refresh();
    },
    abort,
  );
  bridge.onReconnected(() => {
    // A question on its way is carried to the new worker by the bridge itself.
    if (prepared?.answer) prepared = null;
    if (pending === 0) void refresh();
  });

  async function refresh(): Promise<void> {
    const open = message();
    if (open) await load(open);
  }

  return {
    state,
    doubt,
    key,
    message,
    prepare(aimed) {
      const asked = clampMessage(settleAuthor(aimed, findDoubt(aimed)));
      if (key() === findMessageKey(asked) || (prepared && isSame(prepared.asked, asked))) return;
      askAhead(asked);
    },
    async open(opened) {
      const doubted = findDoubt(opened);
      const asked = clampMessage(settleAuthor(opened, doubted));
      doubt.value = doubted;
      const isOpen = key() !== null && key() === findMessageKey(asked) && state.value.kind === 'ready';
      if (!isOpen) {
        opening++;
        pending = 0;
        state.value = { kind: 'loading', message: asked };
      }
      await load(asked);
    },
    close() {
      opening++;
      pending = 0;
      state.value = { kind: 'none' };
    },
    refresh,
  };
}

/** Whether a change may touch a card; one that is still on its way may be from before it. */
function isConcerned(
  view: ConversationView | null,
  personIds: readonly string[],
  messageKeys: readonly string[],
): boolean {
  if (!view) return true;
  const { messageKey, customer } = view;
  return (
    (messageKey !== null && messageKeys.includes(messageKey)) ||
    (customer !== null && personIds.includes(customer.personId))
  );
}

/**
 * While a message is open, its suggestions and tags keep their places: the agent's next key must not mean something
 * else because the ranking learned meanwhile.
 */
function keepPlaces(before: ConversationView, now: ConversationView): ConversationView {
  if (before.suggestions === null) return now;
  if (now.suggestions === null)
    return { ...now, suggestions: before.suggestions, suggestedTags: before.suggestedTags };
  const places = before.suggestions.map(({ replyId }) => replyId);
  const place = (id: string) => (places.includes(id) ? places.indexOf(id) : places.length);
  const added = now.suggestedTags.filter((id) => !before.suggestedTags.includes(id));
  return {
    ...now,
    suggestions: now.suggestions.toSorted((one, other) => place(one.replyId) - place(other.replyId)),
    suggestedTags: [...before.suggestedTags, ...added],
  };
}
