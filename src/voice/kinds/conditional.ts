import { compileExceptions, compileKey } from '../compile-key';
import type { KindCompiler } from '../contract';
import { RuleError } from '../faults';
import { findFlag, findText } from '../keys';
import { findMatches } from '../pattern/find-matches';

/** `conditional`: whatever `first` finds must have been caught by a group of `second` before, in this text. */
export const compileConditional: KindCompiler = (rule, isTrusted) => {
  const [first, second] = [findText(rule, 'first'), findText(rule, 'second')];
  if (first === '' || second === '') throw new RuleError(rule.id, 'firstSecond');
  const modes = { isTrusted, isCaseIgnored: findFlag(rule, 'ignorecase'), isInPlace: true };
  const antecedent = compileKey(rule, 'first', first, modes);
  const consequent = compileKey(rule, 'second', second, modes);
  const isExcused = compileExceptions(rule, isTrusted);
  return {
    find(text, memory) {
      for (const match of findMatches(consequent, text))
        for (const caught of match.groups) memory.add(caught);
      return findMatches(antecedent, text)
        .filter((match) => !memory.has(match.text) && !isExcused(match.text))
        .map(({ start, end, text: match }) => ({
          start,
          end,
          match,
          words: [match],
          replacements: [],
          isQuoted: false,
        }));
    },
  };
};
