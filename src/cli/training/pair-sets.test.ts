import { describe, expect, it } from 'vitest';
import { OUR_LANGUAGES } from '../../model/language';
import { parsePair, readPairs } from './pair-sets';

const PAIR = { inbound: 'Where is my lamp?', draft: 'Thanks for asking!', expect: ['unanswered-question'] };

describe('the pairs that scales are learned from', () => {
  it.for(OUR_LANGUAGES)('are there in %s for every scale, faulty and clean, in every fold', (language) => {
    const pairs = readPairs(language);
    expect(new Set(pairs.map(({ inbound, draft }) => `${inbound} ${draft}`)).size).toBe(pairs.length);
    for (const family of ['no-next-step', 'no-acknowledgement', 'unanswered-question'] as const) {
      const faulty = pairs.filter(({ families }) => families.includes(family));
      expect(new Set(faulty.map(({ fold }) => fold))).toEqual(new Set([0, 1, 2, 3, 4]));
    }
    expect(pairs.filter(({ families }) => families.length === 0).length).toBeGreaterThanOrEqual(30);
  });

  it('are judged in the fold of their line', () => {
    expect(parsePair(PAIR, 'en', 12)).toMatchObject({ families: ['unanswered-question'], fold: 2 });
  });

  it('are refused with a family that there is not, without a draft, without a verdict', () => {
    expect(() => parsePair({ ...PAIR, expect: ['unanswerd'] }, 'en', 3)).toThrow(
      'Pair 4 of en bears a family that there is not: unanswerd',
    );
    expect(() => parsePair({ ...PAIR, draft: undefined }, 'en', 0)).toThrow('no message or no draft');
    expect(() => parsePair({ ...PAIR, expect: undefined }, 'en', 0)).toThrow('what is wrong');
  });
});
