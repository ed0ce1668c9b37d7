import { findMatches } from '../pattern/find-matches';
import { getCue } from './cues';
import { findInMessage, findSharedLanguage } from './mood';
import { makeReading } from './reading';

/** The draft sends the customer to phone or mail, where they tried already. */
export const triedChannel = makeReading('tried-channel', (draft) => {
  const language = findSharedLanguage(draft);
  if (!language || !draft.inbound) return [];
  const tried = findInMessage(draft.inbound.text, language, 'tried');
  if (!tried) return [];
  return findMatches(getCue(language, 'switch'), draft.draft).map((match) => ({
    span: match,
    words: [tried],
    suggestions: [],
  }));
});
