import { compileAction } from '../actions';
import { compileKey, findModes, wrap } from '../compile-key';
import type { Hit, KindCompiler } from '../contract';
import { RuleError } from '../faults';
import { findFlag, getMap } from '../keys';
import { findMatches, hasMatch } from '../pattern/find-matches';

/** `consistency`: of each pair in `either` only one side may be used in a text. Marks the last of both in a block. */
export const compileConsistency: KindCompiler = (rule, isTrusted) => {
  const pairs = getMap(rule, 'either');
  if (pairs.length === 0) throw new RuleError(rule.id, 'emptyKey', { key: 'either' });
  const isWord = !findFlag(rule, 'nonword');
  const modes = findModes(rule, isTrusted);
  const fix = compileAction(rule, isTrusted);
  const steps = pairs.map(([one, other], index) => ({
    pattern: compileKey(rule, 'either', wrap(`(?<one>${one})|(?<other>${other})`, isWord), modes),
    other: compileKey(rule, 'either', `^(?:${other})$`, modes),
    seen: [`${rule.id} ${index} one`, `${rule.id} ${index} other`] as const,
  }));
  return {
    find(text, memory) {
      const hits: Hit[] = [];
      for (const { pattern, other, seen } of steps) {
        const matches = findMatches(pattern, text);
        for (const match of matches) {
          memory.add(seen[hasMatch(other, match.text) ? 1 : 0]);
        }
        const last = matches.at(-1);
        if (!last || !seen.every((name) => memory.has(name))) continue;
        const { start, end, text: match } = last;
        hits.push({ start, end, match, words: [match], replacements: fix(match), isQuoted: false });
      }
      return hits;
    },
  };
};
