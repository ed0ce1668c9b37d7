import type { IdentityKey, MessageKey } from '../model/identity';
import type { Score } from '../model/score';
import type { Database } from './database';
import { listByKeys } from './lookup';

/** What a customer's message was as a score, as the agent confirmed it. */
export interface ScoreRecord {
  messageKey: MessageKey;
  /** Whose score it is. */
  identityKey: IdentityKey;
  /** null: the agent said that the message is none. */
  score: Score | null;
  /** When the customer gave it. */
  at: number;
  changedAt: number;
}

/**
 * Keeps a score for a remembered message of a customer; the later word counts.
 * @returns null when the message is not remembered, else whether anything changed.
 */
export async function saveScore(
  database: Database,
  messageKey: MessageKey,
  score: Score | null,
  now: number,
): Promise<boolean | null> {
  return database.transaction('rw', database.messages, database.scores, async () => {
    const message = await database.messages.get(messageKey);
    if (message?.direction !== 'in') return null;
    const known = await database.scores.get(messageKey);
    if (known?.score === score) return false;
    const { identityKey, at } = message;
    await database.scores.put({ messageKey, identityKey, score, at, changedAt: now });
    return true;
  });
}

/** All that one customer gave, over all accounts; what is none included. */
export async function listScores(
  database: Database,
  identityKeys: readonly IdentityKey[],
): Promise<ScoreRecord[]> {
  return listByKeys(database.scores, 'identityKey', identityKeys);
}

/** Scores given since a moment. */
export async function listScoresSince(database: Database, since: number): Promise<Score[]> {
  const records = await database.scores.where('at').aboveOrEqual(since).toArray();
  return records.flatMap(({ score }) => score ?? []);
}
