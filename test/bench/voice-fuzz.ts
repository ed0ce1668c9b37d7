import { readYaml } from '../../src/exchange/vale-styles';
import type { Finding } from '../../src/model/finding';
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
const WARM_UP = 60;

/** What went wrong, at most a few of each; times that were exceeded are measured again before they count. */
export interface FuzzResult {
  faults: string[];
  worstShortMs: number;
  worstLongMs: number;
}

/** Computing time of this process: a busy machine stops it for longer than any limit. */
function findCpuMs(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1000;
}

/** Absences have no span. */
function isInside({ start, end, match }: Finding, draft: string): boolean {
  if (start === null || end === null) return start === end;
  return start >= 0 && end > start && end <= draft.length && draft.slice(start, end) === match;
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
  // The first draft of a language pays for compiling its rules, which is measured elsewhere.
  for (let round = -WARM_UP; round < count; round++) {
    const length =
      random.number() < LONG_SHARE ? random.below(LONGEST) : random.below(random.below(SHORT) + 1);
    const draft = random.text(length);
    const [language, interfaceLanguage] = [random.pick(OUR_LANGUAGES), random.pick(OUR_LANGUAGES)];
    const visibility = random.pick(['public', 'private'] as const);
    const look = (written = draft) => {
      const check = {
        draft: written,
        language,
        platform: null,
        visibility,
        personalData: findPersonalData(draft),
        inbound: { text: draft.slice(0, 300), language: findLanguage(draft.slice(0, 300), null) },
        facts: ['order: 48210'],
        recentAnswers: [draft.slice(5)],
        interfaceLanguage,
      };
      const since = process.cpuUsage();
      const findings = voice.check(check);
      const ms = findCpuMs(since);
      advise(check);
      return { findings, ms };
    };
    try {
      let { findings, ms } = look();
      const limit = draft.length <= SHORT ? SHORT_MS : LONG_MS;
      // Collecting garbage and compiling cost as much now and then: only what is slow again is slow.
      for (let again = 0; again < 3 && ms > limit; again++) {
        // What was found last is known: after another draft it has to be found anew.
        look(`x${draft}`);
        ms = Math.min(ms, look().ms);
      }
      if (round < 0) continue;
      if (ms > limit)
        result.faults.push(`${ms.toFixed(1)} ms for ${draft.length} characters (round ${round})`);
      if (draft.length <= SHORT) result.worstShortMs = Math.max(result.worstShortMs, ms);
      else result.worstLongMs = Math.max(result.worstLongMs, ms);
      for (const { rule } of findings.filter((finding) => !isInside(finding, draft)))
        result.faults.push(`${rule} points outside the text (round ${round})`);
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
      const since = process.cpuUsage();
      try {
        compileRule(parseRuleText('Fuzz.Rule', file, readYaml)).matcher.find(text, new Set());
        return { ms: findCpuMs(since), isRefused: false };
      } catch (error) {
        if (!(error instanceof RuleError)) throw error;
        return { ms: findCpuMs(since), isRefused: true };
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
