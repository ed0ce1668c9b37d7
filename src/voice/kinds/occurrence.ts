import { compileKey, findModes } from '../compile-key';
import type { KindCompiler } from '../contract';
import { RuleError } from '../faults';
import { findNumber, findText } from '../keys';
import { findMatches } from '../pattern/find-matches';

/**
 * `occurrence`: the token may stand at most `max` times, at least `min` times.
 * Vale marks the first of too many; in a draft the first one too many is marked, because the earlier ones are fine.
 */
export const compileOccurrence: KindCompiler = (rule, isTrusted) => {
  const token = findText(rule, 'token');
  const max = findNumber(rule, 'max') ?? 0;
  const min = findNumber(rule, 'min') ?? 0;
  if (token === '') throw new RuleError(rule.id, 'emptyKey', { key: 'token' });
  if (max <= 0 && min <= 0) throw new RuleError(rule.id, 'limits');
  const pattern = compileKey(rule, 'token', `(?:${token})`, {
    ...findModes(rule, isTrusted),
    isMultiline: false,
  });
  const marked = rule.beside && max > 0 ? max : 0;
  return {
    find(text) {
      const matches = findMatches(pattern, text);
      const count = matches.length;
      if (!(max > 0 && count > max) && !(min > 0 && count < min)) return [];
      const {
        start,
        end,
        text: match,
      } = matches[marked] ?? matches.find((one) => one.text.trim() !== '') ?? { start: 0, end: 0, text: '' };
      return [{ start, end, match, words: [String(count)], replacements: [], isQuoted: false }];
    },
  };
};
