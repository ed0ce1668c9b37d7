import { findOurLanguage } from '../../model/language';
import { hasMatch } from '../pattern/find-matches';
import { getTexts } from '../texts';
import { findAsks, getCue } from './cues';
import { makeReading } from './reading';

/** Models and names are no secret; the rest is for nobody else's eyes. */
const PRIVATE = ['order', 'email', 'phone', 'address', 'bank', 'birth'] as const;

/** The draft asks for personal data where everybody would read the answer, and names no private channel. */
export const asksPrivateData = makeReading('asks-private-data', (draft) => {
  const language = findOurLanguage(draft.language);
  if (draft.visibility !== 'public' || !language) return [];
  // "Which phone do you have" asks for no number.
  const asks = findAsks(language, draft.draft, PRIVATE).filter(
    ({ match }) => !hasMatch(getCue(language, 'model'), match.text),
  );
  if (asks.length === 0 || hasMatch(getCue(language, 'privately'), draft.draft)) return [];
  const privately = getTexts('asks-private-data').words.privately;
  return asks.map(({ match }) => ({
    span: match,
    words: [],
    suggestions: privately?.[language] ? [putAfter(match.text, privately[language])] : [],
  }));
});

function putAfter(ask: string, words: string): string {
  if (!/\p{sc=Han}/u.test(ask)) return `${ask} ${words}`;
  return ask.replace(/^(?:(?:请|麻烦|烦请|劳烦)(?:您|你)?)?/u, (start) => `${start || '请'}${words}`);
}
