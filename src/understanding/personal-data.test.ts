import { describe, expect, it } from 'vitest';
import { findPersonalData } from '.';

const find = (text: string) =>
  findPersonalData(text).map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);

describe('personal data', () => {
  it.for([
    ['mail me at marta.quill+x@post.example, thanks', 'email: marta.quill+x@post.example'],
    ['IBAN NL91 ABNA 0417 1643 00 please', 'iban: NL91 ABNA 0417 1643 00'],
    ['моята сметка BG80BNBG96611020345678', 'iban: BG80BNBG96611020345678'],
    ['已退到NL91ABNA0417164300请查收', 'iban: NL91ABNA0417164300'],
    ['card 4111 1111 1111 1111 exp 04', 'card: 4111 1111 1111 1111'],
    ['call +49 170 1234567 after six', 'phone: +49 170 1234567'],
    ['bel 06-12345678', 'phone: 06-12345678'],
    ['тел. 0888 123 456', 'phone: 0888 123 456'],
    ['我的电话13812345678', 'phone: 13812345678'],
    ['order 48210-7 says delivered', 'order: 48210-7'],
    ['Bestellnummer: HA-48210', 'order: HA-48210'],
    ['mijn bestelling 48210 is kwijt', 'order: 48210'],
    ['поръчка № 48210-7', 'order: 48210-7'],
    ['订单号：48210123', 'order: 48210123'],
    ['Ich wohne in der Lindenstraße 14b', 'address: Lindenstraße 14b'],
    ['ships to 12 Baker Street today', 'address: 12 Baker Street'],
    ['😂😂 marta@post.example', 'email: marta@post.example'],
  ] as const)('%s', ([text, expected]) => {
    expect(find(text)).toEqual([expected]);
  });

  it.for([
    'It costs 1299 euro and comes in 2 to 5 days',
    'IBAN NL91 ABNA 0417 1643 01 has a typo',
    'card 4111 1111 1111 1112',
    'on 12.05.2024 at 17:30, version 4.0.2',
    'order 2 of them, we are 24/7 here',
    '@HalvenCare and #order48210',
    'In 2024 haben wir 100.000.000 verkauft',
    'we ordered 20 Larks for 189',
  ])('nothing in: %s', (text) => {
    expect(find(text)).toEqual([]);
  });

  it('comes in text order without overlaps', () => {
    expect(find('order 48210-7, marta@post.example, +49 170 1234567')).toEqual([
      'order: 48210-7',
      'email: marta@post.example',
      'phone: +49 170 1234567',
    ]);
  });

  it('stays quick on hostile text', () => {
    for (const text of [
      '1 '.repeat(15_000),
      'a@'.repeat(15_000),
      'a.'.repeat(15_000),
      `${'DE12 '.repeat(6000)}x`,
      'Aa '.repeat(10_000),
    ]) {
      const startedAt = performance.now();
      findPersonalData(text);
      expect(performance.now() - startedAt).toBeLessThan(2000);
    }
  });
});
