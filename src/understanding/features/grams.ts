import type { Token } from '../text/tokens';
import { addText, addUnit, finish, SEEDS } from './hash';

/** Hashed features of a text and their weights; the squares of the weights add up to one. */
export interface Grams {
  /** 32-bit hashes: each model takes the bits its table has. */
  hashes: Uint32Array;
  weights: Float32Array;
}

const [WORD, PAIR, DENIED, LETTERS] = [1, 0.7, 1, 0.35];
const [SHORTEST, LONGEST] = [3, 5];
/** Words after a negation that it turns: the sentence's end stops it earlier. */
const DENIED_WORDS = 3;
const EDGE = 0x5f;
/** No post is cut into more; 2,000 characters give about 10,000. */
const MOST = 12_000;

const hashBuffer = new Uint32Array(MOST + 64);
const weightBuffer = new Float32Array(MOST + 64);
let count = 0;

function push(hash: number, weight: number): void {
  if (count >= MOST) return;
  hashBuffer[count] = finish(hash);
  weightBuffer[count++] = weight;
}

/**
 * Words, pairs of neighbours, words under a negation, and the letter groups of each word (edges marked), Chinese by
 * its characters.
 * @param isNegation tells the words that turn what follows.
 */
export function readGrams(tokens: readonly Token[], isNegation: (word: string) => boolean): Grams {
  count = 0;
  let before = '<start>';
  let denied = 0;
  for (const { kind, text } of tokens) {
    if (kind === 'handle' && before === '<handle>') continue;
    if (kind === 'han') pushHan(text);
    else {
      push(addText(SEEDS.word, text), WORD);
      if (kind === 'word' || kind === 'tag') pushLetters(text);
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
  return normalise();
}

function normalise(): Grams {
  let sum = 0;
  for (let at = 0; at < count; at++) sum += (weightBuffer[at] ?? 0) ** 2;
  const scale = 1 / Math.sqrt(sum || 1);
  const weights = weightBuffer.slice(0, count);
  for (let at = 0; at < count; at++) weights[at] = (weights[at] ?? 0) * scale;
  return { hashes: hashBuffer.slice(0, count), weights };
}

function pushLetters(word: string): void {
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

function pushHan(run: string): void {
  for (let start = 0; start < run.length; start++) {
    let hash: number = SEEDS.word;
    for (let size = 1; size <= 4 && start + size <= run.length; size++) {
      hash = addUnit(hash, run.charCodeAt(start + size - 1));
      push(hash, size === 1 ? LETTERS : PAIR);
    }
  }
}
