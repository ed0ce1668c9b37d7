/**
 * Something that is so or not. Each row is a way in which it may be so (one question of a message), as numbers: the way
 * that speaks most for it decides. Without rows there is nothing to weigh.
 */
export interface ScaleCase {
  rows: readonly (readonly number[])[];
  isSo: boolean;
}

/** What weights are pulled towards nothing with; the bias is left nearly free. */
const [PULL, PULL_OF_BIAS] = [0.7, 0.01];
/** Weights that come out below this change few verdicts: they are left out, and the others learned again. */
const FAINTEST = 0.2;
/** After so many rounds of picking the row that decides, and of Newton's steps in each, nothing moves any more. */
const [ROUNDS, STEPS] = [8, 15];
/** Beyond this, in log odds, a share is as good as 0 or 1. */
const SUREST = 30;

/**
 * Logistic regression by Newton's method, with the squares of the weights as their price. The same cases give the same
 * weights.
 * @returns log odds for each number of a row, 0 for one that is left out; the bias last.
 * @throws where cases of either kind are missing or rows differ in length.
 */
export function learnScale(cases: readonly ScaleCase[]): number[] {
  const weighed = cases.filter(({ rows }) => rows.length > 0);
  const width = weighed[0]?.rows[0]?.length ?? 0;
  if (weighed.some(({ rows }) => rows.some((row) => row.length !== width)))
    throw new Error('Rows of evidence differ in length.');
  if (new Set(weighed.map(({ isSo }) => isSo)).size < 2)
    throw new Error('A scale is learned from cases that are so and cases that are not.');
  const isKept = descend(weighed, width).map((weight) => Math.abs(weight) >= FAINTEST);
  const kept = weighed.map((one) => ({
    ...one,
    rows: one.rows.map((row) => row.filter((_, at) => isKept[at])),
  }));
  const count = isKept.slice(0, width).filter(Boolean).length;
  const weights = descend(kept, count);
  const bias = weights.pop() ?? 0;
  return [...isKept.slice(0, width).map((is) => (is ? (weights.shift() ?? 0) : 0)), bias];
}

function descend(cases: readonly ScaleCase[], width: number): number[] {
  let weights: number[] = Array.from({ length: width + 1 }, () => 0);
  const isSingle = cases.every(({ rows }) => rows.length === 1);
  for (let round = 0; round < (isSingle ? 1 : ROUNDS); round++) {
    const rows = cases.map((one) => [...findDecisive(weights, one.rows), 1]);
    for (let step = 0; step < STEPS; step++) weights = takeStep(weights, rows, cases);
  }
  return weights;
}

/** The log odds that it is so; minus infinity where there is nothing to weigh. */
export function weighCase(weights: readonly number[], { rows }: Pick<ScaleCase, 'rows'>): number {
  return Math.max(Number.NEGATIVE_INFINITY, ...rows.map((row) => weighRow(weights, row)));
}

function weighRow(weights: readonly number[], row: readonly number[]): number {
  return weights.reduce((sum, weight, at) => sum + weight * (row[at] ?? 1), 0);
}

/** Of equals the last: who asks twice means the second. */
function findDecisive(weights: readonly number[], rows: ScaleCase['rows']): readonly number[] {
  return rows.reduce((best, row) => (weighRow(weights, row) >= weighRow(weights, best) ? row : best));
}

function takeStep(
  weights: readonly number[],
  rows: readonly (readonly number[])[],
  cases: readonly ScaleCase[],
): number[] {
  const prices = weights.map((_, at) => (at === weights.length - 1 ? PULL_OF_BIAS : PULL));
  const slope = weights.map((weight, at) => weight * (prices[at] ?? 0));
  const bends = prices.map((price, at) => prices.map((_, other) => (other === at ? price : 0)));
  rows.forEach((row, at) => {
    const sum = Math.max(-SUREST, Math.min(SUREST, weighRow(weights, row)));
    const share = 1 / (1 + Math.exp(-sum));
    const error = share - Number(cases[at]?.isSo);
    row.forEach((value, name) => {
      if (value === 0) return;
      slope[name] = (slope[name] ?? 0) + error * value;
      const bend = bends[name] ?? [];
      row.forEach((other, column) => {
        bend[column] = (bend[column] ?? 0) + share * (1 - share) * value * other;
      });
    });
  });
  const moves = solve(bends, slope);
  return weights.map((weight, at) => weight - (moves[at] ?? 0));
}

/** Gauss elimination; the price of every weight keeps the diagonal above nothing. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, at) => [...row, right[at] ?? 0]);
  rows.forEach((pivot, at) => {
    for (const row of rows) {
      if (row === pivot) continue;
      const factor = (row[at] ?? 0) / (pivot[at] ?? 1);
      if (factor === 0) continue;
      for (let column = at; column < row.length; column++)
        row[column] = (row[column] ?? 0) - factor * (pivot[column] ?? 0);
    }
  });
  return rows.map((row, at) => (row[right.length] ?? 0) / (row[at] ?? 1));
}
