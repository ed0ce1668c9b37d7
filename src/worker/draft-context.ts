import type { DraftCheck } from '../model/draft';
import type { LanguageTag } from '../model/language';
import type { Message } from '../model/message';
import { countAnswersSince, findNewestAnswer, listAnswers, listLastAnswers } from '../store/answers';
import type { Database } from '../store/database';
import { listFacts } from '../store/facts';
import { findIdentity } from '../store/identities';
import { getReplies } from './compiled';

/** Answers of ours that lie further back than this belong to another conversation. */
const CONVERSATION_MS = 3 * 24 * 3_600_000;
/** As many of the newest answers as one agent sends in a day or two; saved replies come after them. */
const MOST_ANSWERS = 100;
/** As many answers to one person as that person remembers. */
const LAST_ANSWERS = 3;

/** What is kept of the customer that the draft is read against. */
export async function readCustomer(
  database: Database,
  message: Message,
  now: number,
): Promise<Pick<DraftCheck, 'facts' | 'turn' | 'lastAnswers'>> {
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

interface Recent {
  newest: string;
  replies: Awaited<ReturnType<typeof getReplies>>;
  answers: string[];
  byLanguage: Map<LanguageTag | null, readonly string[]>;
}
/** A cache only. Asked with every key, read again only when an answer was sent or a reply was changed. */
const RECENT = new WeakMap<Database, Recent>();

/** Answers sent lately, newest first, then the saved replies of a language; the same list until one of them changes. */
export async function getRecentAnswers(
  database: Database,
  language: LanguageTag | null,
): Promise<readonly string[]> {
  const [newest, replies] = await Promise.all([findNewestAnswer(database), getReplies(database)]);
  let recent = RECENT.get(database);
  if (recent?.newest !== newest || recent.replies !== replies) {
    const answers = (await listAnswers(database, MOST_ANSWERS)).map(({ text }) => text);
    recent = { newest, replies, answers, byLanguage: new Map() };
    RECENT.set(database, recent);
  }
  const known = recent.byLanguage.get(language);
  if (known) return known;
  const saved = [...replies.byId.values()].filter((reply) => reply.language === language);
  const list = [...recent.answers, ...saved.map(({ body }) => body.replace(/\{[^{}]*\}/g, ''))];
  recent.byLanguage.set(language, list);
  return list;
}
