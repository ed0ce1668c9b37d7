import { functionWords, parseWords, type Word } from './words';

/** What one feature weighs, by its kind; found by search over public support data, flat around these values. */
const WEIGHTS = {
  word: 1,
  functionWord: 0.6,
  gram: 0.4,
  functionGram: 0.2,
  /** Runs of scripts without spaces, by length: 1, 2, 3 characters. */
  runs: [0.3, 1.2, 1],
};
/** Two words in a row. */
export const PAIR_WEIGHT = 0.7;
const SHORTEST_GRAM = 3;
const LONGEST_GRAM = 5;
/** Grams of longer words are cut here: nobody writes them, and each costs time. */
const LONGEST_WORD = 40;
/** Seeds that keep the kinds of feature apart. */
const WORD = 1;
const PAIR = 2;
const GRAM = 3;
const RUN = 4;

export type FeatureKind = 'word' | 'pair' | 'gram' | 'run';

/** Told of every feature of a text: its hash, its weight, the stretch of the text it stands for and what it is. */
export type TakeFeature = (
  hash: number,
  weight: number,
  start: number,
  end: number,
  kind: FeatureKind,
) => void;

/**
 * Words, pairs of words and character 3–5-grams of words; for scripts without spaces runs of one to three characters.
 * @param take called once per occurrence, in text order.
 */
export function readFeatures(text: string, take: TakeFeature): void {
  let before: Word | null = null;
  for (const word of parseWords(text)) {
    if (word.kind === 'run') {
      readRun(word, take);
      before = null;
      continue;
    }
    readWord(word, take);
    if (before) take(joinPair(halfOf(before), halfOf(word)), PAIR_WEIGHT, before.start, word.end, 'pair');
    before = word;
  }
}

/** A word itself, then its grams. */
export function readWord({ start, end, folded, isFunction }: Word, take: TakeFeature): void {
  take(
    hashOf(folded, 0, folded.length, WORD),
    isFunction ? WEIGHTS.functionWord : WEIGHTS.word,
    start,
    end,
    'word',
  );
  const padded = ` ${folded.slice(0, LONGEST_WORD)} `;
  const weight = isFunction ? WEIGHTS.functionGram : WEIGHTS.gram;
  for (let length = SHORTEST_GRAM; length <= LONGEST_GRAM; length++) {
    for (let at = 0; at + length <= padded.length; at++) {
      take(hashOf(padded, at, at + length, GRAM), weight, start, end, 'gram');
    }
  }
}

export function readRun({ start, folded }: Word, take: TakeFeature): void {
  for (let at = 0; at < folded.length; at++) {
    for (const [extra, weight] of WEIGHTS.runs.entries()) {
      const end = at + extra + 1;
      const share = end > folded.length ? 0 : matterOf(folded, at, end);
      if (share > 0) take(hashOf(folded, at, end, RUN), weight * share, start + at, start + end, 'run');
    }
  }
}

/** Share of the characters that carry matter. */
function matterOf(run: string, start: number, end: number): number {
  let count = 0;
  for (let at = start; at < end; at++) if (!functionWords.has(run.charAt(at))) count++;
  return count / (end - start);
}

/** FNV-1a over UTF-16 units with a final mix, as an unsigned 32-bit number. */
function hashOf(text: string, start: number, end: number, seed: number): number {
  let hash = 0x811c9dc5 ^ seed;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return mix(hash);
}

/** What a word brings into the pairs it stands in. */
export function halfOf({ folded }: Pick<Word, 'folded'>): number {
  return hashOf(folded, 0, folded.length, PAIR);
}

/** The hash of two words in a row, by their halves. */
export function joinPair(first: number, second: number): number {
  return mix(first ^ Math.imul(second, 0x9e3779b1));
}

function mix(value: number): number {
  const once = Math.imul(value ^ (value >>> 15), 0x85ebca6b);
  return (once ^ (once >>> 13)) >>> 0;
}
