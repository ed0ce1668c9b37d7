import type { Finding, PersonalData, Visibility } from './finding';
import type { HeardDraft } from './heard';
import type { LanguageTag, OurLanguage } from './language';
import type { PlatformId } from './message';
import type { Profile } from './profile';
import type { Reading } from './reading';

/** What the draft check reads. The message's reading comes in as data; the check is silent on what is null. */
export interface DraftCheck {
  draft: string;
  /** Language of the draft, null when unsure: then only rules for every language run. */
  language: LanguageTag | null;
  platform: PlatformId | null;
  visibility: Visibility;
  /** Personal data found in the draft. */
  personalData: PersonalData[];
  inbound: {
    text: string;
    language: LanguageTag | null;
    /** What the message was understood to say; left out where nobody read it: then its words alone speak. */
    understood?: Pick<Reading, 'intent' | 'mood' | 'anger' | 'manner'>;
  } | null;
  /** What the draft's wording sounds like; left out where nobody listened. */
  heard?: HeardDraft;
  /** Stored facts of the customer, "label: value". */
  facts: string[];
  /** Answers sent lately, newest first; left out where nobody knows: then no answer is "too often". */
  recentAnswers?: readonly string[];
  /** Saved replies in the draft's language: they are there to be used, so they may go out a few times. */
  savedReplies?: readonly string[];
  /** What this very customer was sent last, newest first. */
  lastAnswers?: readonly string[];
  /** Which turn of the conversation this answer would be, 1 the first; left out where nobody knows. */
  turn?: number;
  /** The context whose levels count; left out: every rule has its own level. */
  profile?: Profile;
  /** What the message was understood to be, where somebody knows better than this check. */
  intent?: Profile;
  /** Language of messages and reasons. */
  interfaceLanguage: OurLanguage;
}

/** Where the answer belongs: reasons for both sides, as sentences in the interface's language. */
export interface Advice {
  lean: Visibility | 'either';
  public: string[];
  private: string[];
}

/** A draft that fills most of what the network takes, or more; in ready words. */
export interface LengthView {
  text: string;
  isOver: boolean;
  /** The draft as a thread, where it is too long for one post and can be one. */
  parts?: string[];
  /** What splitting it is called. */
  split?: string;
}

/** Findings of one draft, in text order, absences last. */
export interface DraftFindings {
  findings: Finding[];
  /** Where the answer belongs; left out where nothing speaks for either side. */
  advice?: Advice;
  /** The context that was chosen from the message, or by the agent. */
  profile?: Profile;
  /** Left out while there is plenty of room. */
  length?: LengthView;
}
