import type { Grams } from '../features/grams';

/** A linear model as it ships: hashed features in whole numbers, signals in floating point. */
export interface LinearModel {
  name: string;
  classes: string[];
  /** The table has 2 to this many rows of one number per column, see {@link countColumns}. */
  bits: number;
  table: Int8Array;
  /** What one unit of the table is worth, by column. */
  scales: Float32Array;
  /** Signals × columns, row by row. */
  signals: Float32Array;
  bias: Float32Array;
  /** Scores are divided by it before they become shares: found on texts the model had not seen. */
  temperature: number;
}

/** What a text is made of for a model. */
export interface Features {
  grams: Grams;
  signals: Float32Array;
}

/** Two classes need one column: what speaks against the first speaks for the second. */
export function countColumns(classes: readonly string[]): number {
  return classes.length === 2 ? 1 : classes.length;
}

/** The scores of a text, one per class, before they become shares. */
export function scoreText(model: LinearModel, { grams, signals }: Features): Float64Array {
  const { table, scales, bias } = model;
  const columns = countColumns(model.classes);
  const mask = 2 ** model.bits - 1;
  const scores = new Float64Array(model.classes.length);
  const { hashes, weights } = grams;
  for (let at = 0; at < hashes.length; at++) {
    const row = ((hashes[at] ?? 0) & mask) * columns;
    const weight = weights[at] ?? 0;
    for (let one = 0; one < columns; one++)
      scores[one] = (scores[one] ?? 0) + weight * (table[row + one] ?? 0);
  }
  for (let one = 0; one < columns; one++)
    scores[one] = (scores[one] ?? 0) * (scales[one] ?? 0) + (bias[one] ?? 0);
  for (let at = 0; at < signals.length; at++) {
    const value = signals[at] ?? 0;
    if (value === 0) continue;
    for (let one = 0; one < columns; one++)
      scores[one] = (scores[one] ?? 0) + value * (model.signals[at * columns + one] ?? 0);
  }
  return scores;
}

/** Scores as shares that add up to one, softened by the model's temperature. */
export function shareOut(scores: Float64Array, temperature: number): Float64Array {
  const top = Math.max(...scores);
  const shares = scores.map((score) => Math.exp((score - top) / temperature));
  const sum = shares.reduce((total, share) => total + share, 0);
  return shares.map((share) => share / sum);
}
