import type { PersonId } from '../model/customer';
import { findMessageKey, type MessageKey } from '../model/identity';
import type { KnownMessage, PlatformId } from '../model/message';
import { hasNewAuthor, isByAuthor } from './authors';
import type { Database } from './database';
import { saveIdentity, tablesOfPeople } from './identities';
import { applyAnswer, changeState, correctAnsweredAt } from './message-state';
import { type MessageRecord, makeMessage, mergeSeen } from './messages';
import { findKept, keepPromisesAbove, noteKept, type SentProof } from './promises';
import { learnReply } from './replies';
import { answerUpwards, findPlaces } from './talks';

/** What one page showed and may be kept, as the worker picked it. */
export interface SeenBatch {
  /** Messages of customers. */
  inbound: SeenMessage[];
  /** Messages of our own accounts; kept only where they answer something that is kept. */
  outbound: KnownMessage[];
  /** Whether answers of ours may be added; else those known are brought up to date. */
  mayAddOwn: boolean;
  /** Direct messages of both sides without a time, in the order of the page. */
  undated: KnownMessage[];
}

export interface SeenMessage {
  message: KnownMessage;
  /** It addresses us. */
  isAwaited: boolean;
  /** Whether it may be added; else it is brought up to date where it is remembered already. */
  mayAdd: boolean;
}

/** What a write touched; empty when it changed nothing. */
export interface Changes {
  personIds: Set<PersonId>;
  messageKeys: Set<MessageKey>;
}

/** Keeps what a page showed, in one transaction. The same batch twice changes nothing the second time. */
export async function saveSeen(database: Database, seen: SeenBatch, seenAt: number): Promise<Changes> {
  // Pages show the same messages again and again: writing would lock out whoever opens a card meanwhile.
  const batch = await pickNews(database, seen, seenAt);
  if (batch.inbound.length + batch.outbound.length === 0)
    return { personIds: new Set(), messageKeys: new Set() };
  return database.transaction('rw', tablesOfPeople(database), async () => {
    const changes: Changes = { personIds: new Set(), messageKeys: new Set() };
    const keys = batch.inbound.map(({ message }) => getKey(message));
    const known = await database.messages.bulkGet(keys);
    const places = await findPlaces(database, batch.undated, seenAt);
    for (const [index, { message, isAwaited, mayAdd }] of batch.inbound.entries()) {
      if (known[index] || mayAdd)
        await saveInbound(database, known[index], message, isAwaited, seenAt, changes, places);
    }
    await saveOutbound(database, batch, seenAt, changes, places);
    // What came in above an answer that was known before is answered too; from the newest up.
    for (const { message } of batch.inbound.toReversed()) {
      const below = message.replyTo ? await database.messages.get(getKey(message)) : undefined;
      if (!below?.answerKey) continue;
      const answer = { key: below.answerKey, postedAt: below.answeredAt };
      await answerUpwards(database, below, answer, seenAt, changes.messageKeys);
    }
    return changes;
  });
}

export interface AnswerToSave {
  inbound: KnownMessage;
  answer: KnownMessage;
  replyId: string | null;
  /** Whether the reply was changed before it was sent; left out where that is not known. */
  isReplyEdited?: boolean | undefined;
  /** It only says when we are back: a promise stays open. */
  isHolding?: boolean;
  /** False: nothing of the customer's may be kept (a promoted post); the reply's use is counted all the same. */
  mayKeep: boolean;
}

/** Keeps an answer that was really sent, marks the customer's message answered and learns from the reply used, once. */
export async function saveAnswer(
  database: Database,
  { inbound, answer, replyId, mayKeep, isReplyEdited, isHolding = false }: AnswerToSave,
  now: number,
): Promise<Changes> {
  const tables = [...tablesOfPeople(database), database.replies];
  return database.transaction('rw', tables, async () => {
    const changes: Changes = { personIds: new Set(), messageKeys: new Set() };
    const answerKey = getKey(answer);
    const id = `answer:${answerKey}`;
    if (await database.events.get(id)) return changes;
    const customer = mayKeep
      ? await keepAnswer(database, inbound, answer, { replyId, isReplyEdited, isHolding }, now, changes)
      : null;
    if (replyId) await learnReply(database, replyId, customer ? inbound.text : null, now);
    const messageKey = customer ? customer.key : null;
    await database.events.put({
      id,
      kind: 'answered',
      at: now,
      messageKey,
      personId: null,
      detail: replyId ?? '',
    });
    return changes;
  });
}

