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
const MAY_ADDRESS = /[@＠]|\/\/|www/;
const WORDS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+|\p{Extended_Pictographic}|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{M}\p{N}])+/gu;
/** Latin, Greek, Cyrillic and plain signs: most texts hold nothing else, and their words are found twice as fast. */
const IS_PLAIN = /^[\0-\u00a8\u00aa-\u00ad\u00af-\u052f\u2010-\u2027]*$/;
const PLAIN_WORDS = /[\p{L}\p{M}\p{N}]+/gu;
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
  const plain = hideAddresses(text);
  for (const match of plain.matchAll(findPattern(plain))) {
    const [part] = match;
    const read = readPart(part);
    if (read) words.push({ start: match.index, end: match.index + part.length, ...read });
  }
  return words;
}

/** What may be a word, as it stands in the text. */
export function listParts(text: string): readonly string[] {
  const plain = hideAddresses(text);
  return plain.match(findPattern(plain)) ?? [];
}

function findPattern(text: string): RegExp {
  return IS_PLAIN.test(text) ? PLAIN_WORDS : WORDS;
}

function hideAddresses(text: string): string {
  const read = text.slice(0, LONGEST_TEXT);
  return MAY_ADDRESS.test(read) ? read.replace(NOT_WORDS, (part) => ' '.repeat(part.length)) : read;
}

/** @returns null for numbers. */
export function readPart(part: string): Pick<Word, 'folded' | 'kind' | 'isFunction'> | null {
  if (DIGITS.test(part)) return null;
  const isRun = RUN.test(part);
  const folded = isRun ? part : foldText(part);
  if (folded === '') return null;
  return { folded, kind: isRun ? 'run' : 'word', isFunction: functionWords.has(folded) };
}
