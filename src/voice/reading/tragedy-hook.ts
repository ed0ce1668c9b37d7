import { findOurLanguage, type OurLanguage } from '../../model/language';
import { findMatches, hasMatch, type Match } from '../pattern/find-matches';
import { getCue } from './cues';
import { findSharedLanguage } from './mood';
import { makeReading } from './reading';
import { findWords, hasWords } from './words';

/**
 * The draft sells something in one breath with a tragedy, which it names itself or which the message mourns. Collecting
 * for those who were hit is no hook, and whoever asks for a price gets one.
 */
export const tragedyHook = makeReading('tragedy-hook', (draft) => {
  const language = findOurLanguage(draft.language);
  if (!language) return [];
  const promotion = findPromotion(language, draft.draft);
  if (!promotion || isGiving(language, draft.draft)) return [];
  const shared = findSharedLanguage(draft);
  const text = draft.inbound?.text.slice(0, LONGEST_READ) ?? '';
  const told = shared && !asksForOffer(shared, text) ? findTragedy(shared, text) : null;
  const tragedy =
    findMatches(getCue(language, 'tragedy'), draft.draft)[0] ??
    // "Sad" under a complaint mourns nobody; under a post of our own, or one that mourns, it does.
    (told || !draft.inbound ? findWords(language, 'mourning', draft.draft)[0] : undefined) ??
    told;
  return tragedy ? [{ span: promotion, words: [tragedy.text], suggestions: [] }] : [];
});

/** Messages are read this far, in UTF-16 units. */
const LONGEST_READ = 2000;

function findPromotion(language: OurLanguage, text: string): Match | null {
  return findMatches(getCue(language, 'promotion'), text)[0] ?? findWords(language, 'promo', text)[0] ?? null;
}

function isGiving(language: OurLanguage, text: string): boolean {
  return hasMatch(getCue(language, 'donation'), text) || hasWords(language, 'charity', text);
}

function findTragedy(language: OurLanguage, text: string): Match | null {
  return findWords(language, 'disaster', text)[0] ?? findWords(language, 'mourning', text)[0] ?? null;
}

/** Somebody whose own affair it is asks for a price or a thing. */
function asksForOffer(language: OurLanguage, text: string): boolean {
  return hasWords(language, 'muchQ', text) || findMatches(getCue(language, 'promotion'), text).length > 0;
}
