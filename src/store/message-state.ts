import type { MessageKey } from '../model/identity';
import type { MessageState } from '../model/tag';
import type { Database } from './database';
import type { MessageRecord } from './messages';

export interface StateChange {
  state: MessageState;
  promisedAt?: number;
  reason?: string;
}

/**
 * The message after the agent set its state.
 * @returns the very same record when it says the same already.
 */
export function changeState(known: MessageRecord, change: StateChange, now: number): MessageRecord {
  const { state } = change;
  const promisedAt = state === 'promised' ? (change.promisedAt ?? null) : null;
  const noReplyReason = state === 'no-reply' ? (change.reason ?? null) : null;
  const isWaiting = state === 'waiting';
  const isSame =
    known.state === state &&
    known.promisedAt === promisedAt &&
    known.noReplyReason === noReplyReason &&
    (!isWaiting || known.waitingAt !== null);
  if (isSame) return known;
  // An answer that somebody saw stays a fact; "answered" set by hand is taken back with the state.
  const seenAnswerAt = known.answerKey === null ? null : known.answeredAt;
  return {
    ...known,
    state,
    promisedAt,
    noReplyReason,
    isAwaited: known.isAwaited || isWaiting,
    waitingAt: isWaiting ? known.at : null,
    closedAt: isWaiting ? null : (known.closedAt ?? now),
    answeredAt: isWaiting
      ? seenAnswerAt
      : state === 'answered'
        ? (known.answeredAt ?? now)
        : known.answeredAt,
    solvedAt: state === 'solved' ? (known.solvedAt ?? now) : null,
    stamps: { ...known.stamps, state: Math.max(now, known.stamps.state + 1) },
  };
}

/**
 * The customer's message after an answer of ours to it came to light. The earliest answer counts; a solution that the
 * agent set stays, a promise is kept by an answer sent after it was made, but not by one that only promises again.
 * @param answer its `postedAt` is null where the page does not show the time; `sentAt` where it was seen being sent.
 */
export function applyAnswer(
  known: MessageRecord,
  answer: { key: MessageKey; postedAt: number | null; sentAt?: number; isHolding?: boolean },
  seenAt: number,
): MessageRecord {
  const saidAt = answer.sentAt ?? answer.postedAt ?? Number.NEGATIVE_INFINITY;
  const isKept = known.state === 'promised' && !answer.isHolding && saidAt >= known.stamps.state;
  const isEarlier =
    known.answerKey === null ||
    (answer.postedAt !== null && (known.answeredAt === null || answer.postedAt < known.answeredAt));
  const answeredAt = isEarlier ? (answer.postedAt ?? known.answeredAt) : known.answeredAt;
  const isClosing = known.state === 'waiting' || known.state === 'no-reply' || isKept;
  return {
    ...known,
    answerKey: isEarlier ? answer.key : known.answerKey,
    answeredAt,
    closedAt: isClosing ? (answer.postedAt ?? seenAt) : known.closedAt,
    waitingAt: null,
    state: isClosing ? 'answered' : known.state,
    promisedAt: isKept ? null : known.promisedAt,
    noReplyReason: isClosing ? null : known.noReplyReason,
    stamps: isClosing ? { ...known.stamps, state: Math.max(seenAt, known.stamps.state + 1) } : known.stamps,
  };
}

/**
 * The customer's message after the exact time of the answer that is already known came to light.
 * @param answeredAt epoch ms; null where the page does not say.
 */
export function correctAnsweredAt(
  known: MessageRecord,
  answerKey: MessageKey,
  answeredAt: number | null,
): MessageRecord {
  if (answeredAt === null || known.answerKey !== answerKey || known.answeredAt === answeredAt) return known;
  return {
    ...known,
    answeredAt,
    closedAt: known.state === 'answered' ? answeredAt : known.closedAt,
  };
}

/**
 * Sets the state of a remembered message.
 * @returns null when the message is not remembered, else whether anything changed.
 */
export async function saveState(
  database: Database,
  key: MessageKey,
  change: StateChange,
  now: number,
): Promise<boolean | null> {
  return database.transaction('rw', database.messages, database.events, async () => {
    const known = await database.messages.get(key);
    if (!known || known.direction === 'out') return null;
    const next = changeState(known, change, now);
    if (next === known) return false;
    await database.messages.put(next);
    await database.events.put({
      id: `state:${key}:${next.stamps.state}`,
      kind: 'stateChanged',
      at: next.stamps.state,
      messageKey: key,
      personId: null,
      detail: change.state,
    });
    return true;
  });
}
