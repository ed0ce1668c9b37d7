import { compileExceptions, compileKey } from '../compile-key';
import type { KindCompiler } from '../contract';
import { RuleError } from '../faults';
import { findAction, findList, findNumber, findText } from '../keys';
import { toSentenceCase, toTitleCase } from '../letter-case';
import { hasMatch } from '../pattern/find-matches';

/** `capitalization`: a whole block must be written in one way: `$title`, `$sentence`, `$lower`, `$upper` or a pattern. */
export const compileCapitalization: KindCompiler = (rule, isTrusted) => {
  const style = findText(rule, 'match');
  if (style === '') throw new RuleError(rule.id, 'emptyKey', { key: 'match' });
  const exceptions = findList(rule, 'exceptions');
  const isExcused = compileExceptions(rule, isTrusted);
  const threshold = findNumber(rule, 'threshold') || 0.8;
  const options = { exceptions, indicators: findList(rule, 'indicators'), prefix: findText(rule, 'prefix') };
  const judge = compileStyle();
  const canFix = findAction(rule)?.name === 'replace' && (style === '$title' || style === '$sentence');

  function compileStyle(): (text: string) => { expected: string; isFine: boolean } {
    const whole = (expected: string, text: string) => ({
      expected,
      isFine: text === expected || isExcused(text),
    });
    switch (style) {
      case '$lower':
        return (text) => whole(text.toLowerCase(), text);
      case '$upper':
        return (text) => whole(text.toUpperCase(), text);
      case '$sentence':
        return (text) => compare(text, toSentenceCase(text, options), true);
      case '$title':
        return (text) =>
          compare(
            text,
            toTitleCase(text, { ...options, isChicago: findText(rule, 'style') === 'Chicago' }),
            false,
          );
      default: {
        const pattern = compileKey(rule, 'match', style, { isTrusted });
        return (text) => ({ expected: style, isFine: hasMatch(pattern, text) || isExcused(text) });
      }
    }
  }

  function compare(text: string, expected: string, isSentence: boolean) {
    const words = listWords(text);
    const wanted = listWords(expected);
    let fine = 0;
    for (const [index, word] of words.entries()) {
      if (word === wanted[index] || index >= wanted.length || isExcused(word)) fine++;
      else if (!isSentence && word === word.toUpperCase()) fine++;
      else if (isSentence && index === 0 && !isCapitalized(word)) return { expected, isFine: false };
    }
    return { expected, isFine: words.length === 0 || fine / words.length >= threshold };
  }

  return {
    find(text) {
      const trimmed = text.trim();
      if (trimmed === '') return [];
      const { expected, isFine } = judge(trimmed);
      if (isFine) return [];
      const start = text.indexOf(trimmed);
      return [
        {
          start,
          end: start + trimmed.length,
          match: trimmed,
          words: [trimmed, expected],
          replacements: canFix ? [expected] : [],
          isQuoted: false,
        },
      ];
    },
  };
};

function listWords(text: string): string[] {
  return text.match(/[\p{N}\p{L}*]+[^\s]*/gu) ?? [];
}

function isCapitalized(word: string): boolean {
  const lower = word.toLowerCase();
  return word === lower.replace(/^./u, (first) => first.toUpperCase());
}
