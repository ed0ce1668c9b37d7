import { text as checkWithAlex } from 'alex';
import retextEnglish from 'retext-english';
import retextEquality from 'retext-equality';
import { unified } from 'unified';
import writeGood from 'write-good';
import type { DraftCheck } from '../../src/model/draft';
import { createVoice, listShippedRules } from '../../src/voice';
import { assert, type Figure, quantile } from './measure';

const BLOCKS = 6;
const ROUNDS = 60;
/** Rounds that are not counted: everything is as warm as in a worker that has been up for a while. */
const WARM_UP = 150;
/** Drafts of the length the other tools are compared at, in UTF-16 units. */
const LENGTH = 280;
/** How many times faster the check has to be than each tool of about the same reach. */
const TIMES_FASTER = 10;
/** What write-good looks for: its checks, each counted as one rule. */
const WRITE_GOOD_CHECKS = 9;

const SENTENCES = [
  'Sorry about that! You just need to install 4.2, and if it happens again we look at it with you.',
  'Our policemen-like guards were informed, and the parcel was probably delivered very late.',
  'The new cable was sent this morning; it arrives tomorrow before noon at the shop in Bath.',
  'He or she can bring the old one back. So there is nothing more that we can do about it.',
  'Thank you for the photo: the hinge is cracked, you get a new set and keep the case.',
];

interface Tool {
  name: string;
  run(text: string): number;
}

/** The same English drafts through the check and through the tools others use, in turns, block by block, within one run. */
export function compareVoice(): Figure[] {
  const voice = createVoice([], []);
  const equality = unified().use(retextEnglish).use(retextEquality);
  const own: Tool = { name: 'the check', run: (text) => voice.check(makeCheck(text)).length };
  const others: Tool[] = [
    { name: 'alex', run: (text) => checkWithAlex(text).messages.length },
    {
      name: 'retext-equality',
      run: (text) => (equality.runSync(equality.parse(text), text).type === 'RootNode' ? 1 : 0),
    },
    { name: 'write-good', run: (text) => writeGood(text).length },
  ];
  const tools = [own, ...others];
  const times = new Map(tools.map((tool) => [tool.name, [] as number[]]));
  let found = 0;
  for (let block = 0; block < BLOCKS; block++)
    for (const { name, run } of tools)
      for (let round = block === 0 ? -WARM_UP : 0; round < ROUNDS; round++) {
        const text = makeText(block * ROUNDS + Math.abs(round));
        const at = performance.now();
        found += run(text);
        if (round >= 0) times.get(name)?.push(performance.now() - at);
      }
  assert(found > BLOCKS * ROUNDS, 'the tools found nothing');
  const median = (name: string) => quantile(times.get(name) ?? [], 0.5);
  const ownMs = median(own.name);
  const rules = listShippedRules().filter(({ beside }) => beside?.language === 'en');
  const patterns = rules.reduce((sum, rule) => sum + countPatterns(rule.keys), 0);
  return [
    describeRatio('alex', median('alex') / ownMs, TIMES_FASTER),
    describeRatio('retext-equality', median('retext-equality') / ownMs, TIMES_FASTER),
    {
      name: 'time for one rule: the check / write-good',
      value: ownMs / patterns / (median('write-good') / WRITE_GOOD_CHECKS),
      unit: 'ratio',
      limit: 1,
      spread: `the check ${format(ownMs)} ms for ${patterns} patterns in ${rules.length} rules, write-good ${format(median('write-good'))} ms for ${WRITE_GOOD_CHECKS} checks`,
    },
  ];
}

/** Limits are upper bounds: the share of the other tool's time. */
function describeRatio(name: string, times: number, faster: number): Figure {
  return {
    name: `time of the check / ${name}, English drafts`,
    value: 1 / times,
    unit: 'ratio',
    limit: 1 / faster,
    spread: `${format(times)} times faster`,
  };
}

function countPatterns(keys: Record<string, unknown>): number {
  const { tokens, swap, token } = keys;
  if (Array.isArray(tokens)) return tokens.length;
  if (typeof swap === 'object' && swap !== null) return Object.keys(swap).length;
  return token ? 1 : 0;
}

/** Each round another draft: nothing may be known from the round before. */
function makeText(round: number): string {
  const text = SENTENCES.map((_, index) => SENTENCES[(round + index) % SENTENCES.length]).join(' ');
  return `${round} ${text}`.slice(0, LENGTH);
}

function makeCheck(draft: string): DraftCheck {
  return {
    draft,
    language: 'en',
    platform: null,
    visibility: 'public',
    personalData: [],
    inbound: { text: 'Third broken cable, this is ridiculous. When do I get a new one?', language: 'en' },
    facts: [],
    interfaceLanguage: 'en',
  };
}

function format(value: number): string {
  return value >= 10 ? value.toFixed(0) : value.toFixed(3);
}
