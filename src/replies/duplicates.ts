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

/**
 * Finds texts that were there before, in the list's order: every text is compared with all before it that are no duplicates
 * themselves. 15,000 texts take about two seconds.
 * @returns one entry per text, null for what is new.
 */
export function findDuplicates(texts: readonly string[]): (Duplicate | null)[] {
  const bySame = new Map<string, number>();
  const byBand = new Map<string, number[]>();
  const sketches = new Map<number, Sketch>();
  return texts.map((text, at) => {
    const folded = foldText(text);
    const same = bySame.get(folded);
    if (same !== undefined) return { kind: 'same', of: same };
    bySame.set(folded, at);
    const sketch = makeSketch(text, folded);
    if (!sketch) return null;
    const near = findNear(sketch, byBand, sketches);
    if (near !== null) return { kind: 'near', of: near };
    sketches.set(at, sketch);
    for (const band of sketch.bands) {
      const met = byBand.get(band);
      if (met) met.push(at);
      else byBand.set(band, [at]);
    }
    return null;
  });
}

interface Sketch {
  shingles: Set<number>;
  /** Each with the numbers and links of the text in their order: replies that differ in these are different answers. */
  bands: string[];
}

function findNear(
  { shingles, bands }: Sketch,
  byBand: ReadonlyMap<string, readonly number[]>,
  sketches: ReadonlyMap<number, Sketch>,
): number | null {
  const met = new Set(bands.flatMap((band) => byBand.get(band) ?? []));
  for (const at of met) {
    const other = sketches.get(at);
    if (!other) continue;
    let shared = 0;
    for (const shingle of shingles) if (other.shingles.has(shingle)) shared++;
    if (shared / (shingles.size + other.shingles.size - shared) >= NEAR) return at;
  }
  return null;
}

/** Letters and digits only, variables by their name alone: a fallback is no different answer. */
function foldText(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/(\{(?:ask:)?[\p{L}_][\p{L}\p{N}_ ]*)\|[^{}]*\}/gu, '$1}')
    .replace(/[^\p{L}\p{N}\p{Emoji_Presentation}]+/gu, '');
}

/** @returns null for a text too short to be nearly anything. */
function makeSketch(text: string, folded: string): Sketch | null {
  if (folded.length < LEAST + SHINGLE) return null;
  const shingles = new Set<number>();
  for (let at = 0; at + SHINGLE <= folded.length; at++) {
    let hash = 0x811c9dc5;
    for (let next = at; next < at + SHINGLE; next++)
      hash = Math.imul(hash ^ folded.charCodeAt(next), 0x01000193);
    shingles.add(hash >>> 0);
  }
  const least = findLeast(shingles);
  const facts = (text.match(/https?:\/\/\S+|\p{N}+/gu) ?? []).join(' ');
  // Texts that differ in these never meet: a thousand answers that are one but for a number cost nothing.
  const bands = Array.from(
    { length: BANDS },
    (_, band) => `${band}:${least.slice(band * BAND_SIZE, (band + 1) * BAND_SIZE).join()}:${facts}`,
  );
  return { shingles, bands };
}

/**
 * The smallest hash in each of as many parts of the numbers as the bands have places (one-permutation min-hashing: one hash
 * a shingle). A part that is empty takes what the next one has, and how far away that was.
 */
function findLeast(shingles: ReadonlySet<number>): Uint32Array {
  const size = BANDS * BAND_SIZE;
  const own = new Uint32Array(size).fill(NONE);
  for (const shingle of shingles) {
    const hash = mix(shingle);
    const part = hash % size;
    if (hash < (own[part] ?? 0)) own[part] = hash;
  }
  return own.map((hash, part) => {
    for (let away = 0; away < size; away++) {
      const found = own[(part + away) % size] ?? NONE;
      if (found !== NONE) return found + away;
    }
    return hash;
  });
}

/** Every bit of the result depends on every bit of the number. */
function mix(value: number): number {
  let hash = value ^ (value >>> 16);
  hash = Math.imul(hash, 0x7feb352d);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x846ca68b);
  return (hash ^ (hash >>> 16)) >>> 0;
}
