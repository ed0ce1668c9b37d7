import type { SavedReply } from '../model/saved-reply';

export type FormatFault =
  /** Nothing but white space. */
  | 'empty'
  /** No JSON at `line`, `column` (from 1). */
  | 'json'
  /** JSON, but a file for another purpose. */
  | 'kind'
  /** Written by a newer Beside. */
  | 'version'
  /** `entry` (from 1) has a wrong `field`. */
  | 'entry'
  /** `entry` and `other` have one id but differ. */
  | 'duplicate'
  /** Something that the format cannot hold was to be written. */
  | 'value'
  /** No zip, or a broken one. */
  | 'zip'
  /** Larger than any real one, or made to unpack to far more than it holds. */
  | 'large'
  /** A folder without a single rule. */
  | 'style';

/** A file that cannot be read as a whole, and so is not read at all. The message says in English what to look at. */
export class FormatError extends Error {
  override name = 'FormatError';
  /** What is wrong, for a text in the user's language, with the places named there. */
  readonly fault: FormatFault;
  readonly places: Readonly<Record<string, string | number>>;

  constructor(fault: FormatFault, message: string, places: Readonly<Record<string, string | number>> = {}) {
    super(message);
    this.fault = fault;
    this.places = places;
  }
}

/** All that Beside keeps, table by table as the store has it. */
export interface Everything {
  version: 1;
  /** Epoch ms. */
  exportedAt: number;
  tables: Record<string, unknown[]>;
}

/** An outside format of saved replies. */
export interface ReplyFormat {
  id: string;
  /** @throws FormatError; nothing of a faulty file is given. */
  parseReplies(text: string): SavedReply[];
  /** @throws FormatError when a reply holds something that the format cannot. */
  writeReplies(replies: readonly SavedReply[]): string;
}
