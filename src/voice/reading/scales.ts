import type { AnswerScale } from './answer-evidence';
import type { TroubleScale } from './evidence';
import LEARNED from './scales.json';

// Learned from messages with drafts by `npm run train` (`cli/training/scales.ts`, figures in the card of the scales), never
// changed by hand. Above `least` few alarms are false: a finding that is missed costs less than one that is wrong.

/** Something went wrong and the draft says nothing of what happens next. */
export const NO_NEXT_STEP: TroubleScale = LEARNED['no-next-step'];

/** The draft does not say that it saw what went wrong. */
export const NO_ACKNOWLEDGEMENT: TroubleScale = LEARNED['no-acknowledgement'];

/** One question of the message stays open. */
export const UNANSWERED: AnswerScale = LEARNED['unanswered-question'];
