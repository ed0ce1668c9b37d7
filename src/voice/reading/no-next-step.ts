import { outweighs, readTrouble } from './evidence';
import { findMessageKind } from './message-kind';
import { findMood, findProblem, findSharedLanguage, hasCue } from './mood';
import { makeReading } from './reading';
import { NO_NEXT_STEP } from './scales';
import { findTrouble } from './trouble';

/** Shorter drafts are still being written, in UTF-16 units. */
const SHORTEST = 25;
const SHORTEST_CHINESE = 8;

/** Something went wrong for the customer, and the draft neither says what happens next nor asks anything. */
export const noNextStep = makeReading('no-next-step', (draft) => {
  const language = findSharedLanguage(draft);
  if (!language || draft.draft.trim().length < (language === 'zh-CN' ? SHORTEST_CHINESE : SHORTEST))
    return [];
  if (/[?？]/.test(draft.draft)) return [];
  if (draft.heard?.acts.step === undefined) {
    if (findMood(draft)?.kind !== 'anger' || hasCue('step', draft, language)) return [];
    const problem = findProblem(draft, language);
    return problem ? [{ span: null, words: [problem], suggestions: [] }] : [];
  }
  // To be sent elsewhere is a step, though not a good one: another check speaks of that. Bait wants no step.
  const isSentAway = draft.heard.faults.some(({ family }) => family === 'channel-switch');
  if (isSentAway || findMessageKind(draft)?.bait || draft.inbound?.understood?.manner.value === 'troll')
    return [];
  if (!outweighs(NO_NEXT_STEP, readTrouble(draft, language))) return [];
  const word = findProblem(draft, language) ?? findTrouble(draft, language)?.word;
  return [{ span: null, words: word ? [word] : [], suggestions: [], ...(word ? {} : { saying: 'whole' }) }];
});
