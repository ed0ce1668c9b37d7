import type { LanguageTag } from '../model/language';
import { findByScript } from './script';
import { scoreWords } from './words';

/** How far ahead the best language must be, in the score of one telling word, before it is named. */
const MARGIN = 0.75;
/** The least that must speak for a language. */
const LEAST = 0.9;
/** What the page's own claim is worth, in telling words: it decides between close ones, never against clear ones. */
const PAGE_WORTH = 1.2;
const LONGEST_READ = 2000;

/** Handles, addresses and tags say nothing about the language around them. */
const NO_LANGUAGE = /(?:https?:\/\/|www\.)\S+|[\w.+-]+@[\w.-]+|[@#][\p{L}\p{N}_]+/gu;

/**
 * The language a text is written in, as a BCP 47 tag; Chinese is `zh-CN`.
 * @param pageLanguage what the page claims, null when it claims nothing.
 * @returns 'unknown' when the text is too short or too mixed to say.
 */
export function findLanguage(text: string, pageLanguage: LanguageTag | null): LanguageTag | 'unknown' {
  const prose = text.slice(0, LONGEST_READ).replace(NO_LANGUAGE, ' ');
  const page = findPageLanguage(pageLanguage);
  const { languages, certain } = findByScript(prose);
  if (certain) return certain;
  if (languages.length === 0) return 'unknown';
  const scores = scoreWords(prose, languages);
  if (page && scores.has(page)) scores.set(page, (scores.get(page) ?? 0) + PAGE_WORTH);
  const ranked = [...scores].sort(([, a], [, b]) => b - a);
  const [best, second] = ranked;
  if (!best || best[1] < LEAST || best[1] - (second?.[1] ?? 0) < MARGIN) return 'unknown';
  return best[0];
}

/** Networks mark what they could not tell as `und`, `qme`, `zxx` and the like. */
function findPageLanguage(tag: LanguageTag | null): string | null {
  const primary = tag?.toLowerCase().split(/[-_]/)[0] ?? '';
  return /^[a-z]{2}$/.test(primary) ? (primary === 'nb' || primary === 'nn' ? 'no' : primary) : null;
}
