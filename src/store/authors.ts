import { findHandleKey } from '../model/identity';
import type { Author, KnownMessage } from '../model/message';
import type { Database } from './database';
import type { IdentityRecord } from './identities';
import type { MessageRecord } from './messages';

/** Whether the page names the author that is kept: a message has one, so anything else was misread or is not ours to judge. */
export async function isByAuthor(
  database: Database,
  known: MessageRecord,
  message: KnownMessage,
): Promise<boolean> {
  if (known.direction === 'out') return false;
  const identity = await database.identities.get(known.identityKey);
  const { userId, handle } = message.author;
  if (identity?.userId && userId) return identity.userId === userId;
  return identity !== undefined && identity.handleKey === findHandleKey(message.platform, handle);
}

/** Whether a page says something of an author that is not known yet. */
export function hasNewAuthor(known: IdentityRecord, author: Author): boolean {
  return (['handle', 'name', 'userId'] as const).some((part) => author[part] && author[part] !== known[part]);
}
