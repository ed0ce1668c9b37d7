import type { ReadonlySignal, Signal } from '@preact/signals';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { StateChange } from '../bridge/contract';
import type { Bridge } from '../bridge/send';
import type { Finding } from '../model/finding';
import type { MessageKey } from '../model/identity';
import type { KnownMessage } from '../model/message';
import type { Intent } from '../model/reading';
import type { TagId } from '../model/tag';
import type { OfferView, SuggestionView, WaitingItem } from '../model/views';
import type { Platform } from '../platforms/contract';
import type { Card } from './card';
import type { DraftState } from './composers/check';
import type { Desk } from './desk';
import type { PageTheme } from './page-theme';
import type { Place } from './panel/placing';
import type { VoiceContext } from './voice-context';

/** The one word that the panel has to say now. */
export interface Word {
  tone: 'neutral' | 'good' | 'warn' | 'bad';
  text: string;
  /** Offered for copying to the clipboard. */
  copy?: string;
  /** The agent may say that this one was answered. */
  unproved?: KnownMessage;
  /** A waiting message that is not on this page. */
  next?: WaitingItem;
}

export type PartName = 'who' | 'say' | 'mark';

/** A reply that asks for something, what was given so far, and the message it is for. */
export interface Asked extends SuggestionView {
  given: Readonly<Record<string, string>>;
  messageId: string;
}

/** Everything the panel and the palette draw from and act upon. */
export interface Stage {
  platform: Platform;
  bridge: Bridge;
  desk: Desk;
  card: Card;
  draft: ReadonlySignal<DraftState | null>;
  voice: Pick<VoiceContext, 'reading' | 'choose'>;
  theme: ReadonlySignal<PageTheme>;
  place: ReadonlySignal<Place>;
  word: Signal<Word | null>;
  /** Parts of a thread that are still to be sent; ready when the one before was. */
  rest: Signal<{ parts: readonly string[]; isReady: boolean }>;
  isPaletteOpen: Signal<boolean>;
  /** What is read on this page is shown instead of the card. */
  isHealthShown: Signal<boolean>;
  /** What a reply asks for before it is inserted. */
  asking: Signal<Asked | null>;
  /** The note form is open. */
  isNoting: Signal<boolean>;
  acts: Acts;
}

/** What the agent can do to the open conversation; each shows its own result or fault. */
export interface Acts {
  openKey(key: MessageKey): void;
  insert(suggestion: SuggestionView): Promise<void>;
  /** @param given what the agent gave to what the reply asks for. */
  insertReply(replyId: string, given?: Asked['given']): Promise<void>;
  /** @param fix one of the finding's suggestions, the first where none is named. */
  takeFix(finding: Finding, fix?: string): Promise<void>;
  saveNote(text: string, replaces: string | null): Promise<boolean>;
  saveFact(fact: { id: string | null; label: string; value: string; isRemoved: boolean }): Promise<boolean>;
  setTag(tagId: TagId, isOn: boolean): Promise<void>;
  setState(change: StateChange): Promise<void>;
  /** The agent knows better what the open message is. */
  correctIntent(intent: Intent): Promise<void>;
  remember(): Promise<void>;
  markAnswered(inbound: KnownMessage): Promise<void>;
  nextWaiting(): Promise<void>;
  /** Something that the worker offered; a reply of it is inserted. */
  takeOffer(offer: string, choice: OfferView['choices'][number]): void;
  /** Puts the first part of a thread in place of the draft; the next one is offered when it was sent. */
  split(parts: readonly string[]): Promise<void>;
  insertPart(): Promise<void>;
  copy(text: string): Promise<void>;
  openOptions(): void;
  focusPart(part: PartName): void;
  /** Gives the focus back to where it was before it came into the panel. */
  leave(): void;
  openPalette(): void;
  closePalette(): void;
}

export const StageContext = createContext<Stage | null>(null);

export function useStage(): Stage {
  const stage = useContext(StageContext);
  if (!stage) throw new Error('Drawn outside of the stage.');
  return stage;
}
