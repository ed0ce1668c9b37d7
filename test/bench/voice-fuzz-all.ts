import { fuzzDrafts, fuzzRules } from './voice-fuzz';

const SEED = 20_260;
const [drafts = '100000', rules = '1000'] = process.argv.slice(2);

/** `node src/cli/run.mjs test/bench/voice-fuzz-all.ts [DRAFTS [RULES]]`: minutes; the test runs a small part. */
const results = { rules: fuzzRules(Number(rules), SEED), drafts: fuzzDrafts(Number(drafts), SEED) };
for (const [name, { faults, ...figures }] of Object.entries(results)) {
  console.log(name, JSON.stringify({ ...figures, faults: faults.length }));
  for (const fault of faults.slice(0, 10)) console.log(`  ${fault}`);
}
process.exit(results.rules.faults.length + results.drafts.faults.length === 0 ? 0 : 1);
