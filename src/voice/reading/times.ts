import type { OurLanguage } from '../../model/language';
import { findWords, hasWords } from './words';

/** As far from a time as that it is gone or comes again can be said, in UTF-16 units. */
const BEFORE = 9;
const AFTER = 6;

/** A time, not a price "a month". */
export function namesTime(said: string, language: OurLanguage): boolean {
  return hasWords(language, 'timeWords', said.replace(PRICE, ' '));
}

/** A time to come that the message, in small letters, did not tell already. */
export function namesNewTime(said: string, told: string, language: OurLanguage): boolean {
  return findWords(language, 'timeWords', said).some(({ text, start, end }) => {
    if (told.includes(text.toLowerCase())) return false;
    return !hasWords(language, 'pastWords', said.slice(Math.max(0, start - BEFORE), end + AFTER));
  });
}

const PRICE =
  /(?:[€$£¥]\s?\d+(?:[.,]\d+)*|\d+(?:[.,]\d+)*\s?(?:[€$£¥]|euros?|eur|lv|лв\.?|лева|元|块|chf|franken))(?:\s?(?:(?:a|per|im|pro|na|на|each|every) ?\p{L}+|\/\p{L}+|每月|一个月))?/giu;
