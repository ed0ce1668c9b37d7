/** One example of a training set: which columns it fills, how much, and what it is. */
export interface Example {
  columns: Int32Array;
  values: Float32Array;
  /** Index of its class. */
  label: number;
  /** What it counts, 1 for most. */
  weight: number;
}

export interface Plan {
  columns: number;
  classes: number;
  rounds: number;
  /** AdaGrad's step. */
  step: number;
  /** L2, per example. */
  decay: number;
  seed: number;
  /** Share of an example's columns left out at each step, so that no word is leaned on alone. */
  dropout: number;
}

/** Row by row: the weights of column c stand at c * classes. */
export interface Learned {
  weights: Float64Array;
  bias: Float64Array;
}

/** Keeps the first step finite. */
const LEAST_SQUARE = 1e-8;

/** Numbers between 0 and 1 that are the same in every run (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export function shuffle(length: number, random: () => number): Int32Array {
  const order = Int32Array.from({ length }, (_, at) => at);
  for (let at = length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    const kept = order[at] ?? 0;
    order[at] = order[other] ?? 0;
    order[other] = kept;
  }
  return order;
}

/** Turns scores into shares that add up to one, in place. */
export function share(scores: Float64Array): void {
  let top = Number.NEGATIVE_INFINITY;
  for (const score of scores) if (score > top) top = score;
  let sum = 0;
  for (let at = 0; at < scores.length; at++) sum += scores[at] = Math.exp((scores[at] ?? 0) - top);
  for (let at = 0; at < scores.length; at++) scores[at] = (scores[at] ?? 0) / sum;
}

/** Multinomial logistic regression by AdaGrad; the same examples in the same order give the same weights. */
export function learn(examples: readonly Example[], plan: Plan): Learned {
  const { columns, classes } = plan;
  const learned = { weights: new Float64Array(columns * classes), bias: new Float64Array(classes) };
  const squares = {
    weights: new Float64Array(columns * classes).fill(LEAST_SQUARE),
    bias: new Float64Array(classes).fill(LEAST_SQUARE),
  };
  const scores = new Float64Array(classes);
  const random = createRandom(plan.seed);
  for (let round = 0; round < plan.rounds; round++) {
    for (const at of shuffle(examples.length, random)) {
      const whole = examples[at];
      if (!whole) continue;
      const example = plan.dropout > 0 ? thin(whole, plan.dropout, random) : whole;
      score(learned, example, scores);
      share(scores);
      scores[example.label] = (scores[example.label] ?? 0) - 1;
      for (let one = 0; one < classes; one++) scores[one] = (scores[one] ?? 0) * example.weight;
      step(learned, squares, example, scores, plan);
    }
  }
  return learned;
}

/** An example without some of its columns; the others weigh more to make up for them. */
function thin(example: Example, dropout: number, random: () => number): Example {
  const columns = new Int32Array(example.columns.length);
  const values = new Float32Array(example.columns.length);
  let kept = 0;
  for (let part = 0; part < example.columns.length; part++) {
    if (random() < dropout) continue;
    columns[kept] = example.columns[part] ?? 0;
    values[kept++] = (example.values[part] ?? 0) / (1 - dropout);
  }
  return { ...example, columns: columns.subarray(0, kept), values: values.subarray(0, kept) };
}

/** One step against the slopes of one example. */
function step(learned: Learned, squares: Learned, example: Example, slopes: Float64Array, plan: Plan): void {
  const classes = slopes.length;
  const { weights } = learned;
  for (let one = 0; one < classes; one++) {
    const slope = slopes[one] ?? 0;
    const square = (squares.bias[one] ?? 0) + slope * slope;
    squares.bias[one] = square;
    learned.bias[one] = (learned.bias[one] ?? 0) - (plan.step * slope) / Math.sqrt(square);
  }
  for (let part = 0; part < example.columns.length; part++) {
    const base = (example.columns[part] ?? 0) * classes;
    const value = example.values[part] ?? 0;
    for (let one = 0; one < classes; one++) {
      const cell = base + one;
      const weight = weights[cell] ?? 0;
      const slope = (slopes[one] ?? 0) * value + plan.decay * weight;
      const square = (squares.weights[cell] ?? 0) + slope * slope;
      squares.weights[cell] = square;
      weights[cell] = weight - (plan.step * slope) / Math.sqrt(square);
    }
  }
}

/** Writes the scores of an example, one per class, into `scores`. */
export function score({ weights, bias }: Learned, example: Example, scores: Float64Array): void {
  const classes = scores.length;
  scores.set(bias);
  for (let part = 0; part < example.columns.length; part++) {
    const base = (example.columns[part] ?? 0) * classes;
    const value = example.values[part] ?? 0;
    for (let one = 0; one < classes; one++)
      scores[one] = (scores[one] ?? 0) + value * (weights[base + one] ?? 0);
  }
}
