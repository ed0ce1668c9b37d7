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
  if (author.handle) return `${platform}:@${author.handle.toLowerCase()}`;
  return null;
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
      (message.mentions.includes(account.handle.toLowerCase()) ||
        (account.userId !== null && message.mentions.includes(account.userId))),
  );
}

function isAccount(author: Author, account: Account): boolean {
  if (author.userId && account.userId) return author.userId === account.userId;
  return author.handle?.toLowerCase() === account.handle.toLowerCase();
}
