import type { MessageKey } from '../model/identity';
import { findOurLanguage, type LanguageTag, type OurLanguage } from '../model/language';
import { SCORES, type Score } from '../model/score';
import type { OfferView } from '../model/views';
import type { MessageRecord } from '../store/messages';
import { findKept } from '../store/promises';
import type { ScoreRecord } from '../store/scores';
import type { CompiledReplies } from './compiled';
import type { Desk } from './desk';
import { findPromisedTime, findPurpose, findScore, type Purpose } from './engines';
import { formatMoment, formatScore } from './moments';
import { mayNotify } from './promises';
import { fillText, getTexts, type Texts } from './texts';

const DAY_MS = 24 * 3_600_000;
/** A number in a message is a score for this long after we asked for one. */
const ASKED_MS = 14 * DAY_MS;
/** Nobody is asked for the same twice in a quarter. */
const ASK_AGAIN_MS = 90 * DAY_MS;
/** After this, the question how we did comes out of the blue. */
const SOLVED_MS = 7 * DAY_MS;
const GOOD_SCORE = 4;

/** What an offer is made from: the open message and what is kept of its customer. */
export interface Standing {
  record: MessageRecord;
  /** Newest first, both directions. */
  history: readonly MessageRecord[];
  scores: readonly ScoreRecord[];
  /** The customer's language, null when unsure. */
  language: LanguageTag | null;
  replies: CompiledReplies;
  interfaceLanguage: OurLanguage;
}

type Draft = Omit<OfferView, 'text' | 'choices'> & {
  text: [key: string, values?: Record<string, string>];
  choices: { value: string; label: string; isLikely?: boolean; replyId?: string }[];
};

/**
 * The one thing that is worth proposing now, in ready words: a score that the customer seems to have given, a promise
 * that an answer names, a request that fits. Nothing is done by itself, and what was declined is not proposed again.
 */
export async function findOffer(desk: Desk, standing: Standing): Promise<OfferView | null> {
  const finders = [
    findScoreOffer,
    findHoldingOffer,
    findKeptOffer,
    findReviewOffer,
    findNotifyOffer,
    findScoreRequest,
  ];
  for (const find of finders) {
    const draft = await find(desk, standing);
    if (draft && !(await isDeclined(desk, draft.id, standing.record.key)))
      return word(draft, await getTexts(standing.interfaceLanguage));
  }
  return null;
}

function word({ id, text: [key, values = {}], choices }: Draft, texts: Texts): OfferView {
  return {
    id,
    text: fillText(texts[key] ?? key, values),
    choices: choices.map((choice) => ({ ...choice, label: texts[choice.label] ?? choice.label })),
  };
}

type Finder = (desk: Desk, standing: Standing) => Promise<Draft | null> | Draft | null;

/** The customer answered our question how we did. */
const findScoreOffer: Finder = (_desk, { record, history, scores, language, replies }) => {
  const asked = history.find(
    (one) =>
      one.at <= record.at && purposeOf(one, replies) === 'score-request' && record.at - one.at <= ASKED_MS,
  );
  if (!asked) return null;
  const isKnown = scores.some(
    ({ messageKey, score, at }) => messageKey === record.key || (score !== null && at >= asked.at),
  );
  if (isKnown) return null;
  const spoken = asked.replyId === null ? null : (replies.byId.get(asked.replyId)?.language ?? language);
  const score = findScore(record.text, spoken) ?? findScore(record.text, language);
  if (score === null) return null;
  return {
    id: 'score',
    text: ['offer_score', { n: String(score) }],
    choices: [
      ...SCORES.map((one) => ({ value: String(one), label: String(one), isLikely: one === score })),
      { value: 'no', label: 'offer_noScore' },
    ],
  };
};

/** An answer that names a time was sent. */
const findHoldingOffer: Finder = (desk, { record, history, replies, interfaceLanguage }) => {
  if (record.state !== 'answered' && record.state !== 'waiting') return null;
  const answer = findLastAnswer(record, history);
  if (!answer || purposeOf(answer, replies) !== 'holding') return null;
  const promisedAt = findPromisedTime(answer.text, answer.at);
  if (promisedAt === null || promisedAt <= desk.now()) return null;
  return offerPromise(
    'holding',
    answer.key,
    promisedAt,
    formatMoment(promisedAt, interfaceLanguage, desk.now()),
  );
};

/** An answer counted as the promised one though the time was still to come. */
const findKeptOffer: Finder = async (desk, { record, history, interfaceLanguage }) => {
  const answer = record.state === 'answered' ? findLastAnswer(record, history) : undefined;
  const promisedAt = answer ? await findKept(desk.database, record.key, answer.key) : null;
  if (!answer || promisedAt === null || promisedAt <= desk.now()) return null;
  return offerPromise(
    'kept',
    answer.key,
    promisedAt,
    formatMoment(promisedAt, interfaceLanguage, desk.now()),
  );
};

