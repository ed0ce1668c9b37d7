import { type LinearModel, scoreText, shareOut } from '../linear/model';
import { measureCalibration } from './score';
import type { Labelled } from './train-model';

const TEMPERATURES = Array.from({ length: 60 }, (_, at) => 0.25 * 1.05 ** at);

/**
 * The temperature under which confidence and truth lie closest on texts the model has not seen: in the set where they lie
 * furthest apart, whatever its size. Sets differ in how hard they are. 1 without any.
 */
export function findTemperature(model: LinearModel, unseen: readonly (readonly Labelled[])[]): number {
  const sets = unseen
    .filter((set) => set.length > 0)
    .map((set) => set.map(({ features, label }) => ({ scores: scoreText(model, features), label })));
  if (sets.length === 0) return 1;
  let best = { temperature: 1, error: Number.POSITIVE_INFINITY };
  for (const temperature of TEMPERATURES) {
    const errors = sets.map((set) =>
      measureCalibration(set.map(({ scores, label }) => guess(model, shareOut(scores, temperature), label))),
    );
    const error = Math.max(...errors);
    if (error < best.error) best = { temperature, error };
  }
  return Math.fround(best.temperature);
}

function guess({ classes }: LinearModel, shares: Float64Array, truth: string) {
  const confidence = Math.max(...shares);
  return { truth, guess: classes[shares.indexOf(confidence)] ?? '', confidence };
}