/** Both ends of an answer; null when nobody is known to have written the customer's message. */
async function keepAnswer(
  database: Database,
  inbound: KnownMessage,
  answer: KnownMessage,
  {
    replyId,
    isReplyEdited,
    isHolding,
  }: Pick<AnswerToSave, 'replyId' | 'isReplyEdited'> & { isHolding: boolean },
  now: number,
  changes: Changes,
): Promise<MessageRecord | null> {
  const answerKey = getKey(answer);
  const known = await database.messages.get(getKey(inbound));
  const customer = await saveInbound(database, known, inbound, known?.isAwaited ?? false, now, changes);
  if (!customer) return null;
  const sent = { ...answer, postedAt: answer.postedAt ?? now, replyTo: answer.replyTo ?? inbound.id };
  const stored = await database.messages.get(answerKey);
  const facts = {
    key: answerKey,
    identityKey: customer.identityKey,
    direction: 'out',
    isAwaited: false,
  } as const;
  const record = stored?.direction === 'out' ? stored : makeMessage(sent, facts, now);
  // The page may have shown it, without a time, before it was known to be the one just sent.
  const postedAt = record.postedAt ?? sent.postedAt;
  await database.messages.put({
    ...record,
    postedAt,
    at: postedAt,
    replyId: replyId ?? record.replyId,
    ...(isReplyEdited === undefined ? {} : { isReplyEdited }),
  });
  const proof = { key: answerKey, postedAt, sentAt: now, isHolding };
  const answered = await applySent(database, customer, proof, now);
  if (answered !== customer) await database.messages.put(answered);
  await noteKept(database, customer, answered, answerKey);
  await keepPromisesAbove(database, customer, proof, now, changes.messageKeys);
  await answerUpwards(database, customer, proof, now, changes.messageKeys);
  changes.messageKeys.add(customer.key).add(answerKey);
  const identity = await database.identities.get(customer.identityKey);
  if (identity) changes.personIds.add(identity.personId);
  return customer;
}

/** The customer's message after an answer that was seen being sent. */
async function applySent(
  database: Database,
  customer: MessageRecord,
  proof: SentProof & { postedAt: number },
  now: number,
): Promise<MessageRecord> {
  const known =
    customer.answerKey === proof.key
      ? correctAnsweredAt(customer, proof.key, proof.postedAt)
      : applyAnswer(customer, proof, now);
  // The page showed it before it was known what it was made from: it promises again, so nothing was kept by it.
  const promisedAt = proof.isHolding ? await findKept(database, customer.key, proof.key) : null;
  return promisedAt === null || known.state !== 'answered'
    ? known
    : changeState(known, { state: 'promised', promisedAt }, now);
}

/** Keeps or refreshes one message of a customer; null when its author is not provable or it is one of ours. */
async function saveInbound(
  database: Database,
  known: MessageRecord | undefined,
  message: KnownMessage,
  isAwaited: boolean,
  seenAt: number,
  changes: Changes,
  places: ReadonlyMap<MessageKey, number> = new Map(),
): Promise<MessageRecord | null> {
  if (known && !(await isByAuthor(database, known, message))) return null;
  const at = message.postedAt ?? known?.at ?? seenAt;
  const identity = await saveIdentity(database, message.platform, message.author, at, seenAt);
  if (!identity) return null;
  // Joining a handle with its id may just have moved this message under the id.
  const current = known && ((await database.messages.get(known.key)) ?? known);
  const key = getKey(message);
  const facts = { key, identityKey: identity.key, direction: 'in', isAwaited } as const;
  const next = current
    ? mergeSeen(current, message, isAwaited, seenAt)
    : makeMessage(message, facts, seenAt, places.get(key));
  if (next === current) return next;
  await database.messages.put(next);
  if (!current) await database.taggings.where('messageKey').equals(key).modify({ identityKey: identity.key });
  changes.personIds.add(identity.personId);
  changes.messageKeys.add(key);
  return next;
}

