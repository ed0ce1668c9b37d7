import type { DraftCheck } from '../../model/draft';
import type { OurLanguage } from '../../model/language';
import { findMatches, hasMatch } from '../pattern/find-matches';
import { CONCEPTS, type Cue } from './compile-cue';
import { findAsks, getCue } from './cues';
import { QUESTION_MARK } from './message-kind';
import { findInMessage, findSharedLanguage } from './mood';
import { makeReading } from './reading';

/** Shorter drafts are still being written, in UTF-16 units. */
const SHORTEST = 25;
const SHORTEST_CHINESE = 10;
/** Words this long in question and draft alike: the draft is about it. */
const TELLING = 5;

/**
 * The message asks something, and nothing in the draft looks like an answer, a question back or a promise to find out.
 * A question for a time or a price wants a time or a price; any other is easily content.
 */
export const unansweredQuestion = makeReading('unanswered-question', (draft) => {
  const language = findSharedLanguage(draft);
  if (!language || draft.draft.trim().length < (language === 'zh-CN' ? SHORTEST_CHINESE : SHORTEST))
    return [];
  const question = findQuestion(draft);
  if (!question || isHeld(draft.draft, language)) return [];
  const said = dropCourtesy(draft.draft, language);
  const has = (cue: Cue) => hasMatch(getCue(language, cue), said);
  const isAnswered = findInMessage(question, language, 'when')
    ? has('time') || /\d/.test(said)
    : findInMessage(question, language, 'price')
      ? /\d|[€$£¥]|free|gratis|kostenlos|безплатн|免费|包邮/iu.test(said)
      : /\d/.test(said) || has('answer') || has('time') || has('step') || sharesWord(question, said);
  return isAnswered ? [] : [{ span: null, words: [question], suggestions: [] }];
});

/** Drafts are read this far for what they say besides being polite, in UTF-16 units. */
const LONGEST_READ = 2000;

/** What is left of the draft without its thanks, praise and regrets: those answer nothing. */
function dropCourtesy(text: string, language: OurLanguage): string {
  const read = text.slice(0, LONGEST_READ);
  const polite = new Set(findMatches(getCue(language, 'courtesy'), read).map(({ start }) => start));
  return [...read.matchAll(/[^\s.!?,;:–。！？，；：][^.!?,;:–。！？，；：\n]*/gu)]
    .filter(({ index }) => !polite.has(index))
    .map(([clause]) => clause)
    .join('. ');
}

/** The last sentence of the message that asks; null for none. */
function findQuestion({ inbound }: DraftCheck): string | null {
  const sentences = (inbound?.text ?? '').slice(0, 2000).match(/[^.!?。！？\n]+[?？]/gu);
  return sentences?.at(-1)?.trim() ?? null;
}

/** It asks back, gives a link, goes private or promises to find out. */
function isHeld(text: string, language: OurLanguage): boolean {
  return (
    QUESTION_MARK.test(text) ||
    findAsks(language, text, CONCEPTS).length > 0 ||
    /https?:|www\./.test(text) ||
    hasMatch(getCue(language, 'privately'), text) ||
    hasMatch(getCue(language, 'holding'), text) ||
    hasMatch(getCue(language, 'switch'), text)
  );
}

function sharesWord(question: string, text: string): boolean {
  const words = new Set(listWords(question));
  return listWords(text).some((word) => words.has(word));
}

function listWords(text: string): string[] {
  return (text.toLowerCase().match(/\p{L}+/gu) ?? [])
    .filter((word) => word.length >= TELLING)
    .map((word) => word.slice(0, TELLING));
}
