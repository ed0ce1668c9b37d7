import type { LanguageTag } from './language';
import type { PlatformId } from './message';
import type { TagId } from './tag';

export interface SavedReply {
  id: string;
  title: string;
  /** With places and conditional parts, see `reply-template`: `{first_name|there}`. */
  body: string;
  language: LanguageTag;
  /** Where it lies, `Delivery/Late`; absent: in no folder. A slash within a name is written as `∕`. */
  folder?: string;
  /** What it is about, in words the ranking reads. */
  tags: TagId[];
  /** Empty: fits every network. */
  platforms: PlatformId[];
  /** Posts of customers this reply was accepted for, newest first: the best lever for ranking (facts: +20 to 27 points of recall@3). */
  examples: string[];
  useCount: number;
  lastUsedAt: number | null;
  changedAt: number;
  isRemoved: boolean;
  /** For this desk alone: no part of a file of replies that is handed on. Absent: shared. */
  isPrivate?: boolean;
}

/** What became of a reply lately, counted by answers that were sent. */
export interface ReplyOutcome {
  sent: number;
  /** As it stands, but for what was filled in; older answers are neither this nor edited. */
  unchanged: number;
  edited: number;
  /** The customer's message was solved afterwards. */
  solved: number;
}

/** What a library shows besides its replies; each by reply id, only where there is something. */
export interface ReplyReview {
  outcomes: Record<string, ReplyOutcome>;
  /** Languages of the desk that others of its kind are there in, but not this. */
  missingLanguages: Record<string, LanguageTag[]>;
}

/** A reply that says what another says. */
export interface ReplyDuplicate {
  id: string;
  kind: 'same' | 'near';
  of: string;
}

/** A reply as ranked for one message. */
export interface RankedReply {
  id: string;
  /** Cosine similarity, 0 to 1. */
  score: number;
  /** The words of the message that it fits, most telling first; empty when only the language fits. */
  because: string[];
}
