import { addUnit, finish, SEEDS } from '../features/hash';

/** The letter and word groups of a draft: what each is worth, and where in the draft it stands, in UTF-16 units. */
export interface DraftGrams {
  count: number;
  hashes: Uint32Array;
  weights: Float32Array;
  starts: Uint16Array;
  ends: Uint16Array;
  /** Each weight times this: the squares of all then add up to one, so that long drafts count no more than short ones. */
  scale: number;
}

/** Drafts are read this far, in UTF-16 units. */
export const LONGEST_DRAFT = 4000;
const MOST = LONGEST_DRAFT * 8;
const [LETTERS, WORDS, RUNS, SHAPE] = [0.3, 1, 0.6, 1];
const [SHORTEST, LONGEST] = [3, 5];
const LONGEST_HAN = 4;
/** A draft has more words than this, or not; a Chinese word has two characters or so. */
const LENGTHS = [3, 5, 8, 12, 18, 25, 35];
const UNITS_PER_WORD = 2;
const SPACE = 0x20;
const SEED = {
  letters: SEEDS.letters,
  word: SEEDS.word,
  pair: SEEDS.pair,
  apart: SEEDS.denied,
  shape: SEEDS.cues,
} as const;
/** Stands before the first word and after the last. */
const EDGE = 0x5f5f;

// One draft is cut at a time: the room is kept, so that each needs no new one.
const units = new Uint16Array(LONGEST_DRAFT + 2);
const places = new Uint16Array(LONGEST_DRAFT + 2);
const words = { hashes: new Uint32Array(MOST), starts: new Uint16Array(MOST), ends: new Uint16Array(MOST) };
const room: DraftGrams = {
  count: 0,
  hashes: new Uint32Array(MOST),
  weights: new Float32Array(MOST),
  starts: new Uint16Array(MOST),
  ends: new Uint16Array(MOST),
  scale: 1,
};
let squares = 0;

/**
 * Cuts a draft into overlapping groups: three to five letters, and one to three words with those that stand one apart;
 * Chinese into one to four characters. What is given back is written over by the next call.
 */
export function cutDraft(draft: string, isChinese: boolean): DraftGrams {
  room.count = 0;
  squares = 0;
  const length = flatten(draft);
  if (isChinese) pushLetters(length, 1, LONGEST_HAN, WORDS);
  else pushLetters(length, SHORTEST, LONGEST, LETTERS);
  pushShape(
    isChinese ? length / UNITS_PER_WORD : pushWords(length),
    length,
    Math.min(draft.length, LONGEST_DRAFT),
  );
  room.scale = 1 / Math.sqrt(squares || 1);
  return room;
}

/** What a unit becomes: lower case, plain quotes, halfwidth; 0 for what is left out. */
const PLAIN = new Map<number, number>([
  [0x2019, 0x27],
  [0x2018, 0x27],
  [0x60, 0x27],
  [0xb4, 0x27],
  [0x3002, 0x2e],
  [0x3001, 0x2c],
  [0x201c, 0x22],
  [0x201d, 0x22],
  [0x201e, 0x22],
  [0x200b, 0],
  [0x200d, 0],
  [0xfe0f, 0],
]);
const flat = new Uint16Array(65_536);
const kinds = new Uint8Array(65_536);
const [UNKNOWN, LETTER, DIGIT, BLANK, SIGN] = [0, 1, 2, 3, 4];

