import { findIdentityKey, findMessageKey, isAddressedToUs, isOurs } from '../model/identity';
import type { LanguageTag } from '../model/language';
import type { Message } from '../model/message';
import type { Tag } from '../model/tag';
import type { ConversationView, CustomerView, HistoryItem } from '../model/views';
import type { Database } from '../store/database';
import { listFacts } from '../store/facts';
import { getHistory, listIdentities } from '../store/history';
import { findIdentity, type IdentityRecord } from '../store/identities';
import { isCut, type MessageRecord } from '../store/messages';
import { listNotes } from '../store/notes';
import { findFreePersonId } from '../store/people';
import { listScores, type ScoreRecord } from '../store/scores';
import { getSettings } from '../store/settings';
import { listMessageTags, listTaggings, rankTags, type TaggingRecord } from '../store/taggings';
import { listTags } from '../store/tags';
import { findReadyReplies, getReplies } from './compiled';
import type { Desk } from './desk';
import { nameOf } from './name-of';
import { findOffer, wordCustomer } from './offers';
import { findKnownLanguage, findReading, findTextLanguage } from './reading';
import { rankReplies, suggestReplies, suggestTags } from './suggest';
import { findInterfaceLanguage, getTexts } from './texts';

const HISTORY_LENGTH = 50;
/** The customer's language is what most of this many newest messages are in. */
const LANGUAGE_SAMPLE = 5;

/**
 * The card of a message and its customer. Stores nothing.
 * @param isHasty leave suggestions for later where the replies have still to be prepared: after a cold start that takes
 * as long as all the rest.
 */
export async function getCard(desk: Desk, shown: Message, isHasty = false): Promise<ConversationView> {
  const { database } = desk;
  const { settings, message, record, setTags, tags, taggings, history, scores, ...read } = await readCard(
    database,
    shown,
  );
  const messageKey = findMessageKey(shown);
  const isOwn = isOurs(message, settings.accounts);
  const reading = isOwn ? null : await findReading(database, message, settings, isHasty);
  const language = findTextLanguage(message.text, message.language);
  const known = language === 'unknown' ? null : language;
  const replies = isHasty ? findReadyReplies(database, known) : await getReplies(database);
  const ranked = isOwn || !replies ? [] : await rankReplies(replies, message, known);
  const set = setTags.filter((id) => tags.some((tag) => tag.id === id));
  const interfaceLanguage = findInterfaceLanguage(settings);
  const [offer, lines] = await Promise.all([
    record && replies
      ? findOffer(desk, {
          record,
          history,
          scores,
          language: known ?? read.customer?.language ?? null,
          replies,
          interfaceLanguage,
        })
      : null,
    wordCustomer(desk, { messageKey, history, scores, interfaceLanguage }),
  ]);
  const customer = read.customer && lines.length > 0 ? { ...read.customer, lines } : read.customer;
  return {
    message,
    messageKey,
    state: record?.state ?? 'waiting',
    isAwaited: record ? record.isAwaited : isAddressedToUs(message, settings.accounts),
    answeredAt: record?.answeredAt ?? null,
    promisedAt: record?.promisedAt ?? null,
    noReplyReason: record?.noReplyReason ?? null,
    tags: set,
    suggestedTags: suggestTags(replies, ranked, {
      tags,
      set,
      taggings,
      intent: reading?.intent.value ?? null,
    }),
    isRemembered: record !== undefined,
    isOurs: isOwn,
    isAddressedToUs: isAddressedToUs(message, settings.accounts),
    language,
    reading,
    customer,
    suggestions:
      replies &&
      suggestReplies(replies, ranked, {
        message,
        settings,
        facts: customer?.facts ?? [],
        interfaceLanguage,
        texts: await getTexts(interfaceLanguage),
        now: desk.now(),
      }),
    ...(offer ? { offer } : {}),
  };
}

/**
 * All that a card needs of the database, in one transaction: its parts belong to one moment, and no write that a page
 * brings meanwhile is waited for between two of them.
 */
function readCard(database: Database, shown: Message) {
  const { people, identities, messages, taggings, notes, facts, tags, settings, scores } = database;
  const tables = [people, identities, messages, taggings, notes, facts, tags, settings, scores];
  return database.transaction('r', tables, async () => {
    const key = findMessageKey(shown);
    const [known, stored, author, allTags, setTags] = await Promise.all([
      getSettings(database),
      key ? messages.get(key) : undefined,
      findIdentity(database, shown.platform, shown.author),
      listTags(database),
      key ? listMessageTags(database, key) : [],
    ]);
    const record = stored?.direction === 'in' ? stored : undefined;
    const message = record && isCut(shown.text, record.text) ? { ...shown, text: record.text } : shown;
    const found = isOurs(message, known.accounts)
      ? NOBODY
      : await findCustomer(database, message, record, author, allTags);
    return { settings: known, message, record, setTags, tags: allTags, ...found };
  });
}

