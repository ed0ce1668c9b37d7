import { describe, expect, it } from 'vitest';
import { parseWords } from './words';

const folded = (text: string): string[] => parseWords(text).map((word) => word.folded);

describe('parseWords', () => {
  it('folds case and accents in Latin and Cyrillic', () => {
    expect(folded('Zurück, CAFÉ! Йордан')).toEqual(['zuruck', 'cafe', 'иордан']);
  });

  it('leaves out handles, addresses and numbers', () => {
    expect(folded('@HalvenCare order 48210 https://x.com/a/1 www.halven.example late')).toEqual([
      'order',
      'late',
    ]);
  });

  it('keeps the place of every word in the message', () => {
    const text = '@HalvenCare 👋 Où est мой пакет 快递?';
    for (const { start, end, folded: word } of parseWords(text)) {
      expect(text.slice(start, end).normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()).toBe(
        word.normalize('NFKD'),
      );
    }
    expect(parseWords(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      '👋',
      'Où',
      'est',
      'мой',
      'пакет',
      '快递',
    ]);
  });

  it('tells runs without spaces from words, and words of grammar from words of matter', () => {
    expect(parseWords('my 快递没到 parcel').map(({ kind, isFunction }) => [kind, isFunction])).toEqual([
      ['word', true],
      ['run', false],
      ['word', false],
    ]);
    expect(parseWords('für не het').every((word) => word.isFunction)).toBe(true);
  });

  it('reads only the beginning of an endless text', () => {
    expect(parseWords('word '.repeat(5000))).toHaveLength(400);
  });
});