/** Our own messages, as far as `replyTo` proves what they answer; answers to answers follow their thread. */
async function saveOutbound(
  database: Database,
  batch: SeenBatch,
  seenAt: number,
  changes: Changes,
  places: ReadonlyMap<MessageKey, number>,
): Promise<void> {
  let pending = batch.outbound.filter((message) => message.replyTo !== null);
  while (pending.length > 0) {
    const left: KnownMessage[] = [];
    for (const message of pending) {
      const parent = await database.messages.get(keyOf(message.platform, message.replyTo));
      if (!parent) left.push(message);
      else await saveOwn(database, message, parent, batch.mayAddOwn, seenAt, changes, places);
    }
    if (left.length === pending.length) return;
    pending = left;
  }
}

async function saveOwn(
  database: Database,
  message: KnownMessage,
  parent: MessageRecord,
  mayAdd: boolean,
  seenAt: number,
  changes: Changes,
  places: ReadonlyMap<MessageKey, number>,
): Promise<void> {
  const key = getKey(message);
  const known = await database.messages.get(key);
  if (known ? known.direction === 'in' : !mayAdd) return;
  // Which of several messages it answers shows best where all of them are on the page.
  if (known?.replyTo && known.replyTo !== message.replyTo) return;
  const { identityKey } = parent;
  const next = known
    ? mergeSeen(known, message, false, seenAt)
    : makeMessage(message, { key, identityKey, direction: 'out', isAwaited: false }, seenAt, places.get(key));
  if (next === known) return;
  await database.messages.put(next);
  changes.messageKeys.add(key);
  if (parent.direction === 'in') {
    const isNews = !known || parent.answerKey === null;
    const answer = { key, postedAt: next.postedAt };
    const answered = isNews
      ? applyAnswer(parent, answer, seenAt)
      : correctAnsweredAt(parent, key, next.postedAt);
    if (answered !== parent) await database.messages.put(answered);
    await noteKept(database, parent, answered, key);
    changes.messageKeys.add(parent.key);
    await answerUpwards(database, parent, answer, seenAt, changes.messageKeys);
  }
  const identity = await database.identities.get(identityKey);
  if (identity) changes.personIds.add(identity.personId);
}

/** The part of a batch that may bring something new, told by reading alone. */
async function pickNews(database: Database, batch: SeenBatch, seenAt: number): Promise<SeenBatch> {
  const { messages, identities } = database;
  return database.transaction('r', messages, identities, async () => {
    const known = await messages.bulkGet(batch.inbound.map(({ message }) => getKey(message)));
    const writers = await identities.bulkGet(known.map((record) => record?.identityKey ?? ''));
    const inbound = batch.inbound.filter(({ message, isAwaited, mayAdd }, index) => {
      const record = known[index];
      const writer = writers[index];
      if (!record) return mayAdd;
      if (record.direction === 'out' || !writer) return false;
      return hasNewAuthor(writer, message.author) || mergeSeen(record, message, isAwaited, seenAt) !== record;
    });
    const own = await messages.bulkGet(batch.outbound.map(getKey));
    const outbound = batch.outbound.filter((message, index) => {
      const record = own[index];
      return record ? mergeSeen(record, message, false, seenAt) !== record : batch.mayAddOwn;
    });
    const shown = new Set([...inbound.map(({ message }) => getKey(message)), ...outbound.map(getKey)]);
    const parentKeys = outbound.map((message) => keyOf(message.platform, message.replyTo));
    const parents = await messages.bulkGet(parentKeys);
    const isAnswering = (index: number) => parents[index] !== undefined || shown.has(parentKeys[index] ?? '');
    return { ...batch, inbound, outbound: outbound.filter((_, index) => isAnswering(index)) };
  });
}

function keyOf(platform: PlatformId, id: string | null): MessageKey {
  return `${platform}:${id}`;
}

function getKey(message: KnownMessage): MessageKey {
  return findMessageKey(message) ?? keyOf(message.platform, message.id);
}
