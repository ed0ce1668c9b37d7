import type { Message } from '../model/message';
import type { Platform, ReadMessage } from '../platforms/contract';

/**
 * `uncertain`: only the page's structure was read, the site has changed. `disputed`: two readers find two authors, so
 * nobody is known.
 */
export type Doubt = 'uncertain' | 'disputed';

/** What is to be doubted of a message that is about to be opened, by its own nodes on the page. */
export function findDoubt(platform: Platform, page: readonly ReadMessage[], message: Message): Doubt | null {
  const same = page.filter((one) => one.message === message);
  const reads = same.length > 0 || !message.id ? same : page.filter((one) => one.message.id === message.id);
  if (reads.some((read) => platform.isAuthorDisputed?.(read))) return 'disputed';
  return reads.length > 0 && reads.every(({ isCertain }) => isCertain === false) ? 'uncertain' : null;
}

/** The message as it may be believed. */
export function settleAuthor(message: Message, doubt: Doubt | null): Message {
  return doubt === 'disputed' ? { ...message, author: { handle: null, name: null, userId: null } } : message;
}
