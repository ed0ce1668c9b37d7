import { TEXT_LIMITS } from '../model/customer';
import type { Message } from '../model/message';

/** Limits of the bridge's door for the short fields; a page that writes longer ones is cut, not refused. */
const LONGEST_NAME = 500;
const LONGEST_HANDLE = 200;
const MOST_MENTIONS = 200;
const LONGEST_LINK = 2000;

/**
 * The same message within the limits that the worker accepts: pages are hostile, and one endless text must not
 * cost the other messages of its batch.
 */
export function clampMessage(message: Message): Message {
  const { author, quotes, permalink } = message;
  return {
    ...message,
    id: message.id && message.id.length <= LONGEST_HANDLE ? message.id : null,
    author: {
      handle: author.handle && author.handle.length <= LONGEST_HANDLE ? author.handle : null,
      name: author.name && cut(author.name, LONGEST_NAME),
      userId: author.userId && author.userId.length <= LONGEST_HANDLE ? author.userId : null,
    },
    text: cut(message.text, TEXT_LIMITS.message),
    permalink: permalink && permalink.length <= LONGEST_LINK ? permalink : null,
    mentions: message.mentions.filter((handle) => handle.length <= LONGEST_HANDLE).slice(0, MOST_MENTIONS),
    quotes: quotes && {
      handle: quotes.handle && cut(quotes.handle, LONGEST_HANDLE),
      text: cut(quotes.text, TEXT_LIMITS.message),
    },
    repostedBy: message.repostedBy && cut(message.repostedBy, LONGEST_NAME),
  };
}

/** Cuts without leaving half of a surrogate pair behind. */
export function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  const end = /[\uD800-\uDBFF]/.test(text[length - 1] ?? '') ? length - 1 : length;
  return text.slice(0, end);
}
