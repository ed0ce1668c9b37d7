import type { Fact, PersonId } from '../model/customer';
import type { DraftFindings } from '../model/draft';
import type {
  DraftingDeskView,
  DraftingRequest,
  DraftingSetup,
  DraftingTrial,
  DraftingView,
} from '../model/drafting';
import type { PersonalData, Visibility } from '../model/finding';
import type { MessageKey } from '../model/identity';
import type { KnownMessage, Message, PlatformId } from '../model/message';
import type { Profile } from '../model/profile';
import type { Intent } from '../model/reading';
import type { ReplyImport, ReplyPreview, UndoneImport } from '../model/reply-import';
import type { ReplyDuplicate, ReplyReview, SavedReply } from '../model/saved-reply';
import type { Action, PanelState, Settings } from '../model/settings';
import type { KnowledgeFault, KnowledgeOffer, KnowledgeState, Sightings } from '../model/site-knowledge';
import type { MessageState, Tag, TagId } from '../model/tag';
import type { CaughtAnswers, RuleConflict, RuleTrial } from '../model/trial';
import type { StyleFolder, StyleImport, StyleView, ValeStyle, VoiceFolder } from '../model/vale-style';
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
  /**
   * The card of a message. Stores nothing.
   * @param isHasty do not wait for what a worker that has just started still has to prepare: `suggestions` may be null.
   */
  getConversation(message: Message, isHasty?: boolean): ConversationView;
  /** The agent opened this conversation: remember it as far as the settings allow. First: the opened message. */
  saveOpened(messages: Message[]): null;
  checkDraft(request: DraftRequest): DraftFindings;
  /** A reply filled in for one message, with what the agent gave to what it asks for. */
  getSuggestion(replyId: string, message: Message, answers?: Record<string, string>): SuggestionView;
  /** The page proved that our answer was sent. */
  saveAnswer(answer: SentAnswer): null;
  saveNote(note: { id: string; personId: PersonId; text: string; replaces: string | null }): null;
  saveFact(fact: Pick<Fact, 'id' | 'personId' | 'label' | 'value' | 'isRemoved'>): null;
  saveTagging(messageKey: MessageKey, tagId: TagId, isOn: boolean): null;
  saveState(messageKey: MessageKey, change: StateChange): null;
  /** The agent chose something that was offered on the card of a message: the offer's id and the choice's value. */
  takeOffer(messageKey: MessageKey, offer: string, choice: string): null;
  /** The agent says what a message is; saying what the machine says by itself takes a correction back. */
  saveCorrection(message: Message, intent: Intent): null;
  findAnything(query: string): SearchResult[];
  /** The message waiting longest after this one (wraps around); null when nobody waits. */
  findNextWaiting(after: MessageKey | null): WaitingItem | null;
  savePanelState(state: PanelState): null;
  saveMarksShown(isShown: boolean): null;
  /** Switches one rule off for this agent; `rule` as a finding names it. */
  saveRuleOff(rule: string): null;
  openOptions(): null;
  /** Asks a model for a text; nothing leaves before it was shown in full and agreed to. Tells `draftingGrew` meanwhile. */
  draftReply(request: DraftingRequest): DraftingView;
  stopDrafting(id: string): null;
  /** What this site looks like, where something newer than what is built in is in force; null where nothing is. */
  getKnowledge(site: PlatformId): KnowledgeOffer | null;
  /** Where and when the parts of what is in force for a site were seen: for the health panel. */
  getSightings(site: PlatformId): Sightings;
}

export interface DraftRequest {
  draft: string;
  platform: PlatformId;
  visibility: Visibility;
  /** The message it answers, null for a post of our own. */
  inbound: Message | null;
  /** The context the agent chose for this message; left out, it is chosen from the message. */
  profile?: Profile;
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
  /** What a text holds of personal data, were these the settings; stores nothing. */
  findPersonalData(
    text: string,
    settings: Pick<Settings, 'numberTemplates' | 'phoneRegions'>,
  ): PersonalData[];
  listReplies(): SavedReply[];
  saveReply(reply: SavedReply): null;
  /** All of them or none. */
  saveReplies(replies: SavedReply[]): null;
  /** What the library shows besides its replies. */
  reviewReplies(): ReplyReview;
  /** Replies that say what an earlier one says: seconds of work where there are thousands. */
  findReplyDuplicates(): ReplyDuplicate[];
  /** What importing these replies of a file would mean; stores nothing. */
  previewReplies(replies: SavedReply[]): ReplyPreview;
  /** All of them or none; the asker makes the id. */
  importReplies(importOf: Pick<ReplyImport, 'id' | 'source'>, replies: SavedReply[]): ReplyImport;
  /** The import that can be taken back. */
  findImport(): ReplyImport | null;
  /** Back to what was before this import; null when it is not the last one any more. */
  undoImport(id: string): UndoneImport | null;
  /** The library as it may be handed on, to be written as a file. */
  exportReplies(): SavedReply[];
  listRules(): RuleCard[];
  /** Throws with a clear word when the pattern is not valid. */
  saveRule(rule: BrandRule): null;
  /** Runs a rule over examples while it is edited; stores nothing. */
  tryRule(rule: BrandRule, examples: string[]): RuleTrial;
  /** What a rule would have found in the last 1,000 answers: one as it stands in its form, or any by its id. */
  findCaught(rule: BrandRule | string): CaughtAnswers;
  /** Rules of the lead's own that stand in each other's way, or were switched off for running away. */
  listConflicts(): RuleConflict[];
  listStyles(): StyleView[];
  /** Styles of the same name are replaced; what does not run here is refused file by file. */
  importStyles(folder: StyleFolder): StyleImport;
  saveStyle(name: string, change: StyleChange): null;
  /** The lead's own rules and styles, to be written as a folder that Vale reads. */
  exportVoice(): VoiceFolder;
  saveTag(tag: Tag): null;
  getNumbers(): NumbersView;
  /** What is in force for each site. */
  listKnowledge(): KnowledgeState[];
  /** Takes a site-knowledge file that the sample pages were read with. Reasons where it is refused: then nothing changes. */
  saveKnowledge(site: PlatformId, file: string): KnowledgeFault[];
  /** Back to the file before this one, or to what is built in. */
  restoreKnowledge(site: PlatformId, to: 'previous' | 'built-in'): null;
  getDrafting(): DraftingDeskView;
  /** @param key null leaves the key that is kept, unless the address is another server's. */
  saveDrafting(setup: DraftingSetup, key: string | null): null;
  /** Asks the model for a word, without anything of a customer. */
  tryDrafting(): DraftingTrial;
  exportEverything(): string;
  importEverything(text: string): ImportResult;
}

/** What the lead can change of a style as a whole; single rules are switched off as all others are. */
export type StyleChange = Partial<Pick<ValeStyle, 'isOn' | 'language' | 'isRemoved'>>;

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
  /** Other knowledge of a site is in force: its pages ask for it. */
  knowledgeChanged: { site: PlatformId };
  /** A generated text so far, cleaned, personal data put back; to be shown, not to be used yet. */
  draftingGrew: { id: string; text: string };
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
  'takeOffer',
  'saveCorrection',
  'findAnything',
  'findNextWaiting',
  'savePanelState',
  'saveMarksShown',
  'saveRuleOff',
  'openOptions',
  'draftReply',
  'stopDrafting',
  'getKnowledge',
  'getSightings',
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
