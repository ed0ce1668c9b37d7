import { findHandleKey } from '../model/identity';
import type { PlatformId } from '../model/message';
import type { Database } from './database';
import { listIdentities } from './history';
import type { IdentityRecord } from './identities';
import { type MessageRecord, talkOf } from './messages';
import { findQueryWords } from './words';

const SITES: readonly PlatformId[] = ['x', 'facebook', 'instagram'];
/** Index entries read for one word; a shorter beginning than this names too many to tell apart. */
const MAX_HITS = 3000;
/** Records read to find the few that are shown. */
const MAX_READ = 100;

export interface FoundCustomer {
  identity: IdentityRecord;
  /** All accounts of the person. */
  identities: IdentityRecord[];
  newest: MessageRecord | null;
}

/**
 * Customers whose name or handle holds words that begin as the query's words do; an exact handle first, then who was
 * seen last.
 */
export async function findCustomers(
  database: Database,
  query: string,
  limit: number,
): Promise<FoundCustomer[]> {
  const words = findQueryWords(query);
  if (words.length === 0) return [];
  const hits = await Promise.all(
    words.map((word) => database.identities.where('words').startsWith(word).limit(MAX_HITS).primaryKeys()),
  );
  const [first = [], ...others] = hits.map((keys) => new Set(keys));
  const keys = [...first].filter((key) => others.every((other) => other.has(key))).slice(0, MAX_READ);
  const exact = await database.identities
    .where('handleKey')
    .anyOf(SITES.flatMap((platform) => findHandleKey(platform, words[0] ?? null) ?? []))
    .toArray();
  const found = [...exact, ...(await database.identities.bulkGet(keys)).filter((one) => one !== undefined)];
  const best = new Map<string, IdentityRecord>();
  const order = [...exact, ...found.sort((one, other) => other.lastSeenAt - one.lastSeenAt)];
  for (const identity of order) if (!best.has(identity.personId)) best.set(identity.personId, identity);
  return Promise.all(
    [...best.values()].slice(0, limit).map(async (identity) => ({
      identity,
      identities: await listIdentities(database, identity.personId),
      newest: (await talkOf(database, identity.key, 'in').last()) ?? null,
    })),
  );
}
