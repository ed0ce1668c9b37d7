import Dexie from 'dexie';
import type { MessageKey } from '../model/identity';
import type { Database } from './database';
import { applyAnswer } from './message-state';
import type { MessageRecord } from './messages';

/** How far up a talk an answer is looked for that was promised. */
const LONGEST_TALK = 50;

/** Messages with a promise that is still open, the earliest due first; only they have a `promisedAt`. */
export async function listPromises(database: Database, limit: number): Promise<MessageRecord[]> {
  return database.messages.orderBy('promisedAt').limit(limit).toArray();
}

/** When the next promise falls due after a moment; null when there is none. */
export async function findNextDue(database: Database, after: number): Promise<number | null> {
  const next = await database.messages.where('promisedAt').above(after).limit(1).first();
  return next?.promisedAt ?? null;
}

/**
 * Puts every message whose promise is due back on the waiting list.
 * @returns those that were not there before.
 */
export async function wakePromises(database: Database, now: number): Promise<MessageRecord[]> {
  const findDue = async () =>
    (await database.messages.where('promisedAt').between(Dexie.minKey, now, true, true).toArray()).filter(
      ({ waitingAt, state }) => waitingAt === null && state === 'promised',
    );
  // Asked every minute and nearly always in vain: only what is found is worth a lock.
  if ((await findDue()).length === 0) return [];
  return database.transaction('rw', database.messages, async () => {
    const woken = (await findDue()).map((message) => ({
      ...message,
      isAwaited: true,
      waitingAt: message.at,
    }));
    await database.messages.bulkPut(woken);
    return woken;
  });
}

export interface SentProof {
  key: MessageKey;
  postedAt: number | null;
  /** Epoch ms, for an answer that was seen being sent. */
  sentAt?: number;
  /** It promises again, so it keeps no promise. */
  isHolding?: boolean;
}

/** Notes that an answer kept a promise: what it was can then be said, and taken up again. Runs inside the caller's transaction. */
export async function noteKept(
  database: Database,
  before: MessageRecord,
  after: MessageRecord,
  answerKey: MessageKey,
): Promise<void> {
  if (before.promisedAt === null || after.promisedAt !== null) return;
  await database.events.put({
    id: findKeptId(before.key, answerKey),
    kind: 'promiseKept',
    at: after.stamps.state,
    messageKey: before.key,
    personId: null,
    detail: String(before.promisedAt),
  });
}

/** What had been promised when this answer was sent, epoch ms; null when nothing was. */
export async function findKept(
  database: Database,
  key: MessageKey,
  answerKey: MessageKey,
): Promise<number | null> {
  const kept = await database.events.get(findKeptId(key, answerKey));
  return kept ? Number(kept.detail) : null;
}

function findKeptId(key: MessageKey, answerKey: MessageKey): string {
  return `promiseKept:${key}:${answerKey}`;
}

/**
 * An answer to a later message of a talk keeps what was promised further up in it, to the same customer. Runs inside
 * the caller's transaction.
 */
export async function keepPromisesAbove(
  database: Database,
  answered: MessageRecord,
  proof: SentProof,
  seenAt: number,
  changed: Set<MessageKey>,
): Promise<void> {
  if (proof.isHolding) return;
  const open = (await database.messages.orderBy('promisedAt').toArray()).filter(
    ({ identityKey, key }) => identityKey === answered.identityKey && key !== answered.key,
  );
  if (open.length === 0) return;
  let from: MessageRecord | undefined = answered;
  for (let step = 0; from?.replyTo && step < LONGEST_TALK; step++) {
    from = await database.messages.get(`${from.platform}:${from.replyTo}`);
    const promised = open.find(({ key }) => key === from?.key);
    if (!promised) continue;
    const kept = applyAnswer(promised, proof, seenAt);
    await database.messages.put(kept);
    await noteKept(database, promised, kept, proof.key);
    changed.add(promised.key);
  }
}
