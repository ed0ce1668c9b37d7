import type { BrandRule, VoiceRule } from '../model/voice-rule';
import type { CompiledRule } from './contract';
import { PatternError, RuleError } from './faults';
import { compileRule } from './kind-table';
import { compilePattern } from './pattern/compile-pattern';
import { quote } from './pattern/parse-letter';
import { getTexts } from './texts';

/** Longest word or pattern of a brand rule. */
const LONGEST_WORD = 2000;

/** The lead's rule as a rule in Vale's shape. Words match whole, whatever their case; Chinese has no gaps between words. */
export function makeBrandRule(brand: BrandRule): VoiceRule {
  const texts = getTexts('brand');
  const word = brand.isPattern ? brand.word : quoteWord(brand.word.trim());
  const keys = { ignorecase: true, nonword: true };
  const isReplacing = brand.instead !== '';
  return {
    id: `brand.${brand.id}`,
    kind: isReplacing ? 'substitution' : 'existence',
    level: brand.level,
    message: texts.message.en,
    link: null,
    // Each choice of a substitution is written with "|" between, as in Vale.
    keys: isReplacing
      ? { ...keys, swap: { [word]: brand.instead }, action: { name: 'replace' }, capitalize: true }
      : { ...keys, tokens: [word] },
    beside: {
      family: 'brand',
      language: brand.language,
      title: { en: brand.word },
      message: texts.message,
      reason: { en: brand.reason },
      source: '',
      flagged: [],
      clean: [],
    },
  };
}

/**
 * Compiles a brand rule.
 * @throws RuleError in clear words, naming the rule's word and the position of the fault.
 */
export function compileBrandRule(brand: BrandRule): CompiledRule {
  const name = brand.word.slice(0, 40);
  if (brand.word.trim() === '') throw new RuleError('', 'noWord');
  if (brand.word.length > LONGEST_WORD) throw new RuleError('', 'longWord', { word: name });
  try {
    // On its own first, so that the position of a fault counts from the lead's own first letter.
    if (brand.isPattern) compilePattern(brand.word);
    return compileRule(makeBrandRule(brand));
  } catch (error) {
    if (!(error instanceof RuleError) && !(error instanceof PatternError)) throw error;
    // The keys of the rule made from it are not the lead's.
    const { fault } = error;
    const cause = fault.code === 'keyPattern' ? (fault.cause ?? fault) : fault;
    throw new RuleError('', 'word', { word: name }, cause);
  }
}

function quoteWord(word: string): string {
  const letters = [...word].map((letter) => (/\s/.test(letter) ? '\\s' : quote(letter)));
  const source = letters.join('').replace(/(?:\\s)+/g, '\\s+');
  const hasGaps = (letter: string | undefined) =>
    letter !== undefined && /^[\p{L}\p{N}_]$/u.test(letter) && !/\p{sc=Han}/u.test(letter);
  const [first, last] = [[...word][0], [...word].at(-1)];
  return `${hasGaps(first) ? '\\b' : ''}${source}${hasGaps(last) ? '\\b' : ''}`;
}
