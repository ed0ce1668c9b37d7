import Dexie from 'dexie';
import type { MessageKey } from '../model/identity';
import type { Database } from './database';
import type { MessageRecord } from './messages';

/**
 * How many customers' messages wait for an answer. Keys are fetched and counted here: Chromium's own count looks at
 * each entry by itself (measured: 43–80 ms for 517).
 */
export async function countWaiting(database: Database): Promise<number> {
  return (await waiting(database).primaryKeys()).length;
}

/** The messages that have waited longest. */
export async function listLongestWaiting(database: Database, limit: number): Promise<MessageRecord[]> {
  return waiting(database).limit(limit).toArray();
}

/** The message that has waited longest after this one; the very longest after the last one or when there is none. */
export async function findNextWaiting(
  database: Database,
  after: MessageKey | null,
): Promise<MessageRecord | null> {
  const from = after === null ? undefined : await database.messages.get(after);
  const next = from && (await waiting(database, [from.at, from.key]).first());
  return next ?? (await waiting(database).first()) ?? null;
}

/** How many of those that wait now had arrived before each of these moments, by counting index entries. */
export async function countWaitingBefore(database: Database, moments: readonly number[]): Promise<number[]> {
  return Promise.all(
    moments.map((moment) =>
      database.messages.where('[waitingAt+key]').between([Dexie.minKey], [moment]).count(),
    ),
  );
}

function waiting(database: Database, after?: [number, MessageKey]) {
  return database.messages
    .where('[waitingAt+key]')
    .between(after ?? [Dexie.minKey], [Dexie.maxKey], !after, true);
}
