import { describe, expect, it } from 'vitest';
import { findScore } from './score';
import CASES from './score-cases.json' with { type: 'json' };

describe('the score in a customer’s answer', () => {
  for (const [language, { scores, others }] of Object.entries(CASES)) {
    it(`${language}: there are enough cases of both kinds`, () => {
      expect(Object.keys(scores).length).toBeGreaterThanOrEqual(20);
      expect(others.length).toBeGreaterThanOrEqual(20);
    });
    it.each(Object.entries(scores))(`${language}: "%s" is %i`, (text, score) => {
      expect(findScore(text, language)).toBe(score);
    });
    it.each(others)(`${language}: "%s" is none`, (text) => {
      expect(findScore(text, language)).toBeNull();
    });
  }

  it('is found without knowing the language, unless two languages disagree', () => {
    expect(findScore('★★★★', null)).toBe(4);
    expect(findScore('vijf sterren', null)).toBe(5);
    expect(findScore('пет от пет', 'unknown')).toBe(5);
    expect(findScore('Just called, thanks!', null)).toBeNull();
  });

  it('is not looked for in a long message', () => {
    expect(findScore(`4/5 ${'and then '.repeat(80)}`, 'en')).toBeNull();
  });
});
