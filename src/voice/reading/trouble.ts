import type { DraftCheck } from '../../model/draft';
import type { OurLanguage } from '../../model/language';
import { findMessageKind } from './message-kind';
import { findMood, findProblem } from './mood';

/** What is wrong for the customer. */
export interface Trouble {
  /** What was seen of it in the message; null where only the message as a whole says it. */
  word: string | null;
  isUpset: boolean;
}

/** How sure a complaint must be where no word of it is known. */
const COMPLAINT = 0.5;
const BAD_MOOD = -0.4;

/**
 * What is wrong for the customer, by words that are known and by what the message was understood to say; null where
 * nothing is, and where the message is bait.
 */
export function findTrouble(draft: DraftCheck, language: OurLanguage): Trouble | null {
  const kind = findMessageKind(draft);
  const understood = draft.inbound?.understood;
  if (!kind || kind.bait || understood?.manner.value === 'troll') return null;
  const mood = findMood(draft);
  const problem = findProblem(draft, language);
  const isComplaint = understood?.intent.value === 'complaint' && understood.intent.confidence >= COMPLAINT;
  // A question that nothing speaks for being more than one is answered, not soothed.
  if (kind.isQuestion && !problem && !mood && understood?.intent.value !== 'complaint') return null;
  const isUpset = mood !== null || isComplaint || understood?.manner.value === 'upset';
  const isBad = isUpset || kind.problem !== null || (understood?.mood ?? 0) <= BAD_MOOD;
  return isBad ? { word: mood?.word ?? problem, isUpset: isUpset && !kind.praise } : null;
}
