import { effect, type ReadonlySignal, type Signal, untracked } from '@preact/signals';
import { findMessageKey } from '../model/identity';
import type { ReadMessage } from '../platforms/contract';
import type { Card } from './card';
import type { ActiveComposer } from './composers/active';
import { createSoon } from './soon';
import type { Word } from './stage';
import type { PageMessages } from './watch';

/** After a navigation the page has this long to show the open message again before its card is put away. */
const SETTLE_MS = 1500;

export interface Follow {
  /** The page moved to another address. */
  onMove(): void;
  onRead(changed: readonly ReadMessage[], page: PageMessages): void;
  /** The agent opened a message: until the next move, the page opens none by itself. */
  chosen(): void;
}

/**
 * Which card opens by itself: the one of the message that is being answered, else the main message of the page.
 * Opening by itself stores nothing.
 */
export function followConversation(
  card: Card,
  active: ReadonlySignal<ActiveComposer | null>,
  word: Signal<Word | null>,
  abort: AbortSignal,
): Follow {
  let isChosen = false;
  let page: PageMessages | null = null;

  const putAway = createSoon(
    () => {
      const key = card.key();
      const isBound = active.value?.inbound?.id != null && active.value.inbound.id === card.message()?.id;
      if (key !== null && !isBound && !page?.find(key)) card.close();
    },
    SETTLE_MS,
    abort,
  );

  const stop = effect(() => {
    const inbound = active.value?.inbound;
    if (!inbound) return;
    if (untracked(() => card.message()?.id) === inbound.id) return;
    word.value = null;
    untracked(() => void card.open(inbound));
  });
  abort.addEventListener('abort', stop);

  return {
    onMove() {
      isChosen = false;
      putAway();
    },
    onRead(changed, now) {
      page = now;
      const key = card.key();
      const again = key === null ? undefined : changed.find(({ message }) => findMessageKey(message) === key);
      if (again) void card.open(again.message);
      const focal = changed.find(({ isFocal }) => isFocal);
      const isAnswering = active.peek()?.inbound != null;
      if (!focal || isChosen || isAnswering || findMessageKey(focal.message) === key) return;
      word.value = null;
      void card.open(focal.message);
    },
    chosen() {
      isChosen = true;
    },
  };
}
