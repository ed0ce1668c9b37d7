import { type Curve, findShare } from '../drafts/weights';

/** A draft that a model had not seen: its score, and whether the mark is true of it. */
export interface Judgement {
  score: number;
  isTrue: boolean;
}

/** Fewer found drafts than this say nothing about how often a score is right. */
const FEWEST_FOUND = 12;

/**
 * The lowest score from which at least this share is right; null where too few are.
 * By the curve, not by counting: with some hundred drafts one chance mistake near the top would move it far.
 */
export function findLeast(judgements: readonly Judgement[], curve: Curve, precision: number): number | null {
  const sorted = [...judgements].sort((one, other) => other.score - one.score);
  let sum = 0;
  let least: number | null = null;
  for (const [at, { score }] of sorted.entries()) {
    sum += findShare(curve, score);
    if (at + 1 >= FEWEST_FOUND && sum / (at + 1) >= precision) least = score;
  }
  return least;
}

const STEPS = 50;
/** Keeps the curve from growing without end where truth and score agree throughout. */
const RIDGE = 1e-3;

/** The curve that fits what was true best, by Newton's method (Platt 1999). */
export function fitCurve(judgements: readonly Judgement[]): Curve {
  let [slope, offset] = [0, 0];
  for (let step = 0; step < STEPS; step++) {
    let [pullSlope, pullOffset] = [RIDGE * slope, RIDGE * offset];
    let [bendSlope, bendBoth, bendOffset] = [RIDGE, 0, RIDGE];
    for (const { score, isTrue } of judgements) {
      const share = findShare({ slope, offset }, score);
      const error = share - (isTrue ? 1 : 0);
      const bend = share * (1 - share);
      pullSlope += error * score;
      pullOffset += error;
      bendSlope += bend * score * score;
      bendBoth += bend * score;
      bendOffset += bend;
    }
    const whole = bendSlope * bendOffset - bendBoth * bendBoth || 1;
    slope -= (bendOffset * pullSlope - bendBoth * pullOffset) / whole;
    offset -= (bendSlope * pullOffset - bendBoth * pullSlope) / whole;
  }
  return { slope, offset };
}
