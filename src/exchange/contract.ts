import type { PlatformId } from '../model/message';
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
  /** `field` of the file itself is missing or wrong. */
  | 'part'
  /** `row` of a table (from 1, the row of names included) has a wrong `field`. */
  | 'row'
  /** `row` and `other` have one id. */
  | 'rows'
  /** `entry` and `other` have one id but differ. */
  | 'duplicate'
  /** Something that the format cannot hold was to be written. */
  | 'value'
  /** No zip, or a broken one. */
  | 'zip'
  /** Larger than any real one, or made to unpack to far more than it holds. */
  | 'large'
  /** A folder without a single rule. */
  | 'style'
  /** A quote that is opened and never closed, or closed too early, in `row` (from 1, the row of names included). */
  | 'csv'
  /** No text, whatever the encoding. */
  | 'binary'
  /** A workbook of a spreadsheet, which saves as CSV. */
  | 'workbook'
  /** No tool that Beside knows wrote this. */
  | 'unknown'
  /** Of the tool that was chosen, or with the columns that were chosen, there is not a single reply in it. */
  | 'noReplies'
  /** More than `most` replies. */
  | 'many';

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

/** Every tool that saved replies come from, and our own two. */
export const REPLY_FORMATS = [
  'beside-json',
  'beside-csv',
  'zendesk',
  'chatwoot',
  'briskine',
  'text-blaze',
  'front',
  'freshdesk',
  'intercom',
  'gorgias',
  'salesforce',
  'text-expander',
  'any-csv',
] as const;
export type ReplyFormatId = (typeof REPLY_FORMATS)[number];

/** Why something of a file does not come along as it was. */
export type LossKind =
  /** A variable we have no value for: it stands as `{detail}` in the text until the agent fills it in. */
  | 'variable'
  /** A condition or loop of a template: its marks stand visibly in the text. */
  | 'condition'
  /** A command (a key press, the clipboard); it was left away. */
  | 'command'
  /** Who may use the reply. */
  | 'visibility'
  /** Where the reply is offered. */
  | 'channel'
  /** Something the reply does besides its text: a status, a priority, a subject line. */
  | 'action'
  /** A file that hangs on the reply; its link stands at the end of the text. */
  | 'attachment'
  /** A file without a link that may be opened. */
  | 'lostAttachment'
  /** A picture within the text. */
  | 'picture'
  /** A short code; it stands in the title, where the search finds it. */
  | 'shortcut'
  /** Switched off over there. */
  | 'inactive'
  /** A folder that the file names by its number only. */
  | 'folder'
  /** For colleagues' eyes only: left out. */
  | 'internal'
  /** Nothing to say, or no reply at all: left out. */
  | 'noText'
  /** Longer than any draft: left out. */
  | 'long';

export interface Loss {
  kind: LossKind;
  /** The name of the variable, the action, the file; empty where the kind says it all. */
  detail: string;
}

/** One entry of an outside file, as its format reads it; made a saved reply by `makeReplies`. */
export interface OutsideReply {
  /** Id over there, '' when it has none. */
  id: string;
  title: string;
  /** Plain text in our own writing: variables translated, literal braces doubled. */
  body: string;
  /** From the outermost to the innermost. */
  folders: string[];
  tags: string[];
  /** BCP 47, '' when unknown. */
  language: string;
  platforms: PlatformId[];
  losses: Loss[];
}

/** The cells of a CSV file. */
export interface Table {
  rows: readonly { /** From 1. */ number: number; cells: readonly string[] }[];
}

/** A format that is JSON. */
export interface JsonFormat {
  id: ReplyFormatId;
  isOne(content: unknown): boolean;
  /** What is no reply of this format is left out; an empty list when nothing is. */
  readReplies(content: unknown): OutsideReply[];
}

/** A format that is a table. */
export interface TableFormat {
  id: ReplyFormatId;
  isOne(table: Table): boolean;
  /** @param fileName without its ending. */
  readReplies(table: Table, fileName: string): OutsideReply[];
}
