import type { PersonalData } from './finding';
import type { LanguageTag } from './language';

export const INTENTS = [
  'complaint',
  'question',
  'praise',
  'feature-request',
  'advice',
  'spam',
  'small-talk',
] as const;
export type Intent = (typeof INTENTS)[number];
export const SENTIMENTS = ['negative', 'neutral', 'positive'] as const;
export type Sentiment = (typeof SENTIMENTS)[number];
export type Urgency = 'high' | 'normal';

/** What was judged, and how sure that is. */
export interface Judged<Value> {
  value: Value | 'unsure';
  /** The share of such judgements that hold, 0 to 1; where the value is unsure, that of the best guess. */
  confidence: number;
}

/** What a message says, as far as the machine can tell. */
export interface Reading {
  /** BCP 47; the neighbours of our languages are named, not claimed. */
  language: Judged<LanguageTag>;
  intent: Judged<Intent>;
  sentiment: Judged<Sentiment>;
  /** −1 bad to 1 good. */
  mood: number;
  /** 0 to 1. */
  anger: number;
  urgency: Judged<Urgency>;
  offensive: Judged<boolean>;
  /** An upset customer is genuine; whoever is unsure counts as one. */
  manner: Judged<'troll' | 'upset' | 'calm'> & { cues: MannerCue[] };
  personalData: PersonalData[];
}

/** What speaks for a troll (vague and extreme against the company) or for a customer (specifics, own experience). */
export type MannerCue = 'insults' | 'extreme' | 'vague' | 'ownExperience' | 'specifics' | 'fault' | 'asks';
