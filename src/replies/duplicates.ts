import { runSteps } from '../model/steps';

/** A text that says what an earlier one says already. */
export interface Duplicate {
  /** `same`: but for capitals, spaces and signs; `near`: a few words apart, every number alike. */
  kind: 'same' | 'near';
  /** Place of the earlier text in the list. */
  of: number;
}

/** Letters of a shingle: a Chinese sentence has enough of them, an English word does not make one. */
const SHINGLE = 5;
/** Shared shingles among all shingles of two texts that are nearly the same; a changed word in twenty leaves 0.8. */
const NEAR = 0.75;
/** Smallest hashes kept per text, in bands: two texts that share 0.75 meet in one of them 999 times of 1,000. */
const BANDS = 15;
const BAND_SIZE = 3;
const NONE = 0xffffffff;
/** Below this many shingles a changed word is a different answer. */
const LEAST = 20;

/** Texts between two pauses: a few milliseconds of work. */
const STEP = 50;

/**
 * Finds texts that were there before, in the list's order: every text is compared with all before it that are no duplicates
 * themselves and share a band with it. 10,000 texts take a tenth of a second, or a whole one where
 * most of them are alike.
 * @returns one entry per text, null for what is new.
 */
export function findDuplicates(texts: readonly string[]): (Duplicate | null)[] {
  return runSteps(findDuplicatesInSteps(texts));
}

/** The same in steps of a few milliseconds, so that whoever looks can answer others in between. */
export function* findDuplicatesInSteps(
  texts: readonly string[],
): Generator<void, (Duplicate | null)[], void> {
  const bySame = new Map<string, number>();
  const known = new KnownTexts();
  const found: (Duplicate | null)[] = [];
  for (const [at, text] of texts.entries()) {
    const folded = foldText(text);
    const same = bySame.get(folded);
    if (same === undefined) bySame.set(folded, at);
    found.push(same === undefined ? known.findOrAdd(at, text, folded) : { kind: 'same', of: same });
    if (at % STEP === STEP - 1) yield;
  }
  return found;
}

/** Texts that are new, by their bands. */
class KnownTexts {
  private readonly byBand = new Map<number, number[]>();
  private readonly folded = new Map<number, string>();
  /** Of the texts that met another: few of them do. */
  private readonly shingles = new Map<number, Uint32Array>();
  private readonly least = new Uint32Array(BANDS * BAND_SIZE);

  findOrAdd(at: number, text: string, folded: string): Duplicate | null {
    if (folded.length < LEAST + SHINGLE) return null;
    const bands = this.listBands(text, folded);
    const near = this.findNear(folded, bands);
    if (near !== null) return { kind: 'near', of: near };
    this.folded.set(at, folded);
    for (const band of bands) {
      const met = this.byBand.get(band);
      if (met) met.push(at);
      else this.byBand.set(band, [at]);
    }
    return null;
  }

  private findNear(folded: string, bands: readonly number[]): number | null {
    const met = new Set(bands.flatMap((band) => this.byBand.get(band) ?? []));
    if (met.size === 0) return null;
    const own = listShingles(folded);
    for (const at of met) {
      const other = this.shingles.get(at) ?? listShingles(this.folded.get(at) ?? '');
      this.shingles.set(at, other);
      if (isNear(own, other)) return at;
    }
    return null;
  }

  /** Numbers and links of the text go into each band: replies that differ in these are different answers and never meet. */
  private listBands(text: string, folded: string): number[] {
    findLeast(folded, this.least);
    const facts = hashOf((text.match(/https?:\/\/\S+|\p{N}+/gu) ?? []).join(' '));
    return Array.from({ length: BANDS }, (_, band) => {
      let hash = mix(facts ^ band);
      for (let at = band * BAND_SIZE; at < (band + 1) * BAND_SIZE; at++)
        hash = mix(Math.imul(hash, 31) ^ (this.least[at] ?? 0));
      return hash;
    });
  }
}

/** Letters and digits only, variables by their name alone: a fallback is no different answer. */
function foldText(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/(\{(?:ask:)?[\p{L}_][\p{L}\p{N}_ ]*)\|[^{}]*\}/gu, '$1}')
    .replace(/[^\p{L}\p{N}\p{Emoji_Presentation}]+/gu, '');
}

/** Each once, in order. */
function listShingles(folded: string): Uint32Array {
  const sorted = new Uint32Array(folded.length - SHINGLE + 1);
  for (let at = 0; at < sorted.length; at++) sorted[at] = hashOf(folded, at, at + SHINGLE);
  sorted.sort();
  return sorted.filter((shingle, at) => at === 0 || shingle !== sorted[at - 1]);
}

/** Goes through both until it is sure: where two texts have little in common, the first few hashes tell. */
function isNear(one: Uint32Array, other: Uint32Array): boolean {
  // Shared among all of both, s / (a + b − s), solved for what is not shared.
  let spare = one.length + other.length - 2 * ((NEAR * (one.length + other.length)) / (1 + NEAR));
  let at = 0;
  let there = 0;
  while (at < one.length && there < other.length) {
    const [first = 0, second = 0] = [one[at], other[there]];
    if (first !== second && --spare < 0) return false;
    if (first <= second) at++;
    if (second <= first) there++;
  }
  return one.length - at + (other.length - there) <= spare;
}

function hashOf(text: string, start = 0, end = text.length): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/**
 * The smallest hash in each of as many parts of the numbers as the bands have places (one-permutation min-hashing: one hash
 * a shingle). A part that is empty takes what the next one has, and how far away that was.
 */
function findLeast(folded: string, least: Uint32Array): void {
  const size = least.length;
  const own = new Uint32Array(size).fill(NONE);
  for (let at = 0; at + SHINGLE <= folded.length; at++) {
    const hash = mix(hashOf(folded, at, at + SHINGLE));
    const part = hash % size;
    if (hash < (own[part] ?? 0)) own[part] = hash;
  }
  for (let part = 0; part < size; part++) {
    least[part] = NONE;
    for (let away = 0; away < size && least[part] === NONE; away++) {
      const found = own[(part + away) % size] ?? NONE;
      if (found !== NONE) least[part] = found + away;
    }
  }
}

/** Every bit of the result depends on every bit of the number. */
function mix(value: number): number {
  let hash = value ^ (value >>> 16);
  hash = Math.imul(hash, 0x7feb352d);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x846ca68b);
  return (hash ^ (hash >>> 16)) >>> 0;
}
