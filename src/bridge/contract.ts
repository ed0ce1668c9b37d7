import type { Fact, PersonId } from '../model/customer';
import type { DraftFindings } from '../model/draft';
import type { Visibility } from '../model/finding';
import type { MessageKey } from '../model/identity';
import type { KnownMessage, Message, PlatformId } from '../model/message';
import type { SavedReply } from '../model/saved-reply';
import type { Action, PanelState, Settings } from '../model/settings';
import type { MessageState, Tag, TagId } from '../model/tag';
import type {
  ConversationView,
  DeskView,
  MarkView,
  NumbersView,
  SearchResult,
  SuggestionView,
  WaitingItem,
} from '../model/views';
import type { BrandRule, RuleCard } from '../model/voice-rule';

/**
 * What a content script may ask. Every request may arrive twice (the worker can die between doing and
 * answering), so each is idempotent: ids are made by the asker.
 */
export interface PageRequests {
  getDesk(): DeskView;
  /** Shows the worker what the page shows: remembers what is addressed to us, nothing else; marks for what deserves one. */
  saveMessages(messages: Message[]): MarkView[];
  getMarks(keys: MessageKey[]): MarkView[];
  /** The card of a message. Stores nothing. */
  getConversation(message: Message): ConversationView;
  /** The agent opened this conversation: remember it as far as the settings allow. First: the opened message. */
  saveOpened(messages: Message[]): null;
  checkDraft(request: DraftRequest): DraftFindings;
  /** A reply filled in for one message. */
  getSuggestion(replyId: string, message: Message): SuggestionView;
  /** The page proved that our answer was sent. */
  saveAnswer(answer: SentAnswer): null;
  saveNote(note: { id: string; personId: PersonId; text: string; replaces: string | null }): null;
  saveFact(fact: Pick<Fact, 'id' | 'personId' | 'label' | 'value' | 'isRemoved'>): null;
  saveTagging(messageKey: MessageKey, tagId: TagId, isOn: boolean): null;
  saveState(messageKey: MessageKey, change: StateChange): null;
  findAnything(query: string): SearchResult[];
  /** The message waiting longest after this one (wraps around); null when nobody waits. */
  findNextWaiting(after: MessageKey | null): WaitingItem | null;
  savePanelState(state: PanelState): null;
  saveMarksShown(isShown: boolean): null;
  openOptions(): null;
}

export interface DraftRequest {
  draft: string;
  platform: PlatformId;
  visibility: Visibility;
  /** The message it answers, null for a post of our own. */
  inbound: Message | null;
}

export interface SentAnswer {
  /** The customer's message that was answered. */
  inbound: KnownMessage;
  /** Our own message, as the page shows it. */
  answer: KnownMessage;
  /** The saved reply it was made from, null when written by hand. */
  replyId: string | null;
}

export interface StateChange {
  state: MessageState;
  /** For `promised`: when we said we would be back, epoch ms. */
  promisedAt?: number;
  /** For `no-reply`: why. */
  reason?: string;
}

/** What only pages of the extension itself may ask: edit, delete, export. */
export interface OwnerRequests {
  saveSettings(patch: Partial<Settings>): null;
  listReplies(): SavedReply[];
  saveReply(reply: SavedReply): null;
  /** Text of a reply file; nothing is stored unless the whole file could be read. */
  importReplies(text: string): ImportResult;
  exportReplies(): string;
  listRules(): RuleCard[];
  /** Throws with a clear word when the pattern is not valid. */
  saveRule(rule: BrandRule): null;
  saveTag(tag: Tag): null;
  getNumbers(): NumbersView;
  exportEverything(): string;
  importEverything(text: string): ImportResult;
}

export interface ImportResult {
  added: number;
  changed: number;
  /** Already there, letter by letter. */
  unchanged: number;
}

/** Told by the worker to every page that listens. */
export interface Events {
  /** Something remembered changed: ask again for what you show. */
  memoryChanged: { personIds: PersonId[]; messageKeys: MessageKey[]; waitingCount: number };
  /** Settings, tags or replies changed: ask for the desk again. */
  deskChanged: null;
  /** A chord of the browser (manifest `commands`) was pressed; only the active tab is told. */
  commandGiven: { action: Action };
}

export type Requests = PageRequests & OwnerRequests;
export type RequestName = keyof Requests;
export type EventName = keyof Events;

/** Request names that pages may send; everything else is for our own pages. */
export const PAGE_REQUESTS = [
  'getDesk',
  'saveMessages',
  'getMarks',
  'getConversation',
  'saveOpened',
  'checkDraft',
  'getSuggestion',
  'saveAnswer',
  'saveNote',
  'saveFact',
  'saveTagging',
  'saveState',
  'findAnything',
  'findNextWaiting',
  'savePanelState',
  'saveMarksShown',
  'openOptions',
] as const satisfies readonly (keyof PageRequests)[];

/** Fails to compile when a page request is missing from the list above. */
type Missing = Exclude<keyof PageRequests, (typeof PAGE_REQUESTS)[number]>;
export const IS_LIST_COMPLETE: [Missing] extends [never] ? true : false = true;

/** An error as it crosses the bridge. */
export interface BridgeError {
  name: string;
  message: string;
}

/** Down the staircase: page to worker. */
export interface RequestEnvelope {
  id: number;
  name: string;
  args: unknown[];
}
/** Up the staircase: worker to page. */
export type AnswerEnvelope =
  | { id: number; value: unknown }
  | { id: number; error: BridgeError }
  | { event: EventName; payload: unknown };

/** Name of the one port. */
export const PORT_NAME = 'beside';
