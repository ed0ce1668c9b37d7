import { findMood, findProblem, findSharedLanguage, hasCue } from './mood';
import { makeReading } from './reading';

/** Shorter drafts are still being written, in UTF-16 units. */
const SHORTEST = 30;
const SHORTEST_CHINESE = 10;

/** The message is upset about something that went wrong, and the draft does not say that it saw that. */
export const noAcknowledgement = makeReading('no-acknowledgement', (draft) => {
  const language = findSharedLanguage(draft);
  if (!language || draft.draft.trim().length < (language === 'zh-CN' ? SHORTEST_CHINESE : SHORTEST))
    return [];
  const mood = findMood(draft);
  if (!mood || hasCue('acknowledgement', draft, language)) return [];
  const problem = mood.kind === 'loss' ? mood.word : findProblem(draft, language);
  return problem ? [{ span: null, words: [mood.word], suggestions: [] }] : [];
});
