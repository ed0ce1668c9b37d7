import { isSameHandle } from '../../model/handle';
import type { Author, Message, PlatformId } from '../../model/message';

export type Profile = Pick<Author, 'handle' | 'userId'>;

/** The message that an address leads to. */
export interface MessageAddress {
  kind: Message['kind'];
  id: string | null;
  permalink: string | null;
  replyTo: string | null;
  /** Whose it is, where the address says so. */
  owner: Profile | null;
}

/** What one address says; a link to somebody's profile may speak of a message as well. */
export interface LinkMeaning {
  profile: Profile | null;
  message: MessageAddress | null;
}

/** All that the second reader is told of a site: what its addresses look like. */
export interface Shapes {
  platform: PlatformId;
  readLink(element: Element): LinkMeaning;
  /** Parts in which nothing is a message of its own, such as what direct messages share. */
  isQuiet?(element: Element): boolean;
}

export const NOBODY: Author = { handle: null, name: null, userId: null };

/** Whether two readings may speak of one account; false only where both name one in the same way. */
export function isOther(platform: PlatformId, one: Profile, other: Profile): boolean {
  if (one.userId && other.userId) return one.userId !== other.userId;
  return Boolean(one.handle && other.handle) && !isSameHandle(platform, one.handle, other.handle);
}

/** Whether two links certainly lead to one account. */
export function isSame(platform: PlatformId, one: Profile | null, other: Profile | null): boolean {
  if (!one || !other || isOther(platform, one, other)) return false;
  return Boolean((one.userId && other.userId) || (one.handle && other.handle));
}
