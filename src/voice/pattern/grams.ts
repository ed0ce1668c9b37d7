/** Longer runs are not told apart. */
export const LONGEST_GRAM = 4;
/** Bits for each unit of a text: four runs begin at each, so that at most one bit in sixteen is set. */
const BITS = 64;
const FEWEST_BITS = 2 ** 10;
const MOST_BITS = 2 ** 21;
const MULTIPLIER = 0x9e3779b1;

/**
 * Which runs of up to four UTF-16 units stand in a text, as bits under their hashes: made in one pass, it answers "can
 * this word stand there?" in a nanosecond. Its no is certain, its yes is not.
 */
export interface Grams {
  bits: Int32Array;
  /** The upper bits of a hash are the better mixed ones: so many lower ones are dropped. */
  shift: number;
}

/** @param used whose bits are not needed any more: they are cleared and used again. */
export function readGrams(text: string, used: Grams | null): Grams {
  const { length } = text;
  let size = FEWEST_BITS;
  while (size < length * BITS && size < MOST_BITS) size *= 2;
  const bits = used?.bits.length === size >>> 5 ? used.bits.fill(0) : new Int32Array(size >>> 5);
  const shift = 1 + Math.clz32(size);
  let first = length > 0 ? text.charCodeAt(0) : 0;
  let second = length > 1 ? text.charCodeAt(1) : 0;
  let third = length > 2 ? text.charCodeAt(2) : 0;
  for (let at = 0; at < length; at++) {
    // Behind the end stand runs with a 0, which nobody asks for.
    const fourth = at + 3 < length ? text.charCodeAt(at + 3) : 0;
    let hash = mix(first, 0);
    let bit = hash >>> shift;
    bits[bit >>> 5] = (bits[bit >>> 5] ?? 0) | (1 << bit);
    hash = mix(hash, second);
    bit = hash >>> shift;
    bits[bit >>> 5] = (bits[bit >>> 5] ?? 0) | (1 << bit);
    hash = mix(hash, third);
    bit = hash >>> shift;
    bits[bit >>> 5] = (bits[bit >>> 5] ?? 0) | (1 << bit);
    hash = mix(hash, fourth);
    bit = hash >>> shift;
    bits[bit >>> 5] = (bits[bit >>> 5] ?? 0) | (1 << bit);
    first = second;
    second = third;
    third = fourth;
  }
  return { bits, shift };
}

/** The hash of at most four units of a text. */
export function hashGram(text: string, start: number, end: number): number {
  let hash = 0;
  for (let at = start; at < end && at < start + LONGEST_GRAM; at++) hash = mix(hash, text.charCodeAt(at));
  return hash;
}

export function holdsGram({ bits, shift }: Grams, hash: number): boolean {
  const bit = hash >>> shift;
  return ((bits[bit >>> 5] ?? 0) & (1 << bit)) !== 0;
}

function mix(hash: number, unit: number): number {
  return Math.imul((hash ^ unit) + 1, MULTIPLIER);
}
