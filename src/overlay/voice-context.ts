import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { DraftRequest } from '../bridge/contract';
import type { Bridge } from '../bridge/send';
import type { Advice, DraftFindings, LengthView } from '../model/draft';
import type { Message } from '../model/message';
import type { Profile } from '../model/profile';
import type { Card } from './card';

/** In which context the open message is answered, and where. */
export interface VoiceReading {
  profile: Profile;
  /** The agent chose it; else it was chosen from the message. */
  isChosen: boolean;
  advice: Advice | null;
  length: LengthView | undefined;
}

export interface VoiceContext {
  /** Of the open message; null until the worker said so. */
  reading: ReadonlySignal<VoiceReading | null>;
  /** What the agent chose for a message, if anything. */
  find(inbound: Message | null): Profile | undefined;
  /** For the open message only; null gives it back to the message itself. */
  choose(profile: Profile | null): void;
  /** Told of every answer about a draft. */
  tell(request: DraftRequest, answer: DraftFindings): void;
  /** Raised when a choice was made: drafts are checked anew. */
  choices: ReadonlySignal<number>;
}

/** Keeps what the agent chose as long as the page lives: the choice is for one message. */
export function createVoiceContext(
  bridge: Pick<Bridge, 'send'>,
  card: Pick<Card, 'state'>,
  abort: AbortSignal,
): VoiceContext {
  const chosen = signal<ReadonlyMap<string, Profile>>(new Map());
  const choices = signal(0);
  const last = signal<{ id: string | null; answer: DraftFindings } | null>(null);
  const open = computed(() => (card.state.value.kind === 'ready' ? card.state.value.message : null));
  // Asked while a draft is checked: that must not be drawn into what follows the choice.
  const find = (inbound: Message | null) => (inbound?.id ? chosen.peek().get(inbound.id) : undefined);

  function tell({ inbound }: DraftRequest, answer: DraftFindings): void {
    last.value = { id: inbound?.id ?? null, answer };
  }

  const reading = computed<VoiceReading | null>(() => {
    const message = open.value;
    const known = last.value;
    if (!message || !known?.answer.profile || known.id !== message.id) return null;
    const own = message.id === null ? undefined : chosen.value.get(message.id);
    return {
      profile: own ?? known.answer.profile,
      isChosen: own !== undefined,
      advice: known.answer.advice ?? null,
      length: known.answer.length,
    };
  });

  /** A card that was opened without a composer has its advice as well. */
  async function ask(message: Message): Promise<void> {
    const profile = find(message);
    const request: DraftRequest = {
      draft: '',
      platform: message.platform,
      visibility: message.kind === 'dm' ? 'private' : 'public',
      inbound: message,
      ...(profile ? { profile } : {}),
    };
    const answer = await bridge.send('checkDraft', request);
    if (!abort.aborted && open.peek()?.id === message.id && last.peek()?.id !== message.id)
      tell(request, answer);
  }

  const stop = effect(() => {
    const message = open.value;
    // Without the worker there is no advice; the card itself says that it is gone.
    if (message && last.peek()?.id !== message.id) ask(message).catch(() => undefined);
  });
  abort.addEventListener('abort', stop);

  return {
    reading,
    find,
    tell,
    choices,
    choose(profile) {
      const id = open.peek()?.id;
      if (!id) return;
      const next = new Map(chosen.peek());
      if (profile) next.set(id, profile);
      else next.delete(id);
      chosen.value = next;
      choices.value++;
    },
  };
}
