import type { Score } from '../model/score';
import type { NumbersView } from '../model/views';

/** How pleased customers were: the mean of their scores on the scale from 1 to 5. */
export function countSatisfaction(scores: readonly Score[]): NumbersView['satisfaction'] {
  const sum = scores.reduce<number>((total, score) => total + score, 0);
  return { average: scores.length > 0 ? sum / scores.length : null, count: scores.length };
}
