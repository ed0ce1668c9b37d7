import type { DraftCheck } from '../../model/draft';
import type { OurLanguage } from '../../model/language';
import { findMatches, hasMatch } from '../pattern/find-matches';
import { WAY } from './asks-private-data';
import { CONCEPTS } from './compile-cue';
import { findAsks, getCue } from './cues';
import { echoes, sharesFocus } from './focus';
import { findProblem, findSharedLanguage } from './mood';
import { listQuestions, type Question, type QuestionKind } from './questions';
import { makeReading } from './reading';
import { findWords, hasWords } from './words';

/** Shorter drafts are still being written, in UTF-16 units. */
const SHORTEST = 25;
const SHORTEST_CHINESE = 10;

/**
 * The message asks something, and nothing in the draft looks like an answer, a question back or a promise to find out.
 * Each kind of question wants its own kind of answer. Sending somebody to the telephone answers nothing.
 */
export const unansweredQuestion = makeReading('unanswered-question', (draft) => {
  const language = findSharedLanguage(draft);
  if (!language || draft.draft.trim().length < (language === 'zh-CN' ? SHORTEST_CHINESE : SHORTEST))
    return [];
  const questions = listQuestions(draft, language);
  const last = questions.at(-1);
  if (!last || isHeld(draft.draft, last.text, language)) return [];
  const isTrouble = hasTrouble(draft, language);
  const said = dropCourtesy(draft.draft, language, isTrouble || CONTACT.test(last.text));
  const has = (name: string) => hasWords(language, name, said);
  const made: Said = { text: said, language, isTrouble, has };
  const isOpen =
    (said.length * 2 < draft.draft.length || speaksOfElse(questions, said, language)) &&
    !questions.some((question) => answers(question, made));
  return !isOpen ? [] : [{ span: null, words: [last.text], suggestions: [] }];
});

/**
 * Answers come in any words, so what misses them must be seen as well: nothing but courtesy, the company's own praise,
 * a whole tale, or the thing that was asked about, told of without what was asked.
 */
function speaksOfElse(questions: readonly Question[], said: string, language: OurLanguage): boolean {
  if (!/[\p{L}\p{N}]/u.test(said)) return true;
  if (hasWords(language, 'boast', said) || hasWords(language, 'promo', said)) return true;
  if (hasWords(language, 'emptyWords', said)) return true;
  // Reasons come in any words.
  const isWhy = questions.every(({ kinds }) => kinds.includes('why'));
  if (!isWhy && said.length >= (language === 'zh-CN' ? TOLD_CHINESE : TOLD)) return true;
  return questions.some(
    ({ text, kinds }) =>
      // A time or an amount is plain to see; so is that there is none.
      kinds.includes('when') ||
      kinds.includes('much') ||
      (kinds.includes('yesno') && sharesFocus(text, said, language, 1)),
  );
}

/** From this length, in UTF-16 units, a draft tells something; shorter ones may be answers in few words. */
const TOLD = 36;
const TOLD_CHINESE = 13;

/** Below this mood, from −1, something went wrong. */
const BAD = -0.4;

function hasTrouble(draft: DraftCheck, language: OurLanguage): boolean {
  return (draft.inbound?.understood?.mood ?? 0) <= BAD || findProblem(draft, language) !== null;
}

interface Said {
  text: string;
  language: OurLanguage;
  isTrouble: boolean;
  has(name: string): boolean;
}

/** What answers each kind of question, as far as words show it. */
const MEETS: Record<QuestionKind, (question: string, said: Said) => boolean> = {
  when: (_, { text, language }) => hasTime(text, language),
  much: (question, { text, has }) =>
    has('amountWords') || SUM.test(text) || (COUNT.test(question) && /\d/.test(text)),
  where: (question, { text, language, has }) =>
    has('howWords') || has('placeWords') || has('yesWords') || sharesFocus(question, text, language, 1),
  why: (question, { text, language, has }) =>
    has('reasonWords') || has('doing') || hasTime(text, language) || sharesFocus(question, text, language, 3),
  how: (_, { text, language, isTrouble, has }) =>
    has('howWords') || has('doing') || (isTrouble && hasTime(text, language)),
  which: (question, { text, language, has }) => has('yesWords') || sharesFocus(question, text, language, 2),
  yesno: (question, { text, language, has }) =>
    has('yesWords') ||
    (has('doing') && hasWords(language, 'requestQ', question)) ||
    (/\d/.test(question) && hasTime(question, language) && hasTime(text, language)) ||
    (hasWords(language, 'promo', question) && has('promo')) ||
    (FREE.test(text) && sharesFocus(question, text, language, 1)) ||
    echoes(question, text, language),
};

