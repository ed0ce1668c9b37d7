import { describe, expect, it } from 'vitest';
import { readYaml, YamlError } from '../exchange/vale-styles';
import { OUR_LANGUAGES } from '../model/language';
import { RULE_FAULTS } from '../model/rule-fault';
import { compileBrandRule } from './brand';
import { PatternError, RuleError, wordFault } from './faults';
import { getWords } from './texts';

const words = getWords('faults');
const placeholders = (text = '') => [...text.matchAll(/\{\w+\}/g)].map(([name]) => name).sort();

describe('what is wrong with a rule', () => {
  it('has its words, and nothing else has', () => {
    expect(Object.keys(words).sort()).toEqual([...RULE_FAULTS].sort());
  });

  it.each(RULE_FAULTS)('%s is said in all five languages, with the same places to fill', (code) => {
    const texts = words[code];
    expect(Object.keys(texts ?? {}).sort()).toEqual([...OUR_LANGUAGES].sort());
    for (const language of OUR_LANGUAGES) {
      expect(texts?.[language]?.trim()).toBeTruthy();
      expect(placeholders(texts?.[language])).toEqual(placeholders(texts?.en));
    }
  });

  it('is said from the outside in, whoever reads it', () => {
    const { fault } = new RuleError(
      'Halven.Weasel',
      'keyPattern',
      { key: 'tokens', near: 'a{x}' },
      new PatternError('nothingBefore', 2, { sign: '*' }).fault,
    );
    expect(wordFault(fault, 'nl')).toBe(
      '“tokens” kan niet worden gebruikt: er staat niets voor * (op positie 3), bij “a{x}”',
    );
    expect(wordFault(fault, 'zh-CN')).toBe('“tokens”无法使用：* 前面没有内容（位置 3），在“a{x}”附近');
  });

  it('is thrown in English, with the rule named', () => {
    expect(new RuleError('Halven.Weasel', 'emptyKey', { key: 'swap' }).message).toBe(
      'Halven.Weasel: "swap" is empty',
    );
  });

  it('is told of a lead’s own pattern without the keys that were made from it', () => {
    const rule = {
      id: 'own',
      word: '(a',
      isPattern: true,
      reason: '',
      instead: '',
      level: 'warning',
      language: null,
      isOn: true,
      changedAt: 0,
      isRemoved: false,
    } as const;
    expect(() => compileBrandRule(rule)).toThrow(
      'The rule "(a" cannot be used: ( is never closed (at position 1).',
    );
  });

  it('never reads a value as a place to fill', () => {
    const fault = {
      code: 'file',
      values: { path: '{cause}$&' },
      cause: { code: 'notRule', values: {} },
    } as const;
    expect(wordFault(fault, 'en')).toBe('{cause}$&: this is not a rule');
  });

  it.each(['- 1', 'a: '.padEnd(1_000_001, 'x')])(
    'of a file’s own shape is said in the words that the command line has for it',
    (text) => {
      let error: unknown;
      try {
        readYaml(text);
      } catch (thrown) {
        error = thrown;
      }
      expect(error instanceof YamlError && wordFault(error.fault, 'en')).toBe(
        error instanceof YamlError && error.message,
      );
    },
  );
});
