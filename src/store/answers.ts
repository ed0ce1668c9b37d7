import Dexie from 'dexie';
import type { IdentityKey } from '../model/identity';
import type { Database } from './database';
import { type MessageRecord, talkOf } from './messages';

/** Our own answers, newest first. */
export async function listAnswers(database: Database, limit: number): Promise<MessageRecord[]> {
  return answersOf(database).reverse().limit(limit).toArray();
}

/** Another one whenever an answer is newer than all before, by one look at the index. */
export async function findNewestAnswer(database: Database): Promise<string> {
  const [newest] = await answersOf(database).reverse().limit(1).primaryKeys();
  return newest ?? '';
}

function answersOf(database: Database) {
  return database.messages
    .where('[direction+at]')
    .between(['out', Dexie.minKey], ['out', Dexie.maxKey], true, true);
}

/** How many answers this identity had from us since a moment, by index. */
export async function countAnswersSince(
  database: Database,
  key: IdentityKey,
  since: number,
): Promise<number> {
  const keys = await database.messages
    .where('[identityKey+direction+at]')
    .between([key, 'out', since], [key, 'out', Dexie.maxKey], true, true)
    .primaryKeys();
  return keys.length;
}

/** What this identity was sent last, newest first. */
export async function listLastAnswers(
  database: Database,
  key: IdentityKey,
  limit: number,
): Promise<string[]> {
  const newest = await talkOf(database, key, 'out').reverse().limit(limit).toArray();
  return newest.map(({ text }) => text);
}
