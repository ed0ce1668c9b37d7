import type { DraftCheck } from '../../model/draft';
import type { OurLanguage } from '../../model/language';
import { type Evidence, outweighs, readTrouble, type TroubleName } from './evidence';
import { findMessageKind } from './message-kind';
import { findMood, findProblem, findSharedLanguage, hasCue } from './mood';
import { makeReading } from './reading';
import { NO_NEXT_STEP } from './scales';
import { findTrouble } from './trouble';

/** Shorter drafts are still being written, in UTF-16 units. */
const SHORTEST = 25;
const SHORTEST_CHINESE = 8;

/**
 * What is weighed of a draft; null where nothing is: in another language, still being written, asking back. To be sent
 * elsewhere is a step, though not a good one: another check speaks of that. Bait wants no step.
 */
export function findStepEvidence(draft: DraftCheck): Evidence<TroubleName> | null {
  const language = findWritten(draft);
  if (!language || draft.heard?.acts.step === undefined) return null;
  const isSentAway = draft.heard.faults.some(({ family }) => family === 'channel-switch');
  if (isSentAway || findMessageKind(draft)?.bait || draft.inbound?.understood?.manner.value === 'troll')
    return null;
  return readTrouble(draft, language);
}

function findWritten(draft: DraftCheck): OurLanguage | null {
  const language = findSharedLanguage(draft);
  if (!language || draft.draft.trim().length < (language === 'zh-CN' ? SHORTEST_CHINESE : SHORTEST))
    return null;
  return /[?？]/.test(draft.draft) ? null : language;
}

/** Something went wrong for the customer, and the draft neither says what happens next nor asks anything. */
export const noNextStep = makeReading('no-next-step', (draft) => {
  const language = findWritten(draft);
  if (!language) return [];
  if (draft.heard?.acts.step === undefined) {
    if (findMood(draft)?.kind !== 'anger' || hasCue('step', draft, language)) return [];
    const problem = findProblem(draft, language);
    return problem ? [{ span: null, words: [problem], suggestions: [] }] : [];
  }
  const evidence = findStepEvidence(draft);
  if (!evidence || !outweighs(NO_NEXT_STEP, evidence)) return [];
  const word = findProblem(draft, language) ?? findTrouble(draft, language)?.word;
  return [{ span: null, words: word ? [word] : [], suggestions: [], ...(word ? {} : { saying: 'whole' }) }];
});
