import { findOurLanguage } from '../../model/language';
import { findMatches, hasMatch } from '../pattern/find-matches';
import { getCue } from './cues';
import { makeReading } from './reading';

/** The draft sells something in one breath with a tragedy. Collecting for those who were hit is no hook. */
export const tragedyHook = makeReading('tragedy-hook', (draft) => {
  const language = findOurLanguage(draft.language);
  if (!language) return [];
  const [tragedy] = findMatches(getCue(language, 'tragedy'), draft.draft);
  if (!tragedy || hasMatch(getCue(language, 'donation'), draft.draft)) return [];
  const [promotion] = findMatches(getCue(language, 'promotion'), draft.draft);
  return promotion ? [{ span: promotion, words: [tragedy.text], suggestions: [] }] : [];
});
