import type { LanguageTag } from './language';

/** What a reply of a file finds in the library, or earlier in its own file. */
export interface ReplyMeeting {
  /**
   * `same`: it says what another says already; `near`: a few words apart; `changed`: an earlier version of this very reply
   * is in the library, and would be replaced.
   */
  kind: 'new' | 'same' | 'near' | 'changed';
  /** Title of the other one; '' for a new reply. */
  title: string;
  /** The other one is in the file too. */
  isInFile: boolean;
}

/** What importing a list of replies would mean; one entry per reply in each list. */
export interface ReplyPreview {
  meetings: ReplyMeeting[];
  /** Recognised from the text of those that name none; null where unsure, and for all others. */
  languages: (LanguageTag | null)[];
}

/** The import that can be taken back. */
export interface ReplyImport {
  /** Made by who imported. */
  id: string;
  /** The format it came from. */
  source: string;
  /** Epoch ms. */
  importedAt: number;
  added: number;
  changed: number;
  unchanged: number;
}

export interface UndoneImport {
  removed: number;
  restored: number;
  /** Edited by hand since: these stay as they are. */
  kept: number;
}
