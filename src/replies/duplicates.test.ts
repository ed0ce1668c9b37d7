import { describe, expect, it } from 'vitest';
import { findDuplicates } from './duplicates';
import { STARTER_REPLIES } from './starter';

const LATE =
  'Hi {first_name|there}, we are sorry that your parcel is late. We asked the carrier and write to you by {time}.';
const ZH = '您好，很抱歉您的包裹延误了。我们已经联系了快递公司，会在今天之内给您回复，谢谢您的耐心等待。';
const of = (...texts: string[]) => findDuplicates(texts).map((one) => (one ? `${one.kind} ${one.of}` : null));

describe('findDuplicates', () => {
  it('knows a text with other capitals, spaces, signs and fallbacks as the same', () => {
    expect(
      of(
        LATE,
        `${LATE.toUpperCase().replace('{FIRST_NAME|THERE}', '{first_name|you}')}!!`,
        'Thanks',
        'thanks.',
      ),
    ).toEqual([null, 'same 0', null, 'same 2']);
  });

  it('knows a text of which a word was changed as nearly the same, in Chinese too', () => {
    expect(of(LATE, LATE.replace('sorry', 'very sorry'), ZH, ZH.replace('今天', '明天'))).toEqual([
      null,
      'near 0',
      null,
      'near 2',
    ]);
  });

  it('lets replies stand that differ in a number or a link', () => {
    const fee = (euro: number) =>
      `Sending it back costs ${euro} euro, which we take off what we pay back to you.`;
    const link = (page: string) =>
      `You find all about it on our page: https://halven.example/${page} Have a good day!`;
    expect(of(fee(5), fee(10), link('a'), link('b'))).toEqual([null, null, null, null]);
  });

  it('finds nothing twice in the replies that ship', () => {
    expect(findDuplicates(STARTER_REPLIES.map(({ body }) => body)).filter(Boolean)).toEqual([]);
  });

  it('compares 6,000 texts in a moment', () => {
    const words = LATE.split(' ');
    const texts = Array.from({ length: 6000 }, (_, at) =>
      Array.from(
        { length: 20 },
        (_, word) => words[(at * 7 + word * (1 + (at % 11)) + (at >> 4)) % words.length],
      ).join(' '),
    );
    const started = performance.now();
    findDuplicates(texts);
    expect(performance.now() - started).toBeLessThan(6000);
  });
});
