import { describe, expect, it } from 'vitest';
import { getEar, getUnderstanding } from '../../cli/weights';
import type { Family } from '../../model/finding';
import { OUR_LANGUAGES, type OurLanguage } from '../../model/language';
import { findPersonalData } from '../../understanding';
import { createVoice } from '..';
import { isRecord } from '../record';

const FILES = import.meta.glob<() => unknown>('./*-2.yml', { eager: true, import: 'default' });
const voice = createVoice([], []);

// What the readings of the message reached on these pairs. A third set that nobody looked at gave a little less.
// Drafts that only send elsewhere leave a question open here, whether their writer listed that or not.
const FLOORS: [Family, { recall: number; precision: number }][] = [
  ['re-asked-fact', { recall: 1, precision: 1 }],
  ['private-data', { recall: 1, precision: 1 }],
  ['asks-private-data', { recall: 0.8, precision: 0.9 }],
  ['humour-under-anger', { recall: 0.7, precision: 0.7 }],
  ['tragedy-hook', { recall: 1, precision: 1 }],
  ['troll', { recall: 1, precision: 1 }],
  ['no-acknowledgement', { recall: 0.55, precision: 0.6 }],
  ['no-next-step', { recall: 0.7, precision: 0.7 }],
  ['unanswered-question', { recall: 0.75, precision: 0.7 }],
  ['wrong-language', { recall: 0.8, precision: 1 }],
];

interface Line {
  expected: readonly unknown[];
  found: ReadonlySet<Family>;
}

function listLines(language: OurLanguage): Line[] {
  const file = FILES[`./${language}-2.yml`]?.();
  const pairs = isRecord(file) && Array.isArray(file.pairs) ? file.pairs : [];
  return pairs.filter(isRecord).map(({ in: inbound, out, find, visibility }) => {
    const understanding = getUnderstanding();
    const tell = (text: string) => {
      const known = understanding.findLanguage(text, null);
      return known === 'unknown' ? null : known;
    };
    const [text, draft] = [String(inbound), String(out)];
    const found = voice.check({
      draft,
      language: tell(draft),
      heard: getEar(language).hear(draft),
      platform: 'x',
      visibility: visibility === 'private' ? 'private' : 'public',
      personalData: findPersonalData(draft),
      inbound: { text, language: tell(text), understood: understanding.understand(text) },
      facts: [],
      interfaceLanguage: 'en',
    });
    return {
      expected: Array.isArray(find) ? find : [],
      found: new Set(found.map(({ family }) => family)),
    };
  });
}

describe.for(OUR_LANGUAGES)('the second pairs in %s', (language) => {
  const lines = listLines(language);

  it.for(FLOORS)('%s is found as often as before, with as few false alarms', ([family, floor]) => {
    const right = lines.filter(
      ({ expected, found }) => expected.includes(family) && found.has(family),
    ).length;
    const wanted = lines.filter(({ expected }) => expected.includes(family)).length;
    const given = lines.filter(({ found }) => found.has(family)).length;
    expect(wanted).toBeGreaterThanOrEqual(5);
    const [recall, precision] = [right / wanted, given === 0 ? 1 : right / given];
    expect({ recall, isEnough: recall >= floor.recall }).toEqual({ recall, isEnough: true });
    expect({ precision, isEnough: precision >= floor.precision }).toEqual({ precision, isEnough: true });
  });
});
