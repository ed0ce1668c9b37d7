import { describe, expect, it } from 'vitest';
import { OUR_LANGUAGES } from '../../model/language';
import { findInDraft } from '../find-in-draft';
import { compileRule } from '../kind-table';
import { maskAddresses } from '../mask';
import { listShippedRules } from '../shipped';

const FEWEST_EXAMPLES = 10;

describe('the shipped rules', () => {
  it.for(listShippedRules())('$id flags its flagged examples and leaves its clean ones alone', (rule) => {
    const compiled = compileRule(rule);
    const isFlagged = (text: string) => findInDraft(compiled, maskAddresses(text), text, 'en').length > 0;
    expect(rule.beside?.flagged.filter((text) => !isFlagged(text))).toEqual([]);
    expect(rule.beside?.clean.filter((text) => isFlagged(text))).toEqual([]);
  });

  it.for(listShippedRules())(
    '$id has enough examples, a source, and its texts in every interface language',
    ({ beside }) => {
      expect(beside?.flagged.length).toBeGreaterThanOrEqual(FEWEST_EXAMPLES);
      expect(beside?.clean.length).toBeGreaterThanOrEqual(FEWEST_EXAMPLES);
      expect(beside?.source).not.toBe('');
      for (const text of [beside?.title, beside?.message, beside?.reason]) {
        expect(OUR_LANGUAGES.filter((language) => !text?.[language])).toEqual([]);
      }
    },
  );

  it('no clean example of any rule is flagged by another rule of its language', () => {
    const compiled = listShippedRules().map((rule) => compileRule(rule, true));
    const crossings = compiled.flatMap(({ rule }) =>
      (rule.beside?.clean ?? []).flatMap((text) =>
        compiled
          .filter((other) => other.rule.beside?.language === rule.beside?.language)
          .filter((other) => findInDraft(other, maskAddresses(text), text, 'en').length > 0)
          .map((other) => `${other.rule.id} flags: ${text}`),
      ),
    );
    expect(crossings).toEqual([]);
  });

  it('every language has the same rules', () => {
    const byLanguage = OUR_LANGUAGES.map((language) =>
      listShippedRules()
        .filter((rule) => rule.beside?.language === language)
        .map((rule) => rule.id.split('.')[1]),
    );
    for (const names of byLanguage) expect(names).toEqual(byLanguage[0]);
  });
});