/** Looks a unit up, once each. */
function meet(unit: number): void {
  const halfwidth = unit >= 0xff01 && unit <= 0xff5e ? unit - 0xfee0 : (PLAIN.get(unit) ?? unit);
  const text = String.fromCharCode(halfwidth);
  const lower = text.toLowerCase();
  flat[unit] = lower.length === 1 ? lower.charCodeAt(0) : halfwidth;
  kinds[unit] = /\s/.test(text)
    ? BLANK
    : /\p{N}/u.test(text)
      ? DIGIT
      : /[\p{L}\p{M}']/u.test(text)
        ? LETTER
        : SIGN;
}

/** Fills the units of a draft: spaces and digits are one each, however many; a space stands at both ends. */
function flatten(draft: string): number {
  const end = Math.min(draft.length, LONGEST_DRAFT);
  let length = 1;
  let before: number = BLANK;
  units[0] = SPACE;
  places[0] = 0;
  for (let at = 0; at < end; at++) {
    const unit = draft.charCodeAt(at);
    if (kinds[unit] === UNKNOWN) meet(unit);
    const kind = kinds[unit] ?? SIGN;
    const plain = flat[unit] ?? 0;
    if (plain === 0 || ((kind === BLANK || kind === DIGIT) && kind === before)) continue;
    before = kind;
    units[length] = kind === BLANK ? SPACE : kind === DIGIT ? 0x30 : plain;
    places[length++] = at;
  }
  if (before !== BLANK) {
    units[length] = SPACE;
    places[length++] = end;
  }
  return length;
}

function push(hash: number, weight: number, start: number, end: number): void {
  const at = room.count;
  if (at >= MOST) return;
  room.hashes[at] = finish(hash);
  room.weights[at] = weight;
  room.starts[at] = start;
  room.ends[at] = end;
  room.count = at + 1;
  squares += weight * weight;
}

function pushLetters(length: number, shortest: number, longest: number, weight: number): void {
  for (let start = 0; start < length; start++) {
    let hash: number = SEED.letters;
    const most = Math.min(longest, length - start);
    for (let size = 1; size <= most; size++) {
      const at = start + size - 1;
      hash = addUnit(hash, units[at] ?? 0);
      if (size >= shortest) push(hash, weight, places[start] ?? 0, (places[at] ?? 0) + 1);
    }
  }
}

/** How long a draft is, whether it holds a number, whether it asks. */
function pushShape(wordCount: number, length: number, end: number): void {
  const tell = (hash: number) => push(addUnit(SEED.shape, hash), SHAPE, 0, end);
  for (const [at, least] of LENGTHS.entries()) tell(at * 2 + (wordCount > least ? 1 : 0));
  const has = (unit: number) => (units.subarray(0, length).includes(unit) ? 1 : 0);
  tell(100 + has(0x30));
  tell(102 + has(0x3f));
}

/** A word is a run of letters and digits; every other sign is one by itself. */
function pushWords(length: number): number {
  let count = 0;
  const add = (hash: number, start: number, end: number) => {
    words.hashes[count] = finish(hash);
    words.starts[count] = start;
    words.ends[count++] = end;
  };
  add(EDGE, 0, 0);
  for (let at = 0; at < length; at++) {
    const unit = units[at] ?? SPACE;
    if (unit === SPACE) continue;
    const start = places[at] ?? 0;
    let hash = addUnit(SEED.word, unit);
    if (isInWord(unit)) while (isInWord(units[at + 1] ?? SPACE)) hash = addUnit(hash, units[++at] ?? 0);
    add(hash, start, (places[at] ?? 0) + 1);
  }
  const last = places[length - 1] ?? 0;
  add(EDGE + 1, last, last);
  pushRuns(count);
  return count - 2;
}

function isInWord(unit: number): boolean {
  if (kinds[unit] === UNKNOWN) meet(unit);
  return kinds[unit] === LETTER || kinds[unit] === DIGIT;
}

function pushRuns(count: number): void {
  const join = (hash: number, at: number) => Math.imul(addUnit(hash, words.hashes[at] ?? 0), 0x5bd1e995);
  for (let at = 0; at < count; at++) {
    const start = words.starts[at] ?? 0;
    const one = join(SEED.pair, at);
    if (at > 0 && at + 1 < count) push(one, WORDS, start, words.ends[at] ?? 0);
    if (at + 1 >= count) return;
    const two = join(one, at + 1);
    push(two, WORDS, start, words.ends[at + 1] ?? 0);
    if (at + 2 >= count) continue;
    const end = words.ends[at + 2] ?? 0;
    push(join(two, at + 2), RUNS, start, end);
    push(join(join(SEED.apart, at), at + 2), RUNS, start, end);
  }
}
