import Dexie from 'dexie';
import type { IdentityKey, MessageKey } from '../model/identity';
import type { KnownMessage } from '../model/message';
import type { MessageState } from '../model/tag';
import type { Database } from './database';

/** A customer's message, or an answer of ours to one. */
export interface MessageRecord extends KnownMessage {
  key: MessageKey;
  /** The customer's identity, on our own answers too: one range holds the whole talk. */
  identityKey: IdentityKey;
  direction: 'in' | 'out';
  /** What it is sorted by: when it was posted, else when it was first seen. */
  at: number;
  seenAt: number;
  /** Somebody waits for our answer to it: it addresses us, or the agent put it back on the list. */
  isAwaited: boolean;
  state: MessageState;
  /** `at` while it is waiting and awaited, else null: the waiting list is this index. */
  waitingAt: number | null;
  /** First answer of ours. */
  answeredAt: number | null;
  answerKey: MessageKey | null;
  /** When it stopped waiting. */
  closedAt: number | null;
  solvedAt: number | null;
  promisedAt: number | null;
  noReplyReason: string | null;
  /** The saved reply an answer of ours was made from. */
  replyId: string | null;
  /** Whether it was changed before it was sent; absent where that is not known. */
  isReplyEdited?: boolean;
  /** When the editable fields last changed. */
  stamps: { state: number; text: number };
}

/** A cut text must agree with the whole one for this share of its length; links are shortened differently near the cut. */
const SAME_SHARE = 0.8;
/** As many as one message may bring. */
const MAX_MENTIONS = 200;

export function makeMessage(
  { isOwn: _side, ...message }: KnownMessage,
  facts: { key: MessageKey; identityKey: IdentityKey; direction: 'in' | 'out'; isAwaited: boolean },
  seenAt: number,
  /** What it is sorted by where the page shows no time. A record says by its direction whose it is. */
  place = seenAt,
): MessageRecord {
  const isIn = facts.direction === 'in';
  const at = message.postedAt ?? place;
  return {
    ...message,
    ...facts,
    at,
    seenAt,
    state: isIn ? 'waiting' : 'answered',
    waitingAt: isIn && facts.isAwaited ? at : null,
    answeredAt: null,
    answerKey: null,
    closedAt: null,
    solvedAt: null,
    promisedAt: null,
    noReplyReason: null,
    replyId: null,
    stamps: { state: seenAt, text: seenAt },
  };
}

/**
 * What is known of a message after it was seen once more. Nothing that was added is lost, nothing known becomes
 * null, and a text cut short by the page never takes the place of the whole one.
 * @returns the very same record when nothing is new.
 */
export function mergeSeen(
  known: MessageRecord,
  seen: KnownMessage,
  isAwaited: boolean,
  seenAt: number,
): MessageRecord {
  const hasNewText = seen.text !== known.text && !isCut(seen.text, known.text);
  const postedAt = seen.postedAt ?? known.postedAt;
  const at = postedAt ?? known.at;
  const isNewlyAwaited = isAwaited && !known.isAwaited && known.state === 'waiting';
  const next: MessageRecord = {
    ...known,
    text: hasNewText ? seen.text : known.text,
    postedAt,
    at,
    waitingAt: known.waitingAt !== null || isNewlyAwaited ? at : null,
    isAwaited: known.isAwaited || isAwaited,
    permalink: seen.permalink ?? known.permalink,
    replyTo: seen.replyTo ?? known.replyTo,
    language: seen.language ?? known.language,
    quotes: seen.quotes ?? known.quotes,
    mentions: [...new Set([...known.mentions, ...seen.mentions])].slice(0, MAX_MENTIONS),
    stamps: hasNewText ? { ...known.stamps, text: seenAt } : known.stamps,
  };
  return JSON.stringify(next) === JSON.stringify(known) ? known : next;
}

/** Whether a text is the beginning of another one, as a page shows it before "show more". */
export function isCut(text: string, whole: string): boolean {
  if (text.length >= whole.length) return false;
  const begin = text.replace(/\s*(…|\.\.\.)?\s*$/, '');
  let same = 0;
  while (same < begin.length && begin[same] === whole[same]) same++;
  return same >= begin.length * SAME_SHARE;
}

/** All messages of one identity in one direction, as an index range in time order. */
export function talkOf(database: Database, identityKey: IdentityKey, direction: 'in' | 'out') {
  return database.messages
    .where('[identityKey+direction+at]')
    .between([identityKey, direction, Dexie.minKey], [identityKey, direction, Dexie.maxKey]);
}

/** Customers' messages that arrived in `[from, to)`, or stopped waiting, were answered or were solved in it, each once. */
export async function listTouched(database: Database, from: number, to: number): Promise<MessageRecord[]> {
  const { messages } = database;
  return database.transaction('r', messages, async () => {
    const [arrived, ...closed] = await Promise.all([
      messages.where('[direction+at]').between(['in', from], ['in', to], true, false).toArray(),
      ...(['closedAt', 'answeredAt', 'solvedAt'] as const).map((time) =>
        messages.where(time).between(from, to, true, false).primaryKeys(),
      ),
    ]);
    // Most of what was closed had arrived in the same days: only the keys are read twice, not the texts.
    const known = new Set(arrived.map((message) => message.key));
    const older = [...new Set(closed.flat())].filter((key) => !known.has(key));
    return [...arrived, ...(await messages.bulkGet(older)).filter((message) => message !== undefined)];
  });
}
