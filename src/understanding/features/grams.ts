import type { Token } from '../text/tokens';
import { addText, addUnit, finish, SEEDS } from './hash';

/** Hashed features of a text and their weights; the squares of the weights of what was pushed add up to one. */
export interface Grams {
  /** 32-bit hashes: each model takes the bits its table has. */
  hashes: Uint32Array;
  weights: Float32Array;
}

const [WORD, PAIR, DENIED, LETTERS] = [1, 0.6, 0.7, 0.25];
const [SHORTEST, LONGEST] = [3, 5];
/** Words after a negation that it turns: the sentence's end stops it earlier. */
const DENIED_WORDS = 3;
const EDGE = 0x5f;
/** How a post begins and ends says more of what it wants than the same words in its middle. */
const [AT_THE_ENDS, OPENING_WORDS, CLOSING_WORDS] = [0.5, 3, 4];
/** No post is cut into more; 2,000 characters give about 10,000. */
const MOST = 12_000;
const MOST_AFTER = 500;

/** Collects the features of one text. */
export interface GramList {
  push(hash: number, weight: number): void;
  /** Adds one whose weight is taken as it is, and which is hashed already. */
  pushAfter(hash: number, weight: number): void;
  finish(): Grams;
}

// One text is cut at a time: the room is kept, so that each needs no new one.
const hashRoom = new Uint32Array(MOST);
const weightRoom = new Float32Array(MOST);

/** Starts a text; the one before must be finished. */
export function createGrams(): GramList {
  let count = 0;
  let sum = 0;
  const after: [hash: number, weight: number][] = [];
  return {
    push(hash, weight) {
      if (count >= MOST) return;
      hashRoom[count] = finish(hash);
      weightRoom[count++] = weight;
      sum += weight * weight;
    },
    pushAfter(hash, weight) {
      if (after.length < MOST_AFTER) after.push([hash, weight]);
    },
    finish() {
      const hashes = new Uint32Array(count + after.length);
      const weights = new Float32Array(count + after.length);
      const scale = 1 / Math.sqrt(sum || 1);
      hashes.set(hashRoom.subarray(0, count));
      for (let at = 0; at < count; at++) weights[at] = (weightRoom[at] ?? 0) * scale;
      for (const [at, [hash, weight]] of after.entries()) {
        hashes[count + at] = hash;
        weights[count + at] = weight;
      }
      return { hashes, weights };
    },
  };
}

/**
 * Words, pairs of neighbours, words under a negation, the first and the last words once more, and the letter groups of
 * each word (edges marked), Chinese by its characters.
 * @param isNegation tells the words that turn what follows.
 */
export function pushGrams(
  tokens: readonly Token[],
  isNegation: (word: string) => boolean,
  push: GramList['push'],
): void {
  let before = '<start>';
  let denied = 0;
  for (const { kind, text } of tokens) {
    if (kind === 'handle' && before === '<handle>') continue;
    if (kind === 'han') pushHan(text, push);
    else {
      push(addText(SEEDS.word, text), WORD);
      if (kind === 'word' || kind === 'tag') pushLetters(text, push);
    }
    push(addText(addUnit(addText(SEEDS.pair, before), 0x20), text), PAIR);
    if (kind === 'mark' && text !== '"') denied = 0;
    else if (denied > 0 && kind === 'word') {
      push(addText(SEEDS.denied, text), DENIED);
      denied--;
    }
    if (kind === 'word' && isNegation(text)) denied = DENIED_WORDS;
    before = text;
  }
  push(addText(addUnit(addText(SEEDS.pair, before), 0x20), '<end>'), PAIR);
  const spoken = tokens.filter(({ kind }) => kind !== 'handle' && kind !== 'han');
  for (const { text } of spoken.slice(0, OPENING_WORDS)) push(addText(SEEDS.opening, text), AT_THE_ENDS);
  for (const { text } of spoken.slice(-CLOSING_WORDS)) push(addText(SEEDS.closing, text), AT_THE_ENDS);
}

function pushLetters(word: string, push: GramList['push']): void {
  const length = word.length;
  for (let start = -1; start <= length - SHORTEST + 1; start++) {
    let hash: number = SEEDS.letters;
    for (let size = 1; size <= LONGEST; size++) {
      const at = start + size - 1;
      if (at > length) break;
      hash = addUnit(hash, at === -1 || at === length ? EDGE : word.charCodeAt(at));
      if (size >= SHORTEST && size < length + 2) push(hash, LETTERS);
    }
  }
}

function pushHan(run: string, push: GramList['push']): void {
  for (let start = 0; start < run.length; start++) {
    let hash: number = SEEDS.word;
    for (let size = 1; size <= 4 && start + size <= run.length; size++) {
      hash = addUnit(hash, run.charCodeAt(start + size - 1));
      push(hash, size === 1 ? LETTERS : PAIR);
    }
  }
}
