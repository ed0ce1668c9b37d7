import type { VoiceRule } from '../model/voice-rule';
import { findBuilt } from './built';
import { PatternError, RuleError } from './faults';
import { findJudged } from './judged';
import { findFlag, findList } from './keys';
import { compilePattern, type PatternModes } from './pattern/compile-pattern';
import { hasMatch } from './pattern/find-matches';
import { type Pattern, printPlain, readyPattern } from './pattern/pattern';

/**
 * Compiles the pattern of one key, and names rule and key when that fails. A rule that ships and was built, or that was
 * judged when it was brought in, is not compiled again.
 */
export function compileKey(rule: VoiceRule, key: string, pattern: string, modes: PatternModes): Pattern {
  const built = modes.isTrusted ? findBuilt(rule) : findJudged(rule);
  const known = built?.patterns[key];
  if (known) return readyPattern(known);
  try {
    const compiled = compilePattern(pattern, modes);
    if (built) built.patterns[key] = printPlain(compiled);
    return compiled;
  } catch (error) {
    if (!(error instanceof PatternError)) throw error;
    const near = pattern.slice(Math.max(0, error.position - 12), error.position + 20);
    throw new RuleError(rule.id, 'keyPattern', { key, near }, error.fault);
  }
}

/** Vale's templates: multi-line always, and between word boundaries unless the rule says `nonword`. */
export function wrap(pattern: string, isWord: boolean): string {
  return isWord ? `\\b(?:${pattern})\\b` : `(?:${pattern})`;
}

/** Whether a match is excused by the rule's `exceptions`. They mind case unless they say `(?i)`. */
export function compileExceptions(rule: VoiceRule, isTrusted: boolean): (match: string) => boolean {
  const terms = findList(rule, 'exceptions')
    .filter((term) => term !== '')
    .sort((a, b) => b.length - a.length);
  if (terms.length === 0) return () => false;
  const parts = terms.map((term) => (term.startsWith('(?i)') ? `(?:${term})` : term));
  const pattern = compileKey(rule, 'exceptions', wrap(parts.join('|'), true), {
    isMultiline: true,
    isTrusted,
  });
  return (match) => hasMatch(pattern, match);
}

export function findModes(rule: VoiceRule, isTrusted: boolean): PatternModes {
  return { isCaseIgnored: findFlag(rule, 'ignorecase'), isMultiline: true, isTrusted };
}
