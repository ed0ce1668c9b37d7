import { type LinearModel, scoreText, shareOut } from '../linear/model';
import type { Labelled } from './train-model';

const COARSE = Array.from({ length: 40 }, (_, at) => 0.25 * 1.08 ** at);

/** The temperature under which a model's shares fit texts it has not seen best (log loss); 1 without any. */
export function findTemperature(model: LinearModel, unseen: readonly Labelled[]): number {
  if (unseen.length === 0) return 1;
  const scored = unseen.map(({ features, label, weight }) => ({
    scores: scoreText(model, features),
    label: model.classes.indexOf(label),
    weight,
  }));
  let best = { temperature: 1, loss: Number.POSITIVE_INFINITY };
  for (const temperature of COARSE) {
    let loss = 0;
    for (const { scores, label, weight } of scored)
      loss -= weight * Math.log(Math.max(1e-9, shareOut(scores, temperature)[label] ?? 0));
    if (loss < best.loss) best = { temperature, loss };
  }
  return Math.fround(best.temperature);
}
