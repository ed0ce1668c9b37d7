import { statSync } from 'node:fs';
import { readAuthored } from '../../src/cli/training/authored-sets';
import { scorePersonalData } from '../../src/cli/training/personal-data-scores';
import { openPublicSets } from '../../src/cli/training/public-sets';
import { type Line, scoreUnderstanding } from '../../src/cli/training/scores';
import { scoreUnseen, shareOf, type UnseenScore } from '../../src/cli/training/unseen-drafts';
import { getDraftWeightsFile, getEar, readWeights, WEIGHTS_FILE } from '../../src/cli/weights';
import { OUR_LANGUAGES } from '../../src/model/language';
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

/** How well drafts are told that nobody has learned from: by the rules alone, and with the ear. */
function printUnseen(): void {
  const [before, after] = [scoreUnseen(false), scoreUnseen(true)];
  const print = (language: string, family: string, faulty: number, ...of: UnseenScore[][]) => {
    const shares = of.map(shareOf).flatMap(({ recall, precision }) => [recall, precision]);
    const cells = shares.map((share) => (100 * share).toFixed(0).padStart(9));
    console.log(language.padEnd(6), family.padEnd(16), String(faulty).padStart(6), ...cells);
  };
  console.log(
    `\n${'drafts'.padEnd(6)} ${'family'.padEnd(16)} faulty    rules: found, right   and ear: found, right`,
  );
  for (const [at, one] of after.entries()) {
    const other = before[at];
    if (other) print(one.language, one.family, one.faulty, [other], [one]);
  }
  print(
    'all',
    '',
    after.reduce((sum, { faulty }) => sum + faulty, 0),
    before,
    after,
  );
}

/** What an ear takes to open and to hear a draft of 280 characters. */
function printEarSpeed(): void {
  const draft =
    'Hi Priya, thanks for the photo of the lamp. The driver was due before noon, and the depot says he left late. I rang them just now: he is with you tomorrow between nine and eleven, and I will write to you here as soon as he is on his way. The fee of £4.50 is back on your card by Friday.';
  for (const language of OUR_LANGUAGES) {
    const startedAt = performance.now();
    const ear = getEar(language);
    const openMs = performance.now() - startedAt;
    const times = Array.from({ length: SAMPLE }, () => {
      const at = performance.now();
      ear.hear(draft.slice(0, 280));
      return performance.now() - at;
    }).slice(WARM_UP);
    const [median, p95] = [quantile(times, 0.5), quantile(times, 0.95)].map((ms) => ms.toFixed(3));
    console.log(
      `ear ${language}: opened in ${openMs.toFixed(1)} ms (limit 15); a draft: median ${median} ms, p95 ${p95} ms (limit 0.3)`,
    );
  }
}

/** Scores on texts that no model has learned from, beside what a trial reached and what is wished for; and the speed. */
function run(args: readonly string[]): void {
  const folder = args.find((arg) => !arg.startsWith('--')) ?? '../shared/data';
  const sets = openPublicSets(folder);
  const authored = readAuthored();
  const weights = readWeights();
  const weightBytes = [WEIGHTS_FILE, ...OUR_LANGUAGES.map(getDraftWeightsFile)].reduce(
    (sum, file) => sum + statSync(file).size,
    0,
  );
  const speed = measureSpeed(
    weights,
    authored
      .filter((post) => post.isHeldOut)
      .slice(0, SAMPLE)
      .map(({ text }) => text),
  );
  const lines = sets.isThere() ? score(createUnderstanding(weights), sets) : [];
  if (args.includes('--json')) {
    console.log(JSON.stringify({ weightBytes, speed, lines }));
    return;
  }
  if (lines.length === 0) console.log(`There is no data in ${folder}: only the speed is measured.`);
  else printLines(lines);
  printEarSpeed();
  printUnseen();
  console.log(`\nweights ${(weightBytes / 1000).toFixed(0)} kB (limit 1500)`);
  console.log(`opened and first post ${speed.openMs.toFixed(0)} ms (limit 150)`);
  console.log(`a post: median ${speed.medianMs.toFixed(2)} ms, p95 ${speed.p95Ms.toFixed(2)} ms (limit 1)`);
  console.log(`${speed.timesLanguageOnly.toFixed(1)} times the language alone; ${describeMachine()}`);

  function score(understanding: Understanding, of: typeof sets): Line[] {
    return [...scoreUnderstanding(understanding, of, authored), ...scorePersonalData(of)];
  }
}

run(process.argv.slice(2));
