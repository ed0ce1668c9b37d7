import { pageLocale } from './settings';
import { ARABIC } from './words/ar';
import { BULGARIAN } from './words/bg';
import { GERMAN } from './words/de';
import { ENGLISH } from './words/en';
import { DUTCH } from './words/nl';
import { PORTUGUESE } from './words/pt';
import { CHINESE } from './words/zh';

export type Words = Record<keyof typeof ENGLISH, string>;

const WORDS: Record<string, Words> = {
  en: ENGLISH,
  nl: DUTCH,
  de: GERMAN,
  bg: BULGARIAN,
  zh: CHINESE,
  pt: PORTUGUESE,
  ar: ARABIC,
};

export const words: Words = WORDS[pageLocale] ?? ENGLISH;

/** Puts values into the `{names}` of one of the words. */
export function fill(text: string, values: Record<string, string | number>): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}
