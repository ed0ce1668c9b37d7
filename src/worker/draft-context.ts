import type { DraftCheck } from '../model/draft';
import type { LanguageTag } from '../model/language';
import type { Message } from '../model/message';
import { countAnswersSince, findNewestAnswer, listAnswers, listLastAnswers } from '../store/answers';
import type { Database } from '../store/database';
import { listFacts } from '../store/facts';
import { findIdentity } from '../store/identities';
import { keep } from '../store/kept';
import { type CompiledReplies, getReplies } from './compiled';
import { findKnownLanguage, findPlainReading } from './reading';

type Replies = CompiledReplies['byId'];

/** Answers of ours that lie further back than this belong to another conversation. */
const CONVERSATION_MS = 3 * 24 * 3_600_000;
/** As many of the newest answers as one agent sends in a day or two. */
const MOST_ANSWERS = 100;
/** As many answers to one person as that person remembers. */
const LAST_ANSWERS = 3;

type Known = Pick<DraftCheck, 'facts' | 'turn' | 'lastAnswers'>;

/** What is kept of the customer that the draft is read against; asked with every key, read once for a message. */
export function readCustomer(database: Database, message: Message, now: number): Promise<Known> {
  const { platform, author, postedAt } = message;
  const basis = JSON.stringify([platform, author.userId, author.handle, postedAt]);
  return keep(database, 'customer', basis, ['people', 'identities', 'messages', 'facts'], () =>
    findKnown(database, message, now),
  );
}

async function findKnown(database: Database, message: Message, now: number): Promise<Known> {
  const { people, identities, messages, facts } = database;
  return database.transaction('r', [people, identities, messages, facts], async () => {
    const identity = await findIdentity(database, message.platform, message.author);
    if (!identity) return { facts: [] };
    const [known, answers, lastAnswers] = await Promise.all([
      listFacts(database, identity.personId),
      countAnswersSince(database, identity.key, (message.postedAt ?? now) - CONVERSATION_MS),
      listLastAnswers(database, identity.key, LAST_ANSWERS),
    ]);
    return {
      facts: known.map(({ label, value }) => (label ? `${label}: ${value}` : value)),
      turn: answers + 1,
      lastAnswers,
    };
  });
}

let last: { message: Pick<Message, 'text' | 'language'>; inbound: DraftCheck['inbound'] } | null = null;

/** The message as the check reads it: the same object while its answer is typed, because what is read of it is kept. */
export async function readInbound(
  message: Pick<Message, 'text' | 'language'>,
): Promise<NonNullable<DraftCheck['inbound']>> {
  const { text, language } = message;
  if (last?.inbound && last.message.text === text && last.message.language === language) return last.inbound;
  const reading = await findPlainReading(message);
  const inbound = {
    text,
    language: findKnownLanguage(text, language),
    ...(reading ? { understood: reading } : {}),
  };
  // Without the weights it is read anew: they may be there for the next letter.
  if (reading) last = { message: { text, language }, inbound };
  return inbound;
}

/** Answers sent lately, newest first, and the saved replies of a language; the same lists until one of them changes. */
export async function getRecentAnswers(
  database: Database,
  language: LanguageTag | null,
): Promise<Required<Pick<DraftCheck, 'recentAnswers' | 'savedReplies'>>> {
  const [recentAnswers, { byId }] = await Promise.all([listRecent(database), getReplies(database)]);
  return { recentAnswers, savedReplies: listBodies(byId, language) };
}

/** A page that fills up writes messages while an answer is typed: the list is another only once an answer is. */
async function listRecent(database: Database): Promise<readonly string[]> {
  const newest = await keep(database, 'newest answer', '', ['messages'], () => findNewestAnswer(database));
  return keep(database, 'answers', newest, [], async () =>
    (await listAnswers(database, MOST_ANSWERS)).map(({ text }) => text),
  );
}

const bodies = new WeakMap<Replies, Map<LanguageTag | null, readonly string[]>>();

function listBodies(replies: Replies, language: LanguageTag | null): readonly string[] {
  const known = bodies.get(replies) ?? new Map<LanguageTag | null, readonly string[]>();
  bodies.set(replies, known);
  const made =
    known.get(language) ??
    [...replies.values()]
      .filter((reply) => reply.language === language)
      .map(({ body }) => body.replace(/\{[^{}]*\}/g, ''));
  known.set(language, made);
  return made;
}
