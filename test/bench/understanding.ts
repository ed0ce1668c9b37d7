import { readAuthored } from '../../src/cli/training/authored-sets';
import { scorePersonalData } from '../../src/cli/training/personal-data-scores';
import { openPublicSets } from '../../src/cli/training/public-sets';
import { type Line, scoreUnderstanding } from '../../src/cli/training/scores';
import { readWeights } from '../../src/cli/weights';
import { createUnderstanding, type Understanding } from '../../src/understanding';
import { describeMachine, quantile } from './measure';

const SAMPLE = 2000;
const WARM_UP = 300;

interface Speed {
  openMs: number;
  medianMs: number;
  p95Ms: number;
  /** Full understanding against its language alone, medians: steadier than milliseconds on a busy machine. */
  timesLanguageOnly: number;
}

function measureSpeed(weights: Uint8Array, texts: readonly string[]): Speed {
  const startedAt = performance.now();
  const understanding = createUnderstanding(weights);
  understanding.understand('hello');
  const openMs = performance.now() - startedAt;
  const time = (run: (text: string) => unknown) =>
    texts.map((text) => {
      const at = performance.now();
      run(text);
      return performance.now() - at;
    });
  for (const text of texts.slice(0, WARM_UP)) understanding.understand(text);
  const whole = time((text) => understanding.understand(text));
  const language = time((text) => understanding.judgeLanguage(text, null));
  return {
    openMs,
    medianMs: quantile(whole, 0.5),
    p95Ms: quantile(whole, 0.95),
    timesLanguageOnly: quantile(whole, 0.5) / quantile(language, 0.5),
  };
}

function printLines(lines: readonly Line[]): void {
  const percent = (share: number | null) => (share === null ? '' : (100 * share).toFixed(1));
  const rows = lines.map((line) => [
    line.task,
    line.set,
    line.measure,
    percent(line.value),
    percent(line.floor),
    percent(line.goal),
    line.goal === null ? '' : line.value >= line.goal ? 'reached' : 'NOT REACHED',
    line.calibration === null ? '' : line.calibration.toFixed(3),
    percent(line.unsure),
    String(line.count),
  ]);
  const head = ['task', 'set', 'measure', 'score', 'trial', 'goal', '', 'calibration', 'unsure', 'texts'];
  const widths = head.map((_, at) => Math.max(...[head, ...rows].map((row) => row[at]?.length ?? 0)));
  for (const row of [head, ...rows])
    console.log(row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join('  '));
}

/** Scores on texts that no model has learned from, beside what a trial reached and what is wished for; and the speed. */
function run(args: readonly string[]): void {
  const folder = args.find((arg) => !arg.startsWith('--')) ?? '../shared/data';
  const sets = openPublicSets(folder);
  const authored = readAuthored();
  const weights = readWeights();
  const speed = measureSpeed(
    weights,
    authored
      .filter((post) => post.isHeldOut)
      .slice(0, SAMPLE)
      .map(({ text }) => text),
  );
  const lines = sets.isThere() ? score(createUnderstanding(weights), sets) : [];
  if (args.includes('--json')) {
    console.log(JSON.stringify({ weightBytes: weights.length, speed, lines }));
    return;
  }
  if (lines.length === 0) console.log(`There is no data in ${folder}: only the speed is measured.`);
  else printLines(lines);
  console.log(`\nweights ${(weights.length / 1000).toFixed(0)} kB (limit 1500)`);
  console.log(`opened and first post ${speed.openMs.toFixed(0)} ms (limit 150)`);
  console.log(`a post: median ${speed.medianMs.toFixed(2)} ms, p95 ${speed.p95Ms.toFixed(2)} ms (limit 1)`);
  console.log(`${speed.timesLanguageOnly.toFixed(1)} times the language alone; ${describeMachine()}`);

  function score(understanding: Understanding, of: typeof sets): Line[] {
    return [...scoreUnderstanding(understanding, of, authored), ...scorePersonalData(of)];
  }
}

run(process.argv.slice(2));
