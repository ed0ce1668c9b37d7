import { findMood, findProblem, findSharedLanguage, hasCue } from './mood';
import { makeReading } from './reading';
import { tragedyHook } from './tragedy-hook';
import { findTrouble } from './trouble';

/** Shorter drafts are still being written, in UTF-16 units. */
const SHORTEST = 30;
const SHORTEST_CHINESE = 10;
/** Drafts that are heard to acknowledge something as surely as this do. */
const ACKNOWLEDGED = 0.45;

/** The message is upset about something that went wrong, and the draft does not say that it saw that. */
export const noAcknowledgement = makeReading('no-acknowledgement', (draft) => {
  const language = findSharedLanguage(draft);
  if (!language || draft.draft.trim().length < (language === 'zh-CN' ? SHORTEST_CHINESE : SHORTEST))
    return [];
  if (hasCue('acknowledgement', draft, language)) return [];
  const heard = draft.heard?.acts.ack;
  if (heard === undefined) {
    const mood = findMood(draft);
    const problem = mood?.kind === 'loss' ? mood.word : findProblem(draft, language);
    return mood && problem ? [{ span: null, words: [mood.word], suggestions: [] }] : [];
  }
  const trouble = heard < ACKNOWLEDGED ? findTrouble(draft, language) : null;
  // Whoever mourns with everybody has no trouble with us.
  if (!trouble?.isUpset || tragedyHook.check(draft).length > 0) return [];
  const { word } = trouble;
  return [{ span: null, words: word ? [word] : [], suggestions: [], ...(word ? {} : { saying: 'whole' }) }];
});
