import { compileAction } from '../actions';
import { compileExceptions, compileKey, findModes, wrap } from '../compile-key';
import type { KindCompiler } from '../contract';
import { RuleError } from '../faults';
import { findFlag, findList } from '../keys';
import { findMatches } from '../pattern/find-matches';

/** `existence`: none of the tokens may stand in the text. `raw` goes before them, or after them with `append`. */
export const compileExistence: KindCompiler = (rule, isTrusted) => {
  const tokens = findList(rule, 'tokens').filter((token) => token.trim() !== '');
  const raw = findList(rule, 'raw').join('');
  if (tokens.length === 0 && raw === '') throw new RuleError(rule.id, 'emptyKey', { key: 'tokens' });
  const isWord = !findFlag(rule, 'nonword') && tokens.length > 0;
  const body = tokens.length > 0 ? wrap(tokens.join('|'), isWord) : '';
  const source = findFlag(rule, 'append') ? body + raw : raw + body;
  const pattern = compileKey(rule, tokens.length > 0 ? 'tokens' : 'raw', source, findModes(rule, isTrusted));
  const isExcused = compileExceptions(rule, isTrusted);
  const fix = compileAction(rule, isTrusted);
  return {
    find(text) {
      return findMatches(pattern, text)
        .filter((match) => !isExcused(match.text.trim()))
        .map(({ start, end, text: match }) => ({
          start,
          end,
          match,
          words: [match],
          replacements: fix(match),
          isQuoted: false,
        }));
    },
  };
};
