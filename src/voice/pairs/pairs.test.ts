import { describe, expect, it } from 'vitest';
import { FAMILIES } from '../../model/finding';
import { OUR_LANGUAGES } from '../../model/language';
import { findLanguage, findPersonalData } from '../../understanding';
import { advise, createVoice } from '..';
import { PAIRS, type Pair } from './pairs';

const voice = createVoice([], []);

function look(pair: Pair) {
  const draft = {
    draft: pair.draft,
    language: tell(pair.draft, pair),
    platform: null,
    visibility: pair.visibility,
    personalData: findPersonalData(pair.draft),
    inbound: { text: pair.inbound, language: tell(pair.inbound, pair) },
    facts: pair.facts,
    ...(pair.recentAnswers ? { recentAnswers: pair.recentAnswers } : {}),
    interfaceLanguage: 'en' as const,
  };
  const found = new Set(voice.check(draft).map(({ family }) => family));
  return { families: FAMILIES.filter((family) => found.has(family)), lean: advise(draft)?.lean };
}

function tell(text: string, { language }: Pair): string {
  const found = findLanguage(text, language);
  return found === 'unknown' ? language : found;
}

describe('a draft against the message', () => {
  it.for(PAIRS)('$language $half: “$inbound” answered with “$draft”', (pair) => {
    expect(look(pair)).toEqual({ families: pair.families, lean: pair.lean });
  });

  it('has ten pairs in each half of each language', () => {
    const counts = OUR_LANGUAGES.map((language) =>
      (['a', 'b'] as const).map(
        (half) => PAIRS.filter((pair) => pair.language === language && pair.half === half).length,
      ),
    );
    expect(counts).toEqual(OUR_LANGUAGES.map(() => [10, 10]));
  });
});
