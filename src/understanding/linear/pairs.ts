/**
 * Two whole numbers to a byte. Deflated they take a tenth less room than a byte each: its codes are whole bits, and
 * neighbours have much in common.
 * @param largest no number is further from zero; 7 at most.
 */
export function packPairs(values: Int8Array, largest: number): Uint8Array {
  const steps = 2 * largest + 1;
  const step = (at: number) => (values[at] ?? -largest) + largest;
  return Uint8Array.from(
    { length: countPairs(values.length) },
    (_, pair) => step(2 * pair) * steps + step(2 * pair + 1),
  );
}

/** Bytes that so many numbers take. */
export function countPairs(count: number): number {
  return Math.ceil(count / 2);
}

/** See {@link packPairs}. Both numbers of a byte are looked up and set at once: a cold worker opens a million of them. */
export function unpackPairs(bytes: Uint8Array, count: number, largest: number): Int8Array {
  const steps = 2 * largest + 1;
  const known = Int8Array.from({ length: 2 * 256 }, (_, at) =>
    at % 2 === 0 ? Math.floor(at / 2 / steps) - largest : (((at - 1) / 2) % steps) - largest,
  );
  const pairs = new Int16Array(known.buffer);
  const values = new Int16Array(countPairs(count));
  for (let pair = 0; pair < values.length; pair++) values[pair] = pairs[bytes[pair] ?? 0] ?? 0;
  return new Int8Array(values.buffer, 0, count);
}
