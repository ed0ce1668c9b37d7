import type { Span } from './finding';

/** Families of faults that can be heard in the wording of a draft alone. */
export const HEARD_FAMILIES = [
  'minimising',
  'blame',
  'empty',
  'corporate',
  'channel-switch',
  'non-apology',
  'stuffy',
] as const;
export type HeardFamily = (typeof HEARD_FAMILIES)[number];

/** What a draft does: it acknowledges the trouble, names a step or an answer, asks for something. */
export const DRAFT_ACTS = ['ack', 'step', 'ask'] as const;
export type DraftAct = (typeof DRAFT_ACTS)[number];

/** A family that a draft sounds like. The span is the clause or the words that speak most for it. */
export interface HeardFault extends Span {
  family: HeardFamily;
  /** Share of such drafts in which it is so, 0 to 1. */
  confidence: number;
}

/** What was heard in a draft by its wording alone. */
export interface HeardDraft {
  /** Only those that are sure enough to be told. */
  faults: HeardFault[];
  /** How sure it is that the draft does this, 0 to 1; left out where it was never learned. */
  acts: Partial<Record<DraftAct, number>>;
}
