import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createTexts, type TextKey } from './texts';

const LOCALES = new URL('../../public/_locales/', import.meta.url).pathname;

function readMessages(locale: string): Record<string, string> {
  const entries = JSON.parse(readFileSync(`${LOCALES}${locale}/messages.json`, 'utf8')) as Record<
    string,
    { message: string }
  >;
  return Object.fromEntries(Object.entries(entries).map(([key, { message }]) => [key, message]));
}
const placeholders = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([name]) => name).sort();

const english = readMessages('en');
const locales = readdirSync(LOCALES);
const day = (year: number, month: number, date: number, hour = 12) =>
  new Date(year, month - 1, date, hour).getTime();

describe('the five languages', () => {
  it('are English, Dutch, German, Bulgarian and Chinese', () => {
    expect(locales.sort()).toEqual(['bg', 'de', 'en', 'nl', 'zh_CN']);
  });

  it.each(locales)('%s has every text of English, none more, and none empty', (locale) => {
    const messages = readMessages(locale);
    expect(Object.keys(messages).sort()).toEqual(Object.keys(english).sort());
    expect(Object.entries(messages).filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it.each(locales)('%s has the same placeholders as English in every text', (locale) => {
    const messages = readMessages(locale);
    const different = Object.keys(english).filter(
      (key) =>
        JSON.stringify(placeholders(messages[key] ?? '')) !==
        JSON.stringify(placeholders(english[key] ?? '')),
    );
    expect(different).toEqual([]);
  });

  it('have an "other" form wherever there is a plural', () => {
    const lonely = Object.keys(english).filter(
      (key) => /_(one|two|few)$/.test(key) && !(key.replace(/_(one|two|few)$/, '_other') in english),
    );
    expect(lonely).toEqual([]);
  });
});

describe('texts', () => {
  const texts = createTexts('en', english);

  it('fills placeholders, leaves unknown ones standing, and never reads values as patterns', () => {
    const made = createTexts('en', { extensionName: '{a} and {b} of {n}' });
    expect(made.text('extensionName', { a: '$& {b}', n: 12_000 })).toBe('$& {b} and {b} of 12,000');
  });

  it('shows the key of a missing text instead of nothing', () => {
    expect(createTexts('nl', {}).text('extensionName' satisfies TextKey)).toBe('extensionName');
  });

  it('picks plural and ordinal forms by the rules of the language', () => {
    expect(texts.count('duration_days', 1)).toBe('1 day');
    expect(texts.count('duration_days', 12)).toBe('12 days');
    expect([1, 2, 3, 5, 11, 22].map((n) => texts.ordinal('contact_nth', n))).toEqual([
      '1st contact',
      '2nd contact',
      '3rd contact',
      '5th contact',
      '11th contact',
      '22nd contact',
    ]);
    expect(createTexts('nl', readMessages('nl')).ordinal('contact_nth', 5)).toBe('5e contact');
  });

  it('writes durations as short as they can be read', () => {
    expect([0, 43, 62, 1439, 1440, 12 * 1440].map((minutes) => texts.duration(minutes * 60_000))).toEqual([
      '0 min',
      '43 min',
      '1 h 02',
      '23 h 59',
      '1 day',
      '12 days',
    ]);
    expect(texts.duration(-5)).toBe('0 min');
  });

  it('names days by how far they are', () => {
    const now = day(2026, 11, 21);
    expect(texts.dayOf(day(2026, 11, 21, 1), now)).toBe('today');
    expect(texts.dayOf(day(2026, 11, 20, 23), now)).toBe('yesterday');
    expect(texts.dayOf(day(2026, 11, 3), now)).toBe('3 Nov');
    expect(texts.dayOf(day(2026, 3, 9), now)).toBe('Mar');
    expect(texts.dayOf(day(2025, 3, 9), now)).toBe('Mar 2025');
    expect(createTexts('de', {}).dayOf(day(2026, 11, 21), now)).toBe('heute');
  });

  it('writes clock times with 24 hours', () => {
    expect(texts.clockTime(day(2026, 11, 21, 16))).toBe('16:00');
  });

  it('names languages in the interface language', () => {
    expect(texts.languageName('nl')).toBe('Dutch');
    expect(texts.languageName('zh-CN')).toBe('Chinese');
    expect(createTexts('nl', {}).languageName('bg')).toBe('Bulgaars');
    expect(texts.languageName('not a tag')).toBe('not a tag');
  });
});
