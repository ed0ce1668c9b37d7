import { countColumns, type LinearModel } from '../linear/model';
import type { Learned } from './learn';

/** Six bits: scores stay as they are within half a point, and the deflated file is a quarter smaller than with eight. */
const LARGEST = 31;
/** The largest weights are rare: cutting one in ten thousand leaves finer steps for all others. */
const KEPT = 0.9999;

/**
 * Turns learned weights into whole numbers of −31 to 31, column by column; signals stay as they are.
 * Of two classes the difference is kept.
 * @param kept rows whose weights stay; those of the others are small, and zeros take next to no room once deflated.
 */
export function quantise(
  name: string,
  classes: string[],
  bits: number,
  learned: Learned,
  kept = Number.POSITIVE_INFINITY,
): LinearModel {
  const rows = 2 ** bits;
  const columns = countColumns(classes);
  const get = (values: Float64Array, row: number, one: number): number => {
    const at = row * classes.length + one;
    return (values[at] ?? 0) - (columns === 1 ? (values[at + 1] ?? 0) : 0);
  };
  const table = new Int8Array(rows * columns);
  const scales = new Float32Array(columns);
  for (let one = 0; one < columns; one++) {
    const sizes = Float64Array.from({ length: rows }, (_, row) => Math.abs(get(learned.weights, row, one)));
    const used = sizes.filter((size) => size > 0).sort();
    const scale = Math.fround((used[Math.floor((used.length - 1) * KEPT)] ?? 1) / LARGEST) || 1;
    scales[one] = scale;
    for (let row = 0; row < rows; row++) {
      const whole = Math.round(get(learned.weights, row, one) / scale);
      table[row * columns + one] = Math.max(-LARGEST, Math.min(LARGEST, whole));
    }
  }
  const rest = learned.weights.length / classes.length - rows;
  const signals = Float32Array.from({ length: rest * columns }, (_, at) =>
    get(learned.weights, rows + Math.floor(at / columns), at % columns),
  );
  if (kept < rows) keepLargest(table, scales, kept);
  const bias = Float32Array.from({ length: columns }, (_, one) => get(learned.bias, 0, one));
  return { name, classes, bits, table, scales, signals, bias, temperature: 1 };
}

/** Sets all rows to zero but so many with the largest weight in any column. */
function keepLargest(table: Int8Array, scales: Float32Array, kept: number): void {
  const columns = scales.length;
  const sizes = Float64Array.from({ length: table.length / columns }, (_, row) =>
    scales.reduce(
      (most, scale, one) => Math.max(most, Math.abs((table[row * columns + one] ?? 0) * scale)),
      0,
    ),
  );
  const least = sizes.toSorted().at(-kept) ?? 0;
  for (const [row, size] of sizes.entries())
    if (size < least) table.fill(0, row * columns, (row + 1) * columns);
}
