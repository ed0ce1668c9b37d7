import type { Fact, Note, PersonId } from './customer';
import type { MessageKey } from './identity';
import type { LanguageTag } from './language';
import type { Message, PlatformId } from './message';
import type { Reading } from './reading';
import type { PanelState, Settings } from './settings';
import type { MessageState, Tag, TagId } from './tag';

/** What every page of ours needs before it can draw: settings, tags and texts in one snapshot. */
export interface DeskView {
  settings: Settings;
  tags: Tag[];
  panels: PanelState[];
  /** Interface language the texts are in. */
  language: LanguageTag;
  texts: Record<string, string>;
  /** Chords the browser itself listens to (manifest commands), action → chord as the browser writes it. */
  commands: Record<string, string>;
  waitingCount: number;
  version: string;
  /** A model may be asked for texts; left out where that is off. */
  isDrafting?: boolean;
}

/** The small mark on one customer message. */
export interface MarkView {
  messageKey: MessageKey;
  state: MessageState;
  postedAt: number | null;
  /** First answer of ours, epoch ms. */
  answeredAt: number | null;
  promisedAt: number | null;
  /** Somebody waits for an answer to it: see `ConversationView.isAwaited`. */
  isAwaited: boolean;
  /** The how-manieth message of this person it is, over all networks. */
  contactCount: number;
  /** The one tag that matters most: the newest set on this message, else the person's most frequent. */
  tag: Tag | null;
}

export interface HistoryItem {
  messageKey: MessageKey;
  platform: PlatformId;
  isOurs: boolean;
  text: string;
  postedAt: number | null;
  permalink: string | null;
  state: MessageState;
}

export interface CustomerView {
  personId: PersonId;
  name: string;
  identities: {
    platform: PlatformId;
    handle: string | null;
    userId: string | null;
    /** Handles it had before, newest first. */
    formerHandles: string[];
  }[];
  language: LanguageTag | null;
  contactCount: number;
  firstContactAt: number | null;
  /** The contact before this message, null when this is the first. */
  previousContactAt: number | null;
  previousState: MessageState | null;
  tags: Tag[];
  facts: Fact[];
  /** Latest text of each note, newest first; removed ones left out. */
  notes: Note[];
  /** Newest first, this message left out, at most 50. */
  history: HistoryItem[];
  historyCount: number;
  /** More about this customer in ready words: satisfaction, open promises. Left out where there is nothing to say. */
  lines?: string[];
}

export interface SuggestionView {
  replyId: string;
  title: string;
  /** Variables filled in, signature not yet added. */
  text: string;
  language: LanguageTag;
  score: number;
  /** Words of the message that it fits. */
  because: string[];
  useCount: number;
  /** Marks in braces that mean nothing here: they stand in the text. */
  missing: string[];
  /** Why it is offered and what it lacks, in ready words. */
  why: string;
  /** What the agent is asked for before it is inserted; left out where that is nothing. */
  asks?: AskView[];
}

/** A value that a reply asks for. */
export interface AskView {
  name: string;
  label: string;
  /** What is known or proposed. */
  value: string;
  /** To choose from; empty for a free answer. */
  choices: string[];
}

/** Something worth proposing, in ready words; each choice is one click. */
export interface OfferView {
  /** What it is about; goes back with the choice. */
  id: string;
  text: string;
  choices: {
    value: string;
    label: string;
    isLikely?: boolean;
    /** A saved reply to be inserted. */
    replyId?: string;
  }[];
}

/** The card of one message and its customer. */
export interface ConversationView {
  message: Message;
  messageKey: MessageKey | null;
  state: MessageState;
  /**
   * Whether it is on the waiting list while its state is `waiting`: it addresses us and was not already old when Beside
   * first saw it, or the agent put it there.
   */
  isAwaited: boolean;
  /** First answer of ours, epoch ms. */
  answeredAt: number | null;
  promisedAt: number | null;
  noReplyReason: string | null;
  tags: TagId[];
  /** Tags this person's or similar messages carry, best first. */
  suggestedTags: TagId[];
  isRemembered: boolean;
  isOurs: boolean;
  isAddressedToUs: boolean;
  language: LanguageTag | 'unknown';
  /** What the message says; null for our own, and while a worker that has just started reads its weights. */
  reading: Reading | null;
  /** null when the page does not prove who wrote it: better silent than wrong. */
  customer: CustomerView | null;
  /** null while they are still being found: ask for the whole conversation. */
  suggestions: SuggestionView[] | null;
  /** Left out where there is nothing to propose. */
  offer?: OfferView;
}

export interface WaitingItem {
  messageKey: MessageKey;
  platform: PlatformId;
  name: string;
  text: string;
  postedAt: number | null;
  permalink: string | null;
}

/** One figure with its last seven days, oldest first; null where a day has no data. */
export interface Figure {
  value: number | null;
  trend: (number | null)[];
}

/** The popup's numbers. Durations in milliseconds, shares 0 to 1. */
export interface NumbersView {
  waiting: Figure;
  medianFirstResponseMs: Figure;
  shareWithinTarget: Figure;
  solved: Figure;
  solvedCount: number;
  inboundCount: number;
  longestWaiting: WaitingItem[];
  /** Still open, the earliest due first. */
  promises: PromiseItem[];
  /** Of the last 30 days; the average is null where nobody gave a score. */
  satisfaction: { average: number | null; count: number };
}

export interface PromiseItem extends WaitingItem {
  /** Epoch ms. */
  promisedAt: number;
}

export type SearchResult =
  | { kind: 'customer'; personId: PersonId; name: string; detail: string; permalink: string | null }
  | { kind: 'reply'; replyId: string; title: string; detail: string }
  | { kind: 'tag'; tagId: TagId; name: string };
