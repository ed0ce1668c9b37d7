import { countColumns, type LinearModel } from '../linear/model';
import type { Learned } from './learn';

/** Four bits are enough for most: twice as many weights say more than finer steps do. */
const LARGEST = 7;
/** The largest weights are rare: cutting one in a thousand, or in ten thousand, leaves finer steps for all others. */
const [SHARE, SHARE_OF_FINE] = [0.999, 0.9999];

/** Which weights of a model are kept. */
export interface Keeping {
  /** So many single weights, those that move scores most; zeros take next to no room once deflated. */
  kept: number;
  /** What each row was worth in training: the sum of the squares of its values. What is rare moves few scores. */
  masses: Float64Array;
}

/**
 * Turns learned weights into whole numbers, column by column; signals stay as they are. Of two classes the difference
 * is kept.
 * @param keeping all weights are kept without it.
 * @param largest the whole number that the largest weight becomes, 127 at most.
 */
export function quantise(
  name: string,
  classes: string[],
  bits: number,
  learned: Learned,
  { keeping, largest = LARGEST }: { keeping?: Keeping | undefined; largest?: number | undefined } = {},
): LinearModel {
  const rows = 2 ** bits;
  const columns = countColumns(classes);
  const get = (values: Float64Array, row: number, one: number): number => {
    const at = row * classes.length + one;
    return (values[at] ?? 0) - (columns === 1 ? (values[at + 1] ?? 0) : 0);
  };
  const values = Float64Array.from({ length: rows * columns }, (_, at) =>
    get(learned.weights, Math.floor(at / columns), at % columns),
  );
  if (keeping) keepTelling(values, columns, keeping);
  const table = new Int8Array(rows * columns);
  const scales = new Float32Array(columns);
  for (let one = 0; one < columns; one++) {
    const column = values.filter((_, at) => at % columns === one);
    const used = column
      .map(Math.abs)
      .filter((size) => size > 0)
      .sort();
    const share = largest > LARGEST ? SHARE_OF_FINE : SHARE;
    const scale = Math.fround((used[Math.floor((used.length - 1) * share)] ?? 1) / largest) || 1;
    scales[one] = scale;
    for (const [row, value] of column.entries())
      table[row * columns + one] = Math.max(-largest, Math.min(largest, Math.round(value / scale)));
  }
  const rest = learned.weights.length / classes.length - rows;
  const signals = Float32Array.from({ length: rest * columns }, (_, at) =>
    get(learned.weights, rows + Math.floor(at / columns), at % columns),
  );
  const bias = Float32Array.from({ length: columns }, (_, one) => get(learned.bias, 0, one));
  return { name, classes, bits, table, scales, signals, bias, temperature: 1 };
}

/** Sets all weights to zero but those that move scores most. */
function keepTelling(values: Float64Array, columns: number, { kept, masses }: Keeping): void {
  // What a row adds to every class alike decides nothing.
  if (columns > 1)
    for (let start = 0; start < values.length; start += columns) {
      const row = values.subarray(start, start + columns);
      const mean = row.reduce((sum, value) => sum + value, 0) / columns;
      for (const [one, value] of row.entries()) row[one] = value - mean;
    }
  const sizes = values.map((value, at) => Math.abs(value) * Math.sqrt(masses[Math.floor(at / columns)] ?? 0));
  const least = sizes.toSorted().at(-kept) ?? 0;
  for (const [at, size] of sizes.entries()) if (size < least) values[at] = 0;
}
