import { capitalize, compileAction } from '../actions';
import { compileExceptions, compileKey, findModes, wrap } from '../compile-key';
import type { Hit, KindCompiler } from '../contract';
import { RuleError } from '../faults';
import { findAction, findFlag, getMap } from '../keys';
import { findMatches, hasMatch, type Match } from '../pattern/find-matches';
import { getExpression } from '../pattern/pattern';

/** `substitution`: the left side of each pair should be the right side. Longer left sides are tried first. */
export const compileSubstitution: KindCompiler = (rule, isTrusted) => {
  const pairs = getMap(rule, 'swap').sort(([a], [b]) => b.length - a.length);
  if (pairs.length === 0) throw new RuleError(rule.id, 'emptyKey', { key: 'swap' });
  // Each pair has one group of its own, so that the group tells which pair matched.
  const source = pairs.map(([bad]) => `(${withoutGroups(bad)})`).join('|');
  const modes = findModes(rule, isTrusted);
  const pattern = compileKey(rule, 'swap', wrap(source, !findFlag(rule, 'nonword')), modes);
  const isExcused = compileExceptions(rule, isTrusted);
  const action = findAction(rule);
  const fix = action?.name === 'replace' ? null : compileAction(rule, isTrusted);
  // On by default in Vale since 3.8.
  const isCapitalizing = findFlag(rule, 'capitalize', true);
  const wholes = new Map<number, (text: string) => boolean>();

  /** Some right sides are patterns: what already matches them is fine. */
  const isGood = (pair: number, good: string, observed: string): boolean => {
    if (good === observed) return true;
    if (/^[\p{L}\p{Nd} -]*$/u.test(good)) return false;
    let test = wholes.get(pair);
    if (!test) {
      test = compileWhole(good, isTrusted);
      wholes.set(pair, test);
    }
    return test(observed);
  };

  const findHit = (match: Match): Hit | null => {
    const observed = match.text.trim();
    const [bad = '', good = ''] = pairs[match.group - 1] ?? [];
    const filled = /\$\d/.test(good) ? fillGroups(bad, good, observed, modes.isCaseIgnored === true) : good;
    if (isGood(match.group, filled, observed) || isExcused(observed)) return null;
    const isCapital = isCapitalizing && capitalize(observed) === observed;
    const follow = (text: string) => (isCapital ? capitalize(text) : text);
    const isReplacing = action?.name === 'replace' && action.params.length === 0;
    const choices = isReplacing ? filled.split('|').map(follow) : [follow(filled)];
    const offered =
      fix && action ? fix(match.text) : action && action.params.length > 0 ? action.params : choices;
    return {
      start: match.start,
      end: match.end,
      match: match.text,
      words: [isReplacing ? listChoices(choices) : follow(filled), observed],
      replacements: offered.map((text) => restoreSpace(match.text, text)),
      isQuoted: isReplacing,
    };
  };
  return {
    find: (text) =>
      findMatches(pattern, text)
        .map(findHit)
        .filter((hit) => hit !== null),
  };
};

/** Groups of the author's own would shift the count: they stop capturing. Groups behind a backslash are letters. */
function withoutGroups(pattern: string): string {
  return pattern.replace(/(\\.)|\((?!\?)/gs, (_, escaped: string | undefined) => escaped ?? '(?:');
}

function compileWhole(pattern: string, isTrusted: boolean): (text: string) => boolean {
  try {
    const whole = compileWholePattern(pattern, isTrusted);
    return (text) => hasMatch(whole, text);
  } catch {
    return () => false;
  }
}

function compileWholePattern(pattern: string, isTrusted: boolean) {
  const rule = {
    id: 'swap',
    kind: 'substitution',
    level: 'warning',
    message: '',
    link: null,
    keys: {},
    beside: null,
  } as const;
  return compileKey(rule, 'swap', `^(?:${pattern})$`, { isTrusted });
}

/** Fills `$1` of the right side with what the left side caught. */
function fillGroups(bad: string, good: string, observed: string, isCaseIgnored: boolean): string {
  const rule = {
    id: 'swap',
    kind: 'substitution',
    level: 'warning',
    message: '',
    link: null,
    keys: {},
    beside: null,
  } as const;
  const pattern = compileKey(rule, 'swap', bad, { isCaseIgnored, isInPlace: true });
  return observed.replace(getExpression(pattern, 0), good);
}

/** `'one'`, `'one' or 'two'`, `'one', 'two', or 'three'`: as Vale writes choices. */
function listChoices(choices: string[]): string {
  const quoted = choices.map((choice) => `'${choice}'`);
  if (quoted.length <= 2) return quoted.join(' or ');
  return [...quoted.slice(0, -1), `or ${quoted.at(-1)}`].join(', ');
}

/** A match may hold a space at its ends (`i.e. `): the replacement keeps it. */
function restoreSpace(match: string, replacement: string): string {
  const before = /^\s*/.exec(match)?.[0] ?? '';
  const after = /\s*$/.exec(match)?.[0] ?? '';
  return before + replacement + after;
}
