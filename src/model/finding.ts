export const LEVELS = ['suggestion', 'warning', 'error'] as const;
export type Level = (typeof LEVELS)[number];

export const FAMILIES = [
  'minimising',
  'blame',
  'shouting',
  'over-apology',
  'non-apology',
  'corporate',
  'stuffy',
  'empty',
  'channel-switch',
  'private-data',
  'asks-private-data',
  'no-acknowledgement',
  'unanswered-question',
  'no-next-step',
  'humour-under-anger',
  'wrong-language',
  're-asked-fact',
  'template',
  'tragedy-hook',
  'troll',
  'brand',
] as const;
export type Family = (typeof FAMILIES)[number];

/** What the draft check says about a draft. */
export interface Finding {
  /** Rule id, `Style.Rule` as Vale writes it. */
  rule: string;
  family: Family;
  level: Level;
  /** Span in UTF-16 units; null where the finding is an absence. */
  start: number | null;
  end: number | null;
  match: string;
  message: string;
  /** Why, in a sentence; empty where the rule gives none. */
  reason: string;
  /** Where the rule comes from, for the curious. */
  source: string;
  /** Texts to put in place of the span; an empty text removes it. */
  suggestions: string[];
}

/** A stretch of text, in UTF-16 units. */
export interface Span {
  start: number;
  end: number;
}

export const PERSONAL_DATA_KINDS = ['email', 'phone', 'iban', 'card', 'order', 'address'] as const;
export type PersonalDataKind = (typeof PERSONAL_DATA_KINDS)[number];
export interface PersonalData extends Span {
  kind: PersonalDataKind;
}

/** Whether others can read the answer. */
export type Visibility = 'public' | 'private';
