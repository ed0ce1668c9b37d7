import type { Figure } from './measure';
import { fuzzDrafts, fuzzRules } from './voice-fuzz';

const SEED = 20_260;
const DRAFTS = 100_000;
const RULES = 1000;

/** 100,000 random drafts and 1,000 random rule files: minutes long. Prints the first faults, if there are any. */
export function measureVoiceFuzz(): Figure[] {
  const rules = fuzzRules(RULES, SEED);
  const drafts = fuzzDrafts(DRAFTS, SEED);
  for (const fault of [...rules.faults, ...drafts.faults].slice(0, 20)) console.log(`  ${fault}`);
  return [
    { name: `faults in ${RULES} random rule files`, value: rules.faults.length, unit: 'count', limit: 0 },
    { name: 'slowest rule file', value: rules.worstLongMs, unit: 'ms', limit: 50 },
    { name: `faults in ${DRAFTS} random drafts`, value: drafts.faults.length, unit: 'count', limit: 0 },
    { name: 'slowest draft up to 1,000 characters', value: drafts.worstShortMs, unit: 'ms', limit: 5 },
    { name: 'slowest longer draft', value: drafts.worstLongMs, unit: 'ms', limit: 50 },
  ];
}
