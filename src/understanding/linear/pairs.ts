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

/** See {@link packPairs}. */
export function unpackPairs(bytes: Uint8Array, count: number, largest: number): Int8Array {
  const steps = 2 * largest + 1;
  const values = new Int8Array(count + 1);
  for (let pair = 0; pair < countPairs(count); pair++) {
    const byte = bytes[pair] ?? 0;
    const first = Math.floor(byte / steps);
    values[2 * pair] = first - largest;
    values[2 * pair + 1] = byte - first * steps - largest;
  }
  return values.subarray(0, count);
}
