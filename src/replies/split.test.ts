import { describe, expect, it } from 'vitest';
import { measureLength } from './length';
import { splitThread } from './split';

const measure = (text: string) => measureLength(text, 'x', 'public').used;
const X = { limit: 280, measure };
const bare = (parts: readonly string[] | null) => (parts ?? []).map((part) => part.replace(/ \d+\/\d+$/, ''));

const ENGLISH =
  'Hi Tess, thank you for waiting. Your parcel left our depot on Monday and was put on the wrong van, which is our doing and not yours. ' +
  'We have spoken to the driver and it is on its way to you again. It will be with you tomorrow between nine and noon. ' +
  'If nobody can be at home, tell us and we will leave it at the pick-up point of your choice. The delivery costs come back to you this week. ^AB';

describe('a thread', () => {
  it('leaves alone what fits', () => {
    expect(splitThread('  All good. ', X)).toEqual(['All good.']);
  });

  it('ends its parts with whole sentences, numbers them, and loses no word', () => {
    const parts = splitThread(ENGLISH, X);
    expect(parts).toHaveLength(2);
    expect(parts?.map((part) => part.slice(-3))).toEqual(['1/2', '2/2']);
    expect(bare(parts)[0]).toMatch(/noon\.$/);
    expect(bare(parts).join(' ')).toBe(ENGLISH);
    for (const part of parts ?? []) expect(measure(part)).toBeLessThanOrEqual(280);
  });

  it('goes by words where no sentence ends', () => {
    const text = Array.from({ length: 120 }, (_, index) => `word${index}`).join(' ');
    const parts = splitThread(text, X);
    expect(bare(parts).join(' ')).toBe(text);
    for (const part of parts ?? []) expect(measure(part)).toBeLessThanOrEqual(280);
  });

  it('cuts Chinese after its sentences and commas', () => {
    const text = '您好，您的包裹周一已经离开仓库，但是被装错了车，这是我们的问题。'.repeat(9);
    const parts = bare(splitThread(text, X));
    expect(parts.join('')).toBe(text);
    expect(parts.every((part) => part.endsWith('。'))).toBe(true);
  });

  it('never cuts a link, wherever it stands', () => {
    const link =
      'https://halven.example.com/help/returns/how-to-send-back-a-pair-of-headphones?from=care&step=2';
    for (let fill = 180; fill < 285; fill++) {
      const parts = bare(splitThread(`${'n'.repeat(fill)} ${link}看这里${'字'.repeat(60)}`, X));
      expect(parts.filter((part) => part.includes(link))).toHaveLength(1);
    }
  });

  it('never cuts an emoji, a flag or a letter with its marks', () => {
    for (const sign of ['👩🏽‍🚀', '🇧🇬', 'e\u0301\u0323', '한']) {
      const parts = bare(splitThread(sign.repeat(400), X));
      expect(parts.length).toBeGreaterThan(1);
      expect(parts.join('')).toBe(sign.repeat(400));
      for (const part of parts) expect(part.replaceAll(sign, '')).toBe('');
    }
  });

  it('makes room for longer numbers from ten parts on', () => {
    const parts = splitThread(`${'A sentence of some length stands here. '.repeat(70)}`, X);
    expect(parts?.length).toBeGreaterThanOrEqual(10);
    expect(parts?.at(-1)).toMatch(new RegExp(`${parts?.length}/${parts?.length}$`));
    for (const part of parts ?? []) expect(measure(part)).toBeLessThanOrEqual(280);
  });

  it('gives no thread where it would be endless, or one piece does not fit', () => {
    expect(splitThread('a '.repeat(20_000), X)).toBeNull();
    expect(
      splitThread(`see https://halven.example.com/${'a'.repeat(90)} now`, {
        limit: 40,
        measure: (text) => text.length,
      }),
    ).toBeNull();
  });
});
