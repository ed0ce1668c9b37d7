import { readYaml } from '../../src/exchange/vale-styles';
import { OUR_LANGUAGES } from '../../src/model/language';
import { findLanguage, findPersonalData } from '../../src/understanding';
import { advise, createVoice, RuleError } from '../../src/voice';
import { compileRule } from '../../src/voice/kind-table';
import { parseRuleText } from '../../src/voice/parse-style';
import { lintFile } from '../../src/voice/vale/lint';
import { makeRandom, type Random } from './voice-random';

const SHORT = 1000;
const LONGEST = 25_000;
/** Share of drafts as long as a network takes; the rest is as long as people write. */
const LONG_SHARE = 0.002;
const SHORT_MS = 5;
const LONG_MS = 50;

/** What went wrong, at most a few of each; times that were exceeded are measured again before they count. */
export interface FuzzResult {
  faults: string[];
  worstShortMs: number;
  worstLongMs: number;
}

/** Random drafts of all planes of Unicode through the check, the advice and Vale's linter. */
export function fuzzDrafts(count: number, seed: number): FuzzResult {
  const random = makeRandom(seed);
  const voice = createVoice([], []);
  const vale = [
    compileRule(
      parseRuleText(
        'Fuzz.Words',
        'extends: existence\nmessage: "%s"\nignorecase: true\ntokens: [just, very]',
        readYaml,
      ),
    ),
    compileRule(
      parseRuleText('Fuzz.Twice', "extends: repetition\nmessage: '%s'\ntokens: ['[^\\s]+']", readYaml),
    ),
  ];
  const result: FuzzResult = { faults: [], worstShortMs: 0, worstLongMs: 0 };
  for (let round = 0; round < count; round++) {
    const length =
      random.number() < LONG_SHARE ? random.below(LONGEST) : random.below(random.below(SHORT) + 1);
    const draft = random.text(length);
    const look = () => {
      const check = {
        draft,
        language: random.pick(OUR_LANGUAGES),
        platform: null,
        visibility: random.pick(['public', 'private'] as const),
        personalData: findPersonalData(draft),
        inbound: { text: draft.slice(0, 300), language: findLanguage(draft.slice(0, 300), null) },
        facts: ['order: 48210'],
        recentAnswers: [draft.slice(5)],
        interfaceLanguage: random.pick(OUR_LANGUAGES),
      };
      const at = performance.now();
      const findings = voice.check(check);
      const ms = performance.now() - at;
      advise(check);
      return { findings, ms };
    };
    try {
      let { findings, ms } = look();
      const limit = draft.length <= SHORT ? SHORT_MS : LONG_MS;
      // A busy machine stops for longer than that now and then: only what is slow again is slow.
      for (let again = 0; again < 3 && ms > limit; again++) ms = Math.min(ms, look().ms);
      if (ms > limit)
        result.faults.push(`${ms.toFixed(1)} ms for ${draft.length} characters (round ${round})`);
      if (draft.length <= SHORT) result.worstShortMs = Math.max(result.worstShortMs, ms);
      else result.worstLongMs = Math.max(result.worstLongMs, ms);
      for (const { start, end, match, rule } of findings) {
        const isAbsent = start === null && end === null;
        const isInside = start !== null && end !== null && start >= 0 && end > start && end <= draft.length;
        if (!isAbsent && !(isInside && draft.slice(start, end) === match))
          result.faults.push(`${rule} points outside the text (round ${round})`);
      }
      if (draft.length <= SHORT) lintFile(draft, random.pick(['md', 'txt']), vale);
    } catch (error) {
      result.faults.push(`round ${round}: ${error instanceof Error ? error.stack : error}`);
    }
  }
  return result;
}

/** Random rule files: each is refused in words or works, and never hangs. */
export function fuzzRules(count: number, seed: number): FuzzResult & { worked: number; refused: number } {
  const random = makeRandom(seed);
  const result = { faults: [] as string[], worstShortMs: 0, worstLongMs: 0, worked: 0, refused: 0 };
  for (let round = 0; round < count; round++) {
    const file = makeRule(random);
    const text = `${'a'.repeat(400)}! ${random.text(500)}`;
    const run = () => {
      const at = performance.now();
      try {
        compileRule(parseRuleText('Fuzz.Rule', file, readYaml)).matcher.find(text, new Set());
        return { ms: performance.now() - at, isRefused: false };
      } catch (error) {
        if (!(error instanceof RuleError)) throw error;
        return { ms: performance.now() - at, isRefused: true };
      }
    };
    try {
      const first = run();
      let { ms } = first;
      for (let again = 0; again < 3 && ms > LONG_MS; again++) ms = Math.min(ms, run().ms);
      if (first.isRefused) result.refused++;
      else result.worked++;
      result.worstLongMs = Math.max(result.worstLongMs, ms);
      if (ms > LONG_MS) result.faults.push(`${ms.toFixed(0)} ms for the rule ${JSON.stringify(file)}`);
    } catch (error) {
      result.faults.push(`${JSON.stringify(file)}: ${error instanceof Error ? error.stack : error}`);
    }
  }
  return result;
}

const KINDS = [
  'existence',
  'substitution',
  'occurrence',
  'repetition',
  'consistency',
  'conditional',
  'capitalization',
];
const ODD_KINDS = ['script', 'sequence', 'spelling', 'odd'];
const PIECES = [
  'a',
  'b+',
  'a*',
  '[a-z]*',
  '\\b',
  '\\w+',
  '.*',
  '(?:x|y)?',
  '\\p{L}',
  '|',
  '(?<=a)',
  '😀',
  'ж',
  "'",
  '%s',
  ' ',
  '\\s+',
];
const ODD_PIECES = [
  '(a+)+',
  '(?:a|a)*',
  '(.*)*',
  '(',
  ')',
  '{2,900}',
  '?',
  '\\1',
  '[',
  ']',
  '\\',
  '"',
  '\ud83d',
  '(?i)x',
  '^',
  '$',
];
const ODD_SHARE = 0.04;

function makeRule(random: Random): string {
  const isOdd = () => random.number() < ODD_SHARE;
  const pattern = () => {
    const pieces = Array.from({ length: 1 + random.below(6) }, () =>
      random.pick(isOdd() ? ODD_PIECES : PIECES),
    );
    return JSON.stringify(pieces.join(''));
  };
  const lines = [
    `extends: ${random.pick(isOdd() ? ODD_KINDS : KINDS)}`,
    `message: ${isOdd() ? '[' : random.pick(['"%s"', "'use %s not %s'"])}`,
    `level: ${isOdd() ? 'odd' : random.pick(['error', 'warning', 'suggestion'])}`,
    `ignorecase: ${isOdd() ? '"odd"' : random.pick(['true', 'false'])}`,
    `nonword: ${random.pick(['true', 'false'])}`,
    `tokens: [${pattern()}, ${pattern()}]`,
    `token: ${pattern()}`,
    `max: ${isOdd() ? 'x' : random.pick(['1', '-3', '1e99'])}`,
    `swap: {${pattern()}: ${pattern()}, ${pattern()}: ${pattern()}}`,
    `either: {${pattern()}: ${pattern()}}`,
    `first: ${pattern()}`,
    `second: ${pattern()}`,
    `match: ${random.pick(['$title', '$sentence', '$lower', pattern()])}`,
    `exceptions: [${pattern()}]`,
    `action: {name: ${random.pick(['edit', 'replace', 'remove', 'odd'])}, params: [regex, ${pattern()}, ${pattern()}]}`,
  ];
  return lines.filter(() => random.number() < 0.95).join('\n');
}
