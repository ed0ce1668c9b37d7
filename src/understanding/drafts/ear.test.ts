import { readFileSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { OUR_LANGUAGES, type OurLanguage } from '../../model/language';
import { createRandom } from '../training/learn';
import { createEar } from './ear';

const read = (language: OurLanguage) =>
  inflateRawSync(readFileSync(new URL(`../weights/drafts-${language}.bin`, import.meta.url)));
const ears = new Map(OUR_LANGUAGES.map((language) => [language, createEar(read(language), language)]));
const hear = (language: OurLanguage, draft: string) => {
  const heard = ears.get(language)?.hear(draft);
  if (!heard) throw new Error(`There is no ear for ${language}.`);
  return heard;
};

describe('an ear', () => {
  it.for([
    ['en', 'You must have typed the wrong address, that is on you.', 'blame'],
    ['en', 'We regret if anyone may have felt inconvenienced by this.', 'non-apology'],
    ['nl', 'Dat had je zelf even moeten controleren voor je bestelde.', 'blame'],
    ['nl', 'Sorry als je dit als vervelend hebt ervaren.', 'non-apology'],
    ['de', 'Das hätten Sie vorher lesen müssen, das liegt nicht an uns.', 'blame'],
    ['de', 'Rufen Sie uns bitte unter unserer Hotline an.', 'channel-switch'],
    ['bg', 'Съжаляваме, ако сте останали недоволни от обслужването.', 'non-apology'],
    ['zh-CN', '如果给您带来不便，我们深表歉意。', 'non-apology'],
  ] as const)('hears in %s: %s', ([language, draft, family]) => {
    const { faults } = hear(language, draft);
    const fault = faults.find((one) => one.family === family);
    expect(fault?.confidence).toBeGreaterThan(0.5);
  });

  it.for([
    ['en', 'Your parcel left Leeds this morning and is with you before noon tomorrow, Priya.'],
    ['nl', 'Je pakket is vanmorgen vertrokken en ligt morgen voor twaalf uur bij je.'],
    ['de', 'Ihr Paket ist heute früh in Kassel losgefahren und morgen Mittag bei Ihnen.'],
    ['bg', 'Пратката тръгна тази сутрин и утре до обяд е при вас.'],
    ['zh-CN', '您的包裹今早已从苏州发出，明天中午前送到。'],
  ] as const)('is silent on a good answer in %s: %s', ([language, draft]) => {
    const { faults, acts } = hear(language, draft);
    expect(faults).toEqual([]);
    expect(acts.step).toBeGreaterThan(0.5);
  });

  it('names the clause that speaks, not the whole draft', () => {
    const draft =
      'Hi Tom, your refund of £12 went out on Monday and the new lid is on its way by post. You should have read the label before you washed it. I will check again on Friday and write to you here.';
    const blame = hear('en', draft).faults.find(({ family }) => family === 'blame');
    expect(blame).toBeDefined();
    expect(draft.slice(blame?.start, blame?.end)).toMatch(/^You should have read the label/);
    expect((blame?.end ?? 0) - (blame?.start ?? 0)).toBeLessThan(60);
  });

  it('hears the same every time, whatever it heard before', () => {
    const draft = 'All you have to do is restart it, it is not that hard.';
    const first = hear('en', draft);
    hear('en', 'Something quite different with other words in it.');
    expect(hear('en', draft)).toEqual(first);
  });

  it('says nothing of what is hardly begun', () => {
    expect(hear('en', 'Hi')).toEqual({ faults: [], acts: {} });
    expect(hear('zh-CN', '您')).toEqual({ faults: [], acts: {} });
  });

  it('keeps every span inside the draft, whatever is typed', () => {
    const random = createRandom(11);
    const pieces = [
      'You should have ',
      'just ',
      '就行了',
      '😀',
      '\ud800',
      '\u202e',
      'İ',
      'ﬀ',
      '\n',
      '　',
      '!!!',
      'СЪЖАЛЯВАМ, ако ',
      '１２',
      ' ',
    ];
    for (let run = 0; run < 400; run++) {
      let draft = '';
      for (let length = Math.floor(random() * 60); length >= 0; length--)
        draft += pieces[Math.floor(random() * pieces.length)] ?? '';
      for (const language of OUR_LANGUAGES)
        for (const { start, end, confidence } of hear(language, draft).faults) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(draft.length);
          expect(confidence).toBeGreaterThan(0);
        }
    }
  });

  it('reads the beginning of the longest draft', () => {
    const draft = 'You should have read the terms. '.repeat(1000);
    for (const { end } of hear('en', draft).faults) expect(end).toBeLessThanOrEqual(draft.length);
  });

  it('refuses weights that are none', () => {
    expect(() => createEar(new Uint8Array(4), 'en')).toThrow('no draft weights');
    expect(() => createEar(read('en').subarray(0, 5000), 'en')).toThrow('end too early');
  });
});