interface FoundCustomer {
  customer: CustomerView | null;
  /** Of all messages of the customer. */
  taggings: TaggingRecord[];
  /** The newest messages with the customer, newest first. */
  history: readonly MessageRecord[];
  scores: ScoreRecord[];
}
const NOBODY: FoundCustomer = { customer: null, taggings: [], history: [], scores: [] };

async function findCustomer(
  database: Database,
  message: Message,
  record: MessageRecord | undefined,
  author: IdentityRecord | null,
  tags: readonly Tag[],
): Promise<FoundCustomer> {
  const writer = await findWriter(database, message, record, author);
  if (!writer) return NOBODY;
  const { personId } = writer;
  const identities = await listIdentities(database, personId);
  const keys = identities.map((identity) => identity.key);
  const [taggings, scores, { history, ...view }] = await Promise.all([
    listTaggings(database, keys),
    listScores(database, keys),
    getCustomer(database, personId, identities, message, record),
  ]);
  const ranked = rankTags(taggings).flatMap((id) => tags.find((tag) => tag.id === id) ?? []);
  const items = history.filter((item) => item.key !== record?.key).slice(0, HISTORY_LENGTH);
  return {
    customer: { ...view, tags: ranked, history: items.map(makeHistoryItem) },
    taggings,
    history,
    scores,
  };
}

/**
 * Who wrote a message: by the page, or by what is kept of this very message.
 * @returns null when nothing proves it, or when the two contradict each other.
 */
async function findWriter(
  database: Database,
  message: Message,
  record: MessageRecord | undefined,
  author: IdentityRecord | null,
): Promise<{ personId: string } | null> {
  const kept = record && (await database.identities.get(record.identityKey));
  if (author) return !kept || kept.personId === author.personId ? author : null;
  if (kept) return kept;
  const key = findIdentityKey(message.platform, message.author);
  return key ? { personId: await findFreePersonId(database, key) } : null;
}

async function getCustomer(
  database: Database,
  personId: string,
  identities: readonly IdentityRecord[],
  message: Message,
  record: MessageRecord | undefined,
): Promise<Omit<CustomerView, 'tags' | 'history'> & { history: MessageRecord[] }> {
  const keys = identities.map((identity) => identity.key);
  const key = record?.key ?? null;
  const before = record?.at ?? message.postedAt ?? Number.POSITIVE_INFINITY;
  const [history, facts, notes] = await Promise.all([
    getHistory(database, keys, { limit: HISTORY_LENGTH + 1, moment: before, except: key }),
    listFacts(database, personId),
    listNotes(database, personId),
  ]);
  const { previous } = history;
  const { platform, author } = message;
  const accounts = identities.length > 0 ? identities : [{ platform, ...author }];
  const isUnseen = record === undefined ? 1 : 0;
  return {
    personId,
    name: author.name?.trim() || nameOf(accounts) || '',
    identities: accounts.map(listed),
    language: findCustomerLanguage(message, history.messages),
    contactCount: history.contactCount + isUnseen,
    firstContactAt: findFirst(history.firstAt, message.postedAt),
    previousContactAt: previous?.at ?? null,
    previousState: previous && (previous.state !== 'waiting' || previous.isAwaited) ? previous.state : null,
    facts,
    notes,
    history: history.messages,
    historyCount: history.count - (record ? 1 : 0),
  };
}

function listed(account: Pick<IdentityRecord, 'platform' | 'handle' | 'userId' | 'formerHandles'>) {
  const { platform, handle, userId, formerHandles = [] } = account;
  return { platform, handle, userId, formerHandles };
}

function findFirst(...times: readonly (number | null)[]): number | null {
  const known = times.filter((time) => time !== null);
  return known.length > 0 ? Math.min(...known) : null;
}

function findCustomerLanguage(message: Message, history: readonly MessageRecord[]): LanguageTag | null {
  const tally = new Map<LanguageTag, number>();
  const inbound = history.filter((item) => item.direction === 'in').slice(0, LANGUAGE_SAMPLE);
  for (const { text, language } of [message, ...inbound]) {
    const found = findKnownLanguage(text, language);
    if (found) tally.set(found, (tally.get(found) ?? 0) + 1);
  }
  // Sorting is stable: between equals the newest message decides.
  return [...tally].sort(([, one], [, other]) => other - one)[0]?.[0] ?? null;
}

function makeHistoryItem(record: MessageRecord): HistoryItem {
  const { key: messageKey, platform, direction, text, postedAt, permalink, state } = record;
  return { messageKey, platform, isOurs: direction === 'out', text, postedAt, permalink, state };
}
