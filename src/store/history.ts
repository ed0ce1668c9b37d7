import Dexie from 'dexie';
import type { PersonId } from '../model/customer';
import type { IdentityKey, MessageKey } from '../model/identity';
import type { Database } from './database';
import type { IdentityRecord } from './identities';
import { type MessageRecord, talkOf } from './messages';

/** Newest messages of a person over all identities, our answers included. */
export interface History {
  /** Newest first. */
  messages: MessageRecord[];
  /** All there are, both directions. */
  count: number;
  /** The customer's first message, epoch ms. */
  firstAt: number | null;
}

export async function listIdentities(database: Database, personId: PersonId): Promise<IdentityRecord[]> {
  return database.identities.where('personId').equals(personId).toArray();
}

/** @param limit how many messages at most; counts are of all. */
export async function getHistory(
  database: Database,
  identityKeys: readonly IdentityKey[],
  limit: number,
): Promise<History> {
  const parts = await Promise.all(
    identityKeys.flatMap((key) =>
      (['in', 'out'] as const).map(async (direction) => {
        const [messages, count, first] = await Promise.all([
          talkOf(database, key, direction).reverse().limit(limit).toArray(),
          talkOf(database, key, direction).primaryKeys(),
          direction === 'in' ? talkOf(database, key, direction).first() : undefined,
        ]);
        return { messages, count: count.length, firstAt: first?.at ?? null };
      }),
    ),
  );
  const firsts = parts.flatMap((part) => (part.firstAt === null ? [] : [part.firstAt]));
  return {
    messages: parts
      .flatMap((part) => part.messages)
      .sort((one, other) => other.at - one.at || (one.key < other.key ? 1 : -1))
      .slice(0, limit),
    count: parts.reduce((total, part) => total + part.count, 0),
    firstAt: firsts.length > 0 ? Math.min(...firsts) : null,
  };
}

/** The customer's newest message before a moment, by index. */
export async function findPreviousContact(
  database: Database,
  identityKeys: readonly IdentityKey[],
  before: number,
  except: MessageKey | null,
): Promise<MessageRecord | null> {
  const found = await Promise.all(
    identityKeys.map(async (key) => {
      const newest = await database.messages
        .where('[identityKey+direction+at]')
        .between([key, 'in', Number.NEGATIVE_INFINITY], [key, 'in', before], true, true)
        .reverse()
        .limit(2)
        .toArray();
      return newest.find((message) => message.key !== except);
    }),
  );
  return (
    found
      .filter((message) => message !== undefined)
      .sort((one, other) => other.at - one.at)
      .at(0) ?? null
  );
}

/** How many messages came from these identities up to a moment, that moment included, by counting index entries. */
export async function countContactsUntil(
  database: Database,
  identityKeys: readonly IdentityKey[],
  at: number,
): Promise<number> {
  const counts = await Promise.all(
    identityKeys.map((key) =>
      database.messages
        .where('[identityKey+direction+at]')
        .between([key, 'in', Dexie.minKey], [key, 'in', at], true, true)
        // Fetching the keys is faster than Chromium's own count, which looks at each entry by itself.
        .primaryKeys(),
    ),
  );
  return counts.reduce((total, keys) => total + keys.length, 0);
}
