import { createRandom, shuffle } from './learn';

/** A text as its groups: indexes into the vocabulary and what each is worth. */
export interface Bag {
  groups: Int32Array;
  values: Float32Array;
}

export interface YesNo {
  bag: Bag;
  isYes: boolean;
  /** What it counts, 1 for most. */
  weight: number;
}

export interface OnePlan {
  vocabulary: number;
  rounds: number;
  /** AdaGrad's step. */
  step: number;
  /** L2, per example. */
  decay: number;
  /** Added to every count before yes and no are compared. */
  smooth: number;
  seed: number;
}

export interface OneLearned {
  weights: Float32Array;
  bias: number;
}

const LEAST_SQUARE = 1e-6;
/** Examples judged as well as this teach nothing more in this round. */
const GOOD_ENOUGH = 1e-3;
/** Keeps groups that are as frequent in yes as in no in the game. */
const LEAST_RATIO = 0.1;

/**
 * Logistic regression on yes and no, where every group is weighted by how differently often yes and no have it
 * (Wang and Manning 2012): with few examples it finds the telling groups sooner. The same examples give the same weights.
 * @param isKept groups that may have a weight; null for all.
 */
export function learnOne(examples: readonly YesNo[], plan: OnePlan, isKept: Uint8Array | null): OneLearned {
  const ratios = compare(examples, plan, isKept);
  const learned = { weights: new Float32Array(plan.vocabulary), bias: 0 };
  const squares = { weights: new Float32Array(plan.vocabulary).fill(LEAST_SQUARE), bias: LEAST_SQUARE };
  const random = createRandom(plan.seed);
  for (let round = 0; round < plan.rounds; round++) {
    for (const at of shuffle(examples.length, random)) {
      const example = examples[at];
      if (!example) continue;
      const score = scoreOne(learned, example.bag, ratios);
      const slope = (1 / (1 + Math.exp(-score)) - (example.isYes ? 1 : 0)) * example.weight;
      if (Math.abs(slope) < GOOD_ENOUGH) continue;
      step(learned, squares, example.bag, ratios, slope, plan);
    }
  }
  return {
    weights: learned.weights.map((weight, group) => weight * (ratios[group] ?? 0)),
    bias: learned.bias,
  };
}

function scoreOne({ weights, bias }: OneLearned, { groups, values }: Bag, ratios: Float32Array): number {
  let score = bias;
  for (let part = 0; part < groups.length; part++) {
    const group = groups[part] ?? 0;
    score += (weights[group] ?? 0) * (values[part] ?? 0) * (ratios[group] ?? 0);
  }
  return score;
}

/** One step against the slope of one example. */
function step(
  learned: OneLearned,
  squares: OneLearned,
  { groups, values }: Bag,
  ratios: Float32Array,
  slope: number,
  plan: OnePlan,
): void {
  for (let part = 0; part < groups.length; part++) {
    const group = groups[part] ?? 0;
    const ratio = ratios[group] ?? 0;
    if (ratio === 0) continue;
    const weight = learned.weights[group] ?? 0;
    const pull = slope * (values[part] ?? 0) * ratio + plan.decay * weight;
    const square = (squares.weights[group] ?? 0) + pull * pull;
    squares.weights[group] = square;
    learned.weights[group] = weight - (plan.step * pull) / Math.sqrt(square);
  }
  squares.bias += slope * slope;
  learned.bias -= (plan.step * slope) / Math.sqrt(squares.bias);
}

/** How differently often yes and no have each group: the size of the logarithm of the ratio. */
function compare(examples: readonly YesNo[], plan: OnePlan, isKept: Uint8Array | null): Float32Array {
  const yes = new Float32Array(plan.vocabulary).fill(plan.smooth);
  const no = new Float32Array(plan.vocabulary).fill(plan.smooth);
  let [yesCount, noCount] = [1, 1];
  for (const { bag, isYes } of examples) {
    const counts = isYes ? yes : no;
    if (isYes) yesCount++;
    else noCount++;
    for (const group of bag.groups) counts[group] = (counts[group] ?? 0) + 1;
  }
  return Float32Array.from({ length: plan.vocabulary }, (_, group) =>
    isKept && !isKept[group]
      ? 0
      : Math.abs(Math.log((yes[group] ?? 0) / yesCount / ((no[group] ?? 0) / noCount))) + LEAST_RATIO,
  );
}