function answers({ text, kinds }: Question, said: Said): boolean {
  const { has, isTrouble, language } = said;
  // Where something went wrong, what is done about it answers most.
  const isDone = has('doing') || has('reasonWords') || (/\d/.test(said.text) && hasTime(said.text, language));
  return (isTrouble && isDone) || kinds.some((kind) => MEETS[kind](text, said));
}

const SUM = /[€$£¥]\s?\d|\d\s?[€$£¥]|\d ?(?:лв|лева|元|块|chf|kr)/iu;
/** How many, rather than how much. */
const COUNT = /how many|hoeveel (?!kost)|wie ?viele|колко(?! струва| е\b)|几|多少(?!钱)/iu;

/** Costing nothing says that it is possible. */
const FREE = /free|gratis|kosteloos|kostenlos|безплатн|免费|包邮/iu;

/** A time, not a price "a month". */
function hasTime(said: string, language: OurLanguage): boolean {
  const bare = said.replace(PRICE, ' ');
  return hasWords(language, 'timeWords', bare);
}

const PRICE =
  /(?:[€$£¥]\s?\d+(?:[.,]\d+)*|\d+(?:[.,]\d+)*\s?(?:[€$£¥]|euros?|eur|lv|лв\.?|лева|元|块|chf|franken))(?:\s?(?:(?:a|per|im|pro|na|на|each|every) ?\p{L}+|\/\p{L}+|每月|一个月))?/giu;

/** Drafts are read this far for what they say besides being polite, in UTF-16 units. */
const LONGEST_READ = 2000;

/** What is left of the draft without its thanks, praise and regrets, and without sending away: those answer nothing. */
function dropCourtesy(text: string, language: OurLanguage, isElsewhereFine: boolean): string {
  const read = text.slice(0, LONGEST_READ);
  const polite = new Set(findMatches(getCue(language, 'courtesy'), read).map(({ start }) => start));
  const away = isElsewhereFine ? [] : findWords(language, 'elsewhere', read);
  let wasPolite = false;
  return [...read.matchAll(/[^\s.!?,;–。！？，；](?:[^.!?,;–。！？，；\n]|(?<=\d)[.,](?=\d))*/gu)]
    .filter(({ 0: clause, index }) => {
      // "Lovely, that you write" is one courtesy.
      wasPolite = polite.has(index) || (wasPolite && GOES_ON.test(clause));
      return !wasPolite && !away.some(({ start }) => start >= index && start < index + clause.length);
    })
    .map(([clause]) => clause)
    .join('. ');
}

const GOES_ON = /^(?:dass|das|daß|dat|that|че|om te|zu hören|to hear)(?!\p{L})/iu;

/** A question about how to get through is answered by telling it. */
const CONTACT =
  /phone|\bcall|number|e-?mail|reach|contact|bel(?:t|len)\b|nummer|bereik|telefon|anruf|\bruf|erreich|kontakt|тел|номер|имейл|мейл|свърж|обажд|обад|звън|电话|联系|邮箱|热线|客服/iu;

/** It asks back, gives a link, goes private or promises to find out. */
function isHeld(text: string, question: string, language: OurLanguage): boolean {
  return (
    /[?？]/.test(text) ||
    /https?:|www\.|\p{L}\.\p{L}{2,7}\/\p{L}/u.test(text) ||
    findAsks(language, text, CONCEPTS).some(({ match }) => !WAY.test(match.text)) ||
    hasMatch(getCue(language, 'privately'), text) ||
    hasWords(language, 'holdingWords', text) ||
    (CONTACT.test(question) && hasMatch(getCue(language, 'switch'), text))
  );
}
