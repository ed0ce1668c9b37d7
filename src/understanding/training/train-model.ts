import type { Features, LinearModel } from '../linear/model';
import { findTemperature } from './calibrate';
import { type Example, learn } from './learn';
import { quantise } from './quantise';

export interface Labelled {
  features: Features;
  label: string;
  weight: number;
}

export interface ModelPlan {
  name: string;
  classes: readonly string[];
  bits: number;
  rounds: number;
  decay: number;
  /** How far rare classes are lifted: 0 not at all, 1 to the weight of the frequent ones. */
  balance: number;
  dropout: number;
  /** So many single weights are kept, those that move scores most; all without it. */
  kept?: number;
  /** See `quantise`. */
  largest?: number;
}

const [STEP, SEED] = [0.1, 7];

/**
 * Trains one model.
 * @param unseen texts kept out of training, set by set: they say how sure the model may sound.
 */
export function trainModel(
  plan: ModelPlan,
  seen: readonly Labelled[],
  unseen: readonly (readonly Labelled[])[],
): LinearModel {
  const { classes, bits, rounds, decay, dropout } = plan;
  const signals = seen[0]?.features.signals.length ?? 0;
  const columns = 2 ** bits + signals;
  const tally = new Map<string, number>();
  for (const { label, weight } of seen) tally.set(label, (tally.get(label) ?? 0) + weight);
  const mean = [...tally.values()].reduce((sum, count) => sum + count, 0) / classes.length;
  const examples = seen.map((labelled): Example => {
    const lift = (mean / (tally.get(labelled.label) ?? mean)) ** plan.balance;
    return makeExample(labelled, classes, bits, labelled.weight * lift);
  });
  const learned = learn(examples, {
    columns,
    classes: classes.length,
    rounds,
    step: STEP,
    decay,
    dropout,
    seed: SEED,
  });
  const keeping =
    plan.kept === undefined ? undefined : { kept: plan.kept, masses: sumSquares(examples, columns) };
  const model = quantise(plan.name, [...classes], bits, learned, { keeping, largest: plan.largest });
  return { ...model, temperature: findTemperature(model, unseen) };
}

/** What each column is worth in all examples together. */
function sumSquares(examples: readonly Example[], columns: number): Float64Array {
  const sums = new Float64Array(columns);
  for (const { columns: filled, values, weight } of examples)
    for (const [at, column] of filled.entries())
      sums[column] = (sums[column] ?? 0) + weight * (values[at] ?? 0) ** 2;
  return sums;
}

function makeExample(labelled: Labelled, classes: readonly string[], bits: number, weight: number): Example {
  const { grams, signals } = labelled.features;
  const mask = 2 ** bits - 1;
  const sums = new Map<number, number>();
  for (const [at, hash] of grams.hashes.entries())
    sums.set(hash & mask, (sums.get(hash & mask) ?? 0) + (grams.weights[at] ?? 0));
  for (const [at, value] of signals.entries()) if (value !== 0) sums.set(2 ** bits + at, value);
  const label = classes.indexOf(labelled.label);
  if (label === -1) throw new Error(`There is no class ${labelled.label}.`);
  return { columns: Int32Array.from(sums.keys()), values: Float32Array.from(sums.values()), label, weight };
}
