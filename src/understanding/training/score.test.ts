import { describe, expect, it } from 'vitest';
import { scoreGuesses } from './score';

const guess = (truth: string, guessed: string, confidence: number) => ({
  truth,
  guess: guessed,
  confidence,
  isUnsure: false,
});

describe('scores', () => {
  it('are taken over the classes that occur', () => {
    const score = scoreGuesses([
      guess('a', 'a', 1),
      guess('a', 'b', 1),
      guess('b', 'b', 1),
      guess('b', 'b', 1),
    ]);
    expect(score).toMatchObject({ accuracy: 0.75, macroRecall: 0.75, recall: { a: 0.5, b: 1 } });
    expect(score.macroF1).toBeCloseTo((2 / 3 + 0.8) / 2);
  });

  it('tell how far confidence and truth are apart', () => {
    expect(scoreGuesses([guess('a', 'a', 0.95), guess('a', 'a', 0.95)]).calibrationError).toBeCloseTo(0.05);
    expect(scoreGuesses([guess('a', 'b', 0.95), guess('a', 'b', 0.95)]).calibrationError).toBeCloseTo(0.95);
  });
});
