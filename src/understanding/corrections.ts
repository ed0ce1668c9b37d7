import type { Intent } from '../model/reading';
import { readFeatures, type TextFeatures } from './features/features';
import type { Grams } from './features/grams';

/** What an agent said a message was, against the machine's word. */
export interface Correction {
  text: string;
  language: string | null;
  /** What the machine had said; 'unsure' where it was. */
  guessed: Intent | 'unsure';
  intent: Intent;
}

/** A message as like as this to a corrected one is moved; the more alike, the further. */
const ALIKE = 0.25;
/** The score that one quite equal message adds to the right intent, and takes from the wrong one. */
const STRENGTH = 10;
/** From here on it is the very message that was corrected: the agent's word about it is final, whatever the machine says. */
const [SAME, FINAL] = [0.98, 100];
/** What each correction is worth for every other message, and the most that all are worth together. */
const [HABIT, MOST_HABIT] = [0.05, 0.4];
/** The newest are enough. */
const MOST = 200;

/**
 * How this desk's corrections shift the scores of the intents, without training anew: the messages most like a
 * corrected one follow it, and every correction makes its mistake a little less likely everywhere.
 * @param corrections newest first.
 */
export function createShift(
  corrections: readonly Correction[],
): (features: TextFeatures) => Partial<Record<Intent, number>> {
  const known = corrections.slice(0, MOST).map((correction) => ({
    ...correction,
    weights: sumUp(readFeatures(correction.text, correction.language).grams),
  }));
  const habit: Partial<Record<Intent, number>> = {};
  for (const { guessed, intent } of known) {
    add(habit, intent, HABIT);
    if (guessed !== 'unsure') add(habit, guessed, -HABIT);
  }
  return ({ grams }) => {
    const shift: Partial<Record<Intent, number>> = {};
    for (const [intent, sum] of Object.entries(habit) as [Intent, number][])
      add(shift, intent, Math.max(-MOST_HABIT, Math.min(MOST_HABIT, sum)));
    const weights = known.length > 0 ? sumUp(grams) : new Map<number, number>();
    const nearest = known
      .map((one) => ({ ...one, alike: compare(weights, one.weights) }))
      .filter(({ alike }) => alike >= ALIKE)
      .sort((one, other) => other.alike - one.alike)[0];
    if (nearest) {
      const worth = nearest.alike >= SAME ? FINAL : STRENGTH * nearest.alike;
      add(shift, nearest.intent, worth);
      if (nearest.guessed !== 'unsure') add(shift, nearest.guessed, -worth);
    }
    return shift;
  };
}

function add(sums: Partial<Record<Intent, number>>, intent: Intent, worth: number): void {
  sums[intent] = (sums[intent] ?? 0) + worth;
}

function sumUp({ hashes, weights }: Grams): Map<number, number> {
  const sums = new Map<number, number>();
  for (const [at, hash] of hashes.entries()) sums.set(hash, (sums.get(hash) ?? 0) + (weights[at] ?? 0));
  return sums;
}

/** The cosine of two texts: 1 for equal ones. */
function compare(one: ReadonlyMap<number, number>, other: ReadonlyMap<number, number>): number {
  const size = (sums: ReadonlyMap<number, number>) =>
    Math.sqrt([...sums.values()].reduce((sum, weight) => sum + weight * weight, 0));
  let product = 0;
  for (const [hash, weight] of one) product += weight * (other.get(hash) ?? 0);
  return product / (size(one) * size(other) || 1);
}
