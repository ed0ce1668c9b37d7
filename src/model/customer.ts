import type { IdentityKey } from './identity';
import type { PlatformId } from './message';

/** The key of a person: the key of the first identity seen, so it is the same on every machine. */
export type PersonId = string;

/** One account of a customer on one network. Merging two people points identities at one person. */
export interface Identity {
  key: IdentityKey;
  personId: PersonId;
  platform: PlatformId;
  handle: string | null;
  userId: string | null;
  name: string | null;
  /** Handles it had before, newest first; left out where it never had another. */
  formerHandles?: string[];
  firstSeenAt: number;
  lastSeenAt: number;
}

/** Append-only: an edit is a new note that replaces an older one, a removal is a note without text. */
export interface Note {
  id: string;
  personId: PersonId;
  text: string;
  by: string;
  writtenAt: number;
  /** Id of the note whose place this one takes. */
  replaces: string | null;
}

/** Something asked once, then only confirmed: "phone model: Pixel 9". */
export interface Fact {
  id: string;
  personId: PersonId;
  label: string;
  value: string;
  savedAt: number;
  isRemoved: boolean;
}

/** The longest note, fact value and search query that are kept, in UTF-16 units. */
export const TEXT_LIMITS = {
  note: 4000,
  factLabel: 60,
  factValue: 400,
  query: 200,
  draft: 25_000,
  message: 30_000,
} as const;
