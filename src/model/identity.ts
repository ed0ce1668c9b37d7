import { foldHandle, isSameHandle } from './handle';
import type { Author, Message, PlatformId } from './message';

/** An account on a network that we answer for. */
export interface Account {
  platform: PlatformId;
  handle: string;
  userId: string | null;
}

/** `platform:userId`, or `platform:@handle` until the id is known: two agents offline make the same key. */
export type IdentityKey = string;
/** `platform:messageId`. */
export type MessageKey = string;

/**
 * The key of the account that wrote something.
 * @returns null when the page proves neither id nor handle: nobody is guessed.
 */
export function findIdentityKey(platform: PlatformId, author: Author): IdentityKey | null {
  if (author.userId) return `${platform}:${author.userId}`;
  return findHandleKey(platform, author.handle);
}

/** What an account is looked up by while its id is not known: the same for all spellings of its handle. */
export function findHandleKey(platform: PlatformId, handle: string | null): string | null {
  return handle ? `${platform}:@${foldHandle(platform, handle)}` : null;
}

/** Whether a message names a handle, however it is spelt. */
export function isMentioned({ platform, mentions }: Message, handle: string | null): boolean {
  return mentions.some((mention) => isSameHandle(platform, mention, handle));
}

export function findMessageKey(message: Pick<Message, 'platform' | 'id'>): MessageKey | null {
  return message.id ? `${message.platform}:${message.id}` : null;
}

/** Whether one of our own accounts wrote this, or it stands on our side of a talk. */
export function isOurs(message: Message, accounts: readonly Account[]): boolean {
  if (message.isOwn === true) return true;
  return accounts.some(
    (account) => account.platform === message.platform && isAccount(message.author, account),
  );
}

/** Whether the message names one of our accounts. A reply to us names us as well: networks add the handle. */
export function isAddressedToUs(message: Message, accounts: readonly Account[]): boolean {
  return accounts.some(
    (account) =>
      account.platform === message.platform &&
      // A page that knows an account by its number only names that.
      (isMentioned(message, account.handle) ||
        (account.userId !== null && message.mentions.includes(account.userId))),
  );
}

function isAccount(author: Author, account: Account): boolean {
  if (author.userId && account.userId) return author.userId === account.userId;
  return isSameHandle(account.platform, author.handle, account.handle);
}