function offerPromise(kind: 'holding' | 'kept', subject: string, at: number, time: string): Draft {
  const isNew = kind === 'holding';
  return {
    id: `${kind} ${subject}`,
    text: [`offer_${kind}`, { time }],
    choices: [
      { value: String(at), label: isNew ? 'offer_promise' : 'offer_stillOpen', isLikely: isNew },
      { value: 'no', label: isNew ? 'offer_no' : 'offer_right' },
    ],
  };
}

/** The customer was pleased: others may read it. */
const findReviewOffer: Finder = (desk, standing) => {
  const given = standing.scores.find(({ messageKey }) => messageKey === standing.record.key);
  const isGood = given !== undefined && given.score !== null && given.score >= GOOD_SCORE;
  return isGood && desk.now() - given.changedAt < SOLVED_MS
    ? offerRequest('review-request', desk, standing)
    : null;
};

/** The problem is solved: how did we do? */
const findScoreRequest: Finder = (desk, standing) => {
  const { state, solvedAt } = standing.record;
  const isFresh = state === 'solved' && solvedAt !== null && desk.now() - solvedAt < SOLVED_MS;
  const isGiven = standing.scores.some(({ score, at }) => score !== null && desk.now() - at < ASK_AGAIN_MS);
  return isFresh && !isGiven ? offerRequest('score-request', desk, standing) : null;
};

function offerRequest(purpose: Purpose, desk: Desk, standing: Standing): Draft | null {
  const { history, replies, language } = standing;
  const isAsked = history.some(
    (one) => purposeOf(one, replies) === purpose && desk.now() - one.at < ASK_AGAIN_MS,
  );
  const ours = findOurLanguage(language);
  const fitting = [...replies.byId.values()].filter(
    (reply) => findPurpose(reply) === purpose && findOurLanguage(reply.language) === ours,
  );
  const [reply] = fitting.sort((one, other) => other.useCount - one.useCount);
  if (isAsked || !reply) return null;
  return {
    id: purpose,
    text: [purpose === 'score-request' ? 'offer_scoreRequest' : 'offer_reviewRequest'],
    choices: [
      { value: 'yes', label: 'offer_insert', isLikely: true, replyId: reply.id },
      { value: 'no', label: 'offer_notNow' },
    ],
  };
}

/** Asked once, when there is something to be told of. */
const findNotifyOffer: Finder = async (_desk, { record }) => {
  if (record.state !== 'promised' || (await mayNotify())) return null;
  return {
    id: 'notify',
    text: ['offer_notify'],
    choices: [
      { value: 'yes', label: 'offer_toOptions', isLikely: true },
      { value: 'no', label: 'offer_no' },
    ],
  };
};

function findLastAnswer({ id }: MessageRecord, history: readonly MessageRecord[]): MessageRecord | undefined {
  return history.find(({ direction, replyTo }) => direction === 'out' && replyTo === id);
}

function purposeOf({ replyId }: MessageRecord, { byId }: CompiledReplies): Purpose | null {
  return replyId === null ? null : findPurpose(byId.get(replyId) ?? { id: replyId });
}

/** The offer to be notified is made once for all messages. */
export function findDeclineId(offer: string, messageKey: string): string {
  return offer === 'notify' ? 'offer:notify' : `offer:${offer}:${messageKey}`;
}

async function isDeclined({ database }: Desk, offer: string, messageKey: string): Promise<boolean> {
  return (await database.events.get(findDeclineId(offer, messageKey))) !== undefined;
}

/** What a card says of a customer beside the contacts, in ready words: how pleased, and what is still promised. */
export async function wordCustomer(
  desk: Desk,
  {
    messageKey,
    history,
    scores,
    interfaceLanguage,
  }: Pick<Standing, 'history' | 'scores' | 'interfaceLanguage'> & {
    messageKey: MessageKey | null;
  },
): Promise<string[]> {
  const texts = await getTexts(interfaceLanguage);
  const given = scores.flatMap(({ score }) => score ?? []);
  const lines: string[] = [];
  if (given.length > 0) lines.push(wordScores(given, texts, interfaceLanguage));
  for (const { promisedAt, state, key, text } of history)
    if (state === 'promised' && promisedAt !== null && key !== messageKey)
      lines.push(
        fillText(texts.customer_promise ?? '', {
          time: formatMoment(promisedAt, interfaceLanguage, desk.now()),
          text: text.slice(0, 60),
        }),
      );
  return lines;
}

function wordScores(given: readonly Score[], texts: Texts, language: OurLanguage): string {
  const average = given.reduce((sum, score) => sum + score, 0) / given.length;
  return fillText(texts.customer_score ?? '', {
    n: formatScore(average, language),
    count: String(given.length),
  });
}
