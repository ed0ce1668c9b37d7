import type { DraftCheck } from '../../model/draft';
import { evades, isHeld, isSilent, meets, type Said } from './answers';
import { findLogOdds, type Scale } from './evidence';
import { countShared, echoes } from './focus';
import type { Question, QuestionKind } from './questions';
import { hasWords } from './words';

/** As much of an answer as its first words are, in UTF-16 units. */
const HEAD = 26;
const HEAD_CHINESE = 8;
/** What it speaks of is said by here. */
const OPENING = 40;
const OPENING_CHINESE = 10;
/** Below this, an answer in few words. */
const SHORT = 36;
const SHORT_CHINESE = 13;
const MOST_SHARED = 2;

type AnswerName =
  | 'when'
  | 'much'
  | 'whenMet'
  | 'muchMet'
  | 'whereMet'
  | 'howMet'
  | 'secondAlone'
  | 'otherTold'
  | 'oneSentence'
  | 'echoes'
  | 'opens'
  | 'no'
  | 'only'
  | 'subject'
  | 'pronoun'
  | 'reason'
  | 'boast'
  | 'promo'
  | 'empty'
  | 'courtesy'
  | 'nothing'
  | 'evades'
  | 'held'
  | 'complaint'
  | 'ack'
  | 'short';
export type AnswerScale = Scale<AnswerName>;

/**
 * What shows that a draft leaves one of the questions open. An answer takes what was asked about for granted: it goes on
 * in few words, with "it", "only", "can" or "no". Who names the thing anew mostly tells something else about it; who
 * answers one of two questions takes up the words of that one alone.
 */
export function readAnswer(
  draft: DraftCheck,
  { questions, at, said }: { questions: readonly Question[]; at: number; said: Said },
): Record<AnswerName, () => number> {
  const question = questions[at] ?? { text: '', kinds: [] };
  const { text, language, has } = said;
  const isChinese = language === 'zh-CN';
  const isDouble = questions.length > 1;
  const isNothing = isSilent(said);
  // A time or an amount is plain to see, whatever else is spoken of.
  const isPlain = ['when', 'much'].includes(question.kinds[0] ?? '') && meets(question, said);
  const is = (kind: QuestionKind) => question.kinds[0] === kind;
  const isMet = (kind: QuestionKind) => () => Number(is(kind) && meets(question, said));
  const head = text.slice(0, isChinese ? HEAD_CHINESE : HEAD);
  const holds = (name: string, part: string) => is('yesno') && hasWords(language, name, part);
  const shares = (asked: string, part = text) => countShared(asked, part, language);
  const complaint = draft.inbound?.understood?.intent;
  return {
    when: () => Number(is('when')),
    much: () => Number(is('much')),
    whenMet: isMet('when'),
    muchMet: isMet('much'),
    whereMet: isMet('where'),
    howMet: isMet('how'),
    secondAlone: () => Number(isDouble && !isPlain && shares(question.text) === 0),
    otherTold: () => (isDouble && !isPlain ? Math.min(MOST_SHARED, shares(joinOthers(questions, at))) : 0),
    oneSentence: () => Number(isDouble && countSentences(draft.draft) < 2),
    echoes: () => Number(echoes(question.text, text, language)),
    opens: () =>
      Number(!isDouble && shares(question.text, text.slice(0, isChinese ? OPENING_CHINESE : OPENING)) > 0),
    no: () => Number(has('noWords')),
    only: () => Number(holds('onlyWords', text)),
    subject: () => Number(SUBJECT.test(text)),
    pronoun: () => Number(PRONOUN.test(head)),
    // Reasons come in any words.
    reason: () => Number(has('reasonWords')),
    boast: () => Number(has('boast')),
    promo: () => Number(has('promo')),
    empty: () => Number(hasWords(language, 'emptyWords', draft.draft)),
    courtesy: () => Number(said.isMostlyCourtesy),
    nothing: () => Number(isNothing),
    evades: () => Number(evades(questions, said)),
    held: () => Number(isHeld(draft.draft, question.text, language)),
    complaint: () => (complaint?.value === 'complaint' ? complaint.confidence : 0),
    ack: () => findLogOdds(draft.heard?.acts.ack),
    short: () => Number(!isNothing && text.length < (isChinese ? SHORT_CHINESE : SHORT)),
  };
}

function joinOthers(questions: readonly Question[], at: number): string {
  return questions
    .filter((_, other) => other !== at)
    .map(({ text }) => text)
    .join(' ');
}

function countSentences(text: string): number {
  return (text.match(/[^.!?。！？]*\p{L}[^.!?。！？]*/gu) ?? []).length;
}

/** A thing or the company itself, named in full, begins what is told. */
const SUBJECT =
  /^(?:the|our|an?|we|de|het|onze|ons|een|wij|der|die|das|den|unsere?[nr]?|eine?n?|wir|наш(?:ите|ият|ата)|ние|\p{L}+(?:ът|ият|та|те|то)(?= )|我们|这款|本店)(?!\p{L})/iu;
/** What was asked about is taken up without its name. */
const PRONOUN =
  /(?<!\p{L})(?:it|they|them|that|those|this|these|het|ze|die|dat|hij|hem|daar|er|es|sie|ihn|das|den|da|го|я|ги|тя|той|те|то)(?!\p{L})/iu;
