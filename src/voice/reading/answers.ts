import type { DraftCheck } from '../../model/draft';
import type { OurLanguage } from '../../model/language';
import { findMatches, hasMatch } from '../pattern/find-matches';
import { WAY } from './asks-private-data';
import { CONCEPTS } from './compile-cue';
import { findAsks, getCue } from './cues';
import { echoes, sharesFocus } from './focus';
import { findProblem } from './mood';
import type { Question, QuestionKind } from './questions';
import { namesTime } from './times';
import { findWords, hasWords } from './words';

/** What a draft says besides being polite. */
export interface Said {
  text: string;
  language: OurLanguage;
  /** Something went wrong for the customer. */
  isTrouble: boolean;
  /** More than half of the draft is courtesy. */
  isMostlyCourtesy: boolean;
  has(name: string): boolean;
}

/** Below this mood, from −1, something went wrong. */
const BAD = -0.4;

/** What the draft says about these questions, without courtesy. */
export function readSaid(draft: DraftCheck, last: Question, language: OurLanguage): Said {
  const mood = draft.inbound?.understood?.mood ?? 0;
  const isTrouble = mood <= BAD || findProblem(draft, language) !== null;
  const text = dropCourtesy(draft.draft, language, isTrouble || CONTACT.test(last.text));
  const isMostlyCourtesy = text.length * 2 < draft.draft.length;
  return { text, language, isTrouble, isMostlyCourtesy, has: (name) => hasWords(language, name, text) };
}

/** What answers each kind of question, as far as words show it. */
const MEETS: Record<QuestionKind, (question: string, said: Said) => boolean> = {
  when: (_, { text, language }) => namesTime(text, language),
  much: (question, { text, has }) =>
    has('amountWords') || SUM.test(text) || (COUNT.test(question) && /\d/.test(text)),
  where: (question, { text, language, has }) =>
    has('howWords') || has('placeWords') || has('yesWords') || sharesFocus(question, text, language, 1),
  why: (question, { text, language, has }) =>
    has('reasonWords') ||
    has('doing') ||
    namesTime(text, language) ||
    sharesFocus(question, text, language, 3),
  how: (_, { text, language, isTrouble, has }) =>
    has('howWords') || has('doing') || (isTrouble && namesTime(text, language)),
  which: (question, { text, language, has }) => has('yesWords') || sharesFocus(question, text, language, 2),
  yesno: (question, { text, language, has }) =>
    has('yesWords') ||
    (has('doing') && hasWords(language, 'requestQ', question)) ||
    (/\d/.test(question) && namesTime(question, language) && namesTime(text, language)) ||
    (hasWords(language, 'promo', question) && has('promo')) ||
    (FREE.test(text) && sharesFocus(question, text, language, 1)) ||
    echoes(question, text, language),
};

/** Whether something in what was said answers one question by its kind. */
export function meets({ text, kinds }: Question, said: Said): boolean {
  return kinds.some((kind) => MEETS[kind](text, said));
}

/** Whether it answers it, or says what is done about what went wrong, which answers most. */
function answers(question: Question, said: Said): boolean {
  const { has, isTrouble, language } = said;
  const isDone =
    has('doing') || has('reasonWords') || (/\d/.test(said.text) && namesTime(said.text, language));
  return (isTrouble && isDone) || meets(question, said);
}

/**
 * Whether no question is answered and something else is spoken of: nothing but courtesy, the company's own praise, a
 * whole tale, or the thing that was asked about, told of without what was asked.
 */
export function evades(questions: readonly Question[], said: Said): boolean {
  const isElse = said.isMostlyCourtesy || speaksOfElse(questions, said);
  return isElse && !questions.some((question) => answers(question, said));
}

/** Nothing but courtesy and sending away. */
export function isSilent({ text }: Said): boolean {
  return !/[\p{L}\p{N}]/u.test(text);
}

function speaksOfElse(questions: readonly Question[], told: Said): boolean {
  const { text: said, language, has } = told;
  if (isSilent(told)) return true;
  if (['boast', 'promo', 'emptyWords'].some(has)) return true;
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

const SUM = /[€$£¥]\s?\d|\d\s?[€$£¥]|\d ?(?:лв|лева|元|块|chf|kr)/iu;
/** How many, rather than how much. */
const COUNT = /how many|hoeveel (?!kost)|wie ?viele|колко(?! струва| е\b)|几|多少(?!钱)/iu;

/** Costing nothing says that it is possible. */
const FREE = /free|gratis|kosteloos|kostenlos|безплатн|免费|包邮/iu;

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
export function isHeld(text: string, question: string, language: OurLanguage): boolean {
  return (
    /[?？]/.test(text) ||
    /https?:|www\.|\p{L}\.\p{L}{2,7}\/\p{L}/u.test(text) ||
    findAsks(language, text, CONCEPTS).some(({ match }) => !WAY.test(match.text)) ||
    hasMatch(getCue(language, 'privately'), text) ||
    hasWords(language, 'holdingWords', text) ||
    (CONTACT.test(question) && hasMatch(getCue(language, 'switch'), text))
  );
}
