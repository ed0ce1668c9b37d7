/** How well guesses match what is true. */
export interface Score {
  count: number;
  accuracy: number;
  macroRecall: number;
  macroF1: number;
  /** By class. */
  recall: Record<string, number>;
  precision: Record<string, number>;
  /** How far confidence and truth are apart, weighted over ten bins (expected calibration error). */
  calibrationError: number;
  /** Share of guesses below the threshold. */
  unsure: number;
}

export interface Guess {
  truth: string;
  /** The best guess, also where it is below the threshold. */
  guess: string;
  confidence: number;
  isUnsure: boolean;
}

const BINS = 10;
const ratio = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
const mean = (values: number[]): number =>
  ratio(
    values.reduce((sum, value) => sum + value, 0),
    values.length,
  );

/** Scores guesses over the classes that occur in the truth. An unsure guess counts by what it guessed. */
export function scoreGuesses(guesses: readonly Guess[]): Score {
  const classes = [...new Set(guesses.map(({ truth }) => truth))].sort();
  const recall: Record<string, number> = {};
  const precision: Record<string, number> = {};
  for (const one of classes) {
    const right = guesses.filter(({ truth, guess }) => truth === one && guess === one).length;
    recall[one] = ratio(right, guesses.filter(({ truth }) => truth === one).length);
    precision[one] = ratio(right, guesses.filter(({ guess }) => guess === one).length);
  }
  const f1 = classes.map((one) => {
    const [found, exact] = [recall[one] ?? 0, precision[one] ?? 0];
    return ratio(2 * found * exact, found + exact);
  });
  return {
    count: guesses.length,
    accuracy: ratio(guesses.filter(({ truth, guess }) => truth === guess).length, guesses.length),
    macroRecall: mean(Object.values(recall)),
    macroF1: mean(f1),
    recall,
    precision,
    calibrationError: measureCalibration(guesses),
    unsure: ratio(guesses.filter(({ isUnsure }) => isUnsure).length, guesses.length),
  };
}

/** See {@link Score.calibrationError}. */
export function measureCalibration(guesses: readonly Omit<Guess, 'isUnsure'>[]): number {
  let error = 0;
  for (let bin = 0; bin < BINS; bin++) {
    const inside = guesses.filter(
      ({ confidence }) => Math.min(BINS - 1, Math.floor(confidence * BINS)) === bin,
    );
    const sure = mean(inside.map(({ confidence }) => confidence));
    const right = ratio(inside.filter(({ truth, guess }) => truth === guess).length, inside.length);
    error += ratio(inside.length, guesses.length) * Math.abs(sure - right);
  }
  return error;
}
