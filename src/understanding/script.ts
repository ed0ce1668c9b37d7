import type { LanguageTag } from '../model/language';

const LATIN = ['en', 'nl', 'de', 'da', 'no', 'sv', 'af', 'fr', 'es', 'it', 'pt', 'pl', 'tr', 'ro', 'id'];
const CYRILLIC = ['bg', 'ru', 'uk', 'mk', 'sr'];

/** Scripts that one language writes almost alone. */
const ALONE: [RegExp, LanguageTag][] = [
  [/\p{sc=Hangul}/gu, 'ko'],
  [/\p{sc=Greek}/gu, 'el'],
  [/\p{sc=Hebrew}/gu, 'he'],
  [/\p{sc=Thai}/gu, 'th'],
  [/\p{sc=Arabic}/gu, 'ar'],
  [/\p{sc=Devanagari}/gu, 'hi'],
];

export interface ByScript {
  /** Languages whose words are worth counting. */
  languages: readonly string[];
  /** The script alone says it. */
  certain: LanguageTag | null;
}

/** Which languages the script of a text allows. A few foreign names or product words change nothing. */
export function findByScript(text: string): ByScript {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  const latin = count(/\p{sc=Latin}/gu);
  const cyrillic = count(/\p{sc=Cyrillic}/gu);
  const han = count(/\p{sc=Han}/gu);
  const kana = count(/[\p{sc=Hiragana}\p{sc=Katakana}]/gu);
  // A Chinese or Japanese character is about two letters' worth of text.
  const eastern = (han + kana) * 2;
  if (kana > 0 && eastern >= latin && kana * 6 >= han) return { languages: [], certain: 'ja' };
  if (han > 0 && eastern >= latin) return { languages: [], certain: 'zh-CN' };
  for (const [pattern, language] of ALONE) {
    if (count(pattern) > latin) return { languages: [], certain: language };
  }
  if (cyrillic > latin) return { languages: CYRILLIC, certain: findCyrillic(text) };
  return { languages: latin > 0 ? LATIN : [], certain: null };
}

/** Letters that only one of the Cyrillic languages has. */
function findCyrillic(text: string): LanguageTag | null {
  if (/[їєґ]/i.test(text)) return 'uk';
  if (/[ќѓѕ]/i.test(text)) return 'mk';
  if (/[ђћ]/i.test(text)) return 'sr';
  return /[ыэё]/i.test(text) ? 'ru' : null;
}

/** Whether what {@link findByScript} allows is written in Cyrillic. */
export function isScriptCyrillic(languages: readonly string[]): boolean {
  return languages === CYRILLIC;
}
