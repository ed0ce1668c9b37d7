/** FNV-1a, 32 bits, over UTF-16 units; `hash` continues from what came before. */
export function addUnit(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}

export function addText(hash: number, text: string): number {
  let sum = hash;
  for (let at = 0; at < text.length; at++) sum = addUnit(sum, text.charCodeAt(at));
  return sum;
}

/** Spreads a sum over all its bits, so that the lowest ones may serve as a bucket. */
export function finish(hash: number): number {
  let mixed = hash ^ (hash >>> 15);
  mixed = Math.imul(mixed, 0x2c1b3c6d);
  mixed ^= mixed >>> 12;
  mixed = Math.imul(mixed, 0x297a2d39);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}

/** Where each kind of feature starts its sum, so that the word "ab" and the letters "ab" are two features. */
export const SEEDS = {
  word: 0x811c9dc5,
  pair: 0x1b873593,
  denied: 0x27d4eb2f,
  letters: 0x165667b1,
  cues: 0x9e3779b1,
  opening: 0xa30b4d8b,
  closing: 0x90cc8dd4,
} as const;
