import FUNCTION_WORDS from './function-words.json';

/** A word of a text, or for scripts without spaces a character run; `start` and `end` in UTF-16 units of the text. */
export interface Word {
  start: number;
  end: number;
  /** Folded: lower case, without accents. */
  folded: string;
  kind: 'word' | 'run';
  /** Carries grammar, not matter ("the", "van", "не"): weighs less and is never given as a reason. */
  isFunction: boolean;
}

/** Longest stretch of a message that is read: a post has a few hundred characters, a hostile text has 25,000. */
export const LONGEST_TEXT = 2000;
/** Addresses and handles say who is spoken to, not what about. */
const NOT_WORDS = /https?:\/\/\S+|www\.\S+|[@＠][\p{L}\p{N}_.-]+/gu;
const WORDS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+|\p{Extended_Pictographic}|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{M}\p{N}])+/gu;
const RUN = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const DIGITS = /^\p{N}+$/u;
/** Folded words; Chinese ones are single characters. */
export const functionWords = new Set(
  Object.values(FUNCTION_WORDS).flatMap((words) => words.split(' ').map(foldText)),
);

/** Lower case, compatibility forms joined, accents dropped: "Zurück" and "zuruck" are one word. */
export function foldText(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** The words of a text in order; numbers, handles and addresses are no words. */
export function parseWords(text: string): Word[] {
  const words: Word[] = [];
  const plain = text.slice(0, LONGEST_TEXT).replace(NOT_WORDS, (part) => ' '.repeat(part.length));
  for (const match of plain.matchAll(WORDS)) {
    const [part] = match;
    if (DIGITS.test(part)) continue;
    const isRun = RUN.test(part);
    const folded = isRun ? part : foldText(part);
    if (folded === '') continue;
    words.push({
      start: match.index,
      end: match.index + part.length,
      folded,
      kind: isRun ? 'run' : 'word',
      isFunction: functionWords.has(folded),
    });
  }
  return words;
}
