import { findMood, findProblem, findSharedLanguage, hasCue } from './mood';
import { makeReading } from './reading';
import { findTrouble } from './trouble';

/** Shorter drafts are still being written, in UTF-16 units. */
const SHORTEST = 25;
const SHORTEST_CHINESE = 8;
/** Drafts that are heard to name a step or an answer as surely as this do; so do those that ask for something. */
const NAMED = 0.5;
const ASKED = 0.3;

/** Something went wrong for the customer, and the draft neither says what happens next nor asks anything. */
export const noNextStep = makeReading('no-next-step', (draft) => {
  const language = findSharedLanguage(draft);
  if (!language || draft.draft.trim().length < (language === 'zh-CN' ? SHORTEST_CHINESE : SHORTEST))
    return [];
  if (/[?？]/.test(draft.draft)) return [];
  const acts = draft.heard?.acts;
  if (acts?.step === undefined) {
    if (findMood(draft)?.kind !== 'anger' || hasCue('step', draft, language)) return [];
    const problem = findProblem(draft, language);
    return problem ? [{ span: null, words: [problem], suggestions: [] }] : [];
  }
  // To be sent elsewhere is a step, though not a good one: another check speaks of that.
  const isSentAway = draft.heard?.faults.some(({ family }) => family === 'channel-switch');
  if (acts.step >= NAMED || (acts.ask ?? 0) >= ASKED || isSentAway) return [];
  const trouble = findTrouble(draft, language);
  if (!trouble) return [];
  const word = findProblem(draft, language) ?? trouble.word;
  return [{ span: null, words: word ? [word] : [], suggestions: [], ...(word ? {} : { saying: 'whole' }) }];
});
