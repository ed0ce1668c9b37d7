import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readCaptures } from './captures';
import { planWork } from './plan';
import { renderPractice } from './practice';
import { runWork } from './runner';
import { countRows, listShortfalls, printRows } from './table';

const COUNT = 2000;
const SEED = 20_261;

/**
 * The change drill: `npm run bench:change -- [--count N] [--seed N] [--json FILE] [--faults N]`. Changes practice pages
 * and saved pages in ways a site may, and measures what is still read right.
 * @returns whether all that is promised was kept.
 */
async function run(): Promise<boolean> {
  const { values } = parseArgs({
    options: {
      count: { type: 'string' },
      seed: { type: 'string' },
      json: { type: 'string' },
      faults: { type: 'string' },
    },
  });
  const [count, seed] = [Number(values.count ?? COUNT), Number(values.seed ?? SEED)];
  if (!Number.isInteger(count) || count < 1 || !Number.isInteger(seed))
    throw new Error('--count and --seed are whole numbers.');
  const captures = readCaptures();
  if (captures.length === 0) console.log('No saved pages beside the repository: practice pages only.');
  const bases = [...captures, ...(await renderPractice())];
  const startedAt = Date.now();
  let told = 0;
  const results = await runWork(planWork(bases, count, seed), (done) => {
    if (done - told < 250) return;
    told = done;
    console.log(`  ${done} of ${count}`);
  });
  const rows = countRows(results);
  const tookMs = Date.now() - startedAt;
  console.log(
    `\n${results.length} changes of ${bases.length} pages, ${Math.round(tookMs / 1000)} s, seed ${seed}`,
  );
  printRows(rows);
  printFaults(results, Number(values.faults ?? 0));
  if (values.json)
    writeFileSync(values.json, JSON.stringify({ seed, count, tookMs, rows, results }, null, 1));
  const shortfalls = listShortfalls(rows);
  for (const line of shortfalls) console.log(`NOT REACHED  ${line}`);
  return shortfalls.length === 0;
}

/** Pages with faults, those with wrong authors first. */
function printFaults(results: Awaited<ReturnType<typeof runWork>>, most: number): void {
  const bad = results
    .filter(({ faults }) => faults.length > 0)
    .sort((one, other) => other.wrongAuthors - one.wrongAuthors);
  for (const { seed, kind, base, did, faults } of bad.slice(0, most))
    console.log(`${seed} ${kind} (${did})\n  ${base}\n    ${faults.slice(0, 8).join('\n    ')}`);
}

try {
  process.exit((await run()) ? 0 : 1);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
