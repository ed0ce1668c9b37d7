import { findMood, findProblem, findSharedLanguage, hasCue } from './mood';
import { makeReading } from './reading';

/** Shorter drafts are still being written, in UTF-16 units. */
const SHORTEST = 25;
const SHORTEST_CHINESE = 8;

/** Something went wrong for an upset customer, and the draft neither says what happens next nor asks anything. */
export const noNextStep = makeReading('no-next-step', (draft) => {
  const language = findSharedLanguage(draft);
  if (!language || draft.draft.trim().length < (language === 'zh-CN' ? SHORTEST_CHINESE : SHORTEST))
    return [];
  if (/[?？]/.test(draft.draft) || findMood(draft)?.kind !== 'anger' || hasCue('step', draft, language))
    return [];
  const problem = findProblem(draft, language);
  return problem ? [{ span: null, words: [problem], suggestions: [] }] : [];
});
