import { compileAction } from '../actions';
import { compileExceptions, compileKey, findModes } from '../compile-key';
import type { Hit, KindCompiler } from '../contract';
import { RuleError } from '../faults';
import { findFlag, findList, findNumber } from '../keys';
import { findMatches } from '../pattern/find-matches';

/** `repetition`: the same token twice in a row, on one line; `alpha` looks at letters only, `max` allows more. */
export const compileRepetition: KindCompiler = (rule, isTrusted) => {
  const tokens = findList(rule, 'tokens').filter((token) => token !== '');
  if (tokens.length === 0) throw new RuleError(rule.id, 'emptyKey', { key: 'tokens' });
  const max = findNumber(rule, 'max') ?? 0;
  const isAlpha = findFlag(rule, 'alpha');
  const isCaseIgnored = findFlag(rule, 'ignorecase');
  const pattern = compileKey(rule, 'tokens', tokens.join('|'), {
    ...findModes(rule, isTrusted),
    isMultiline: false,
  });
  const isExcused = compileExceptions(rule, isTrusted);
  const fix = compileAction(rule, isTrusted);
  return {
    find(text) {
      const hits: Hit[] = [];
      let before = { word: '', start: 0 };
      let count = 0;
      for (const match of findMatches(pattern, text)) {
        const word = match.text.trim();
        const isSame = isCaseIgnored
          ? word.toLowerCase() === before.word.toLowerCase()
          : word === before.word;
        if (isSame && word !== '' && (!isAlpha || /^\p{L}+$/u.test(word))) {
          count++;
          const whole = text.slice(before.start, match.end);
          if (count > max && !whole.includes('\n') && !isExcused(whole)) {
            hits.push({
              start: before.start,
              end: match.end,
              match: whole,
              words: [word],
              replacements: fix(whole),
              isQuoted: false,
            });
            count = 0;
          }
        }
        before = { word, start: match.start };
      }
      return hits;
    },
  };
};
