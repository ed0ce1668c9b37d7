import type { SavedReply } from '../model/saved-reply';
import { type ColumnMapping, guessMapping, readAnyReplies } from './any-csv/index';
import { isReplyTable, readReplyTable, writeReplyTable } from './beside-csv/index';
import { parseReplies, writeReplies } from './beside-json/index';
import { BRISKINE } from './briskine/index';
import { CHATWOOT } from './chatwoot/index';
import { FormatError, type JsonFormat, type ReplyFormatId, type Table, type TableFormat } from './contract';
import { parseCsv } from './csv';
import { decodeText, type Encoding } from './encoding';
import { FRESHDESK } from './freshdesk/index';
import { FRONT } from './front/index';
import { GORGIAS } from './gorgias/index';
import { INTERCOM } from './intercom/index';
import { isObject, parseJson } from './json';
import { MOST_REPLIES, makeReplies, type PlacedLoss } from './make-replies';
import { SALESFORCE } from './salesforce/index';
import { TEXT_BLAZE } from './text-blaze/index';
import { TEXT_EXPANDER } from './text-expander/index';
import { ZENDESK } from './zendesk/index';

/** The most telling first: whoever recognises a file first reads it. */
const JSON_FORMATS: readonly JsonFormat[] = [
  ZENDESK,
  INTERCOM,
  GORGIAS,
  FRONT,
  CHATWOOT,
  FRESHDESK,
  TEXT_BLAZE,
];
const TABLE_FORMATS: readonly TableFormat[] = [BRISKINE, SALESFORCE, TEXT_EXPANDER];

/** What a person chose in place of what was recognised. */
export interface ReadChoice {
  format?: ReplyFormatId;
  encoding?: Encoding;
  mapping?: ColumnMapping;
}

/** A file of saved replies, read and not yet kept. */
export interface ReplyFile {
  format: ReplyFormatId;
  /** The formats that a file of this kind, JSON or CSV, can be read as. */
  formats: readonly ReplyFormatId[];
  encoding: Encoding;
  /** Nothing in the file says its encoding. */
  isEncodingAssumed: boolean;
  replies: SavedReply[];
  losses: PlacedLoss[];
  /** Of a CSV whose columns a person names; null for everything else. */
  columns: { mapping: ColumnMapping; names: string[] } | null;
}

/**
 * Reads saved replies from a file of any tool; which one is told from what is in it, unless it was chosen.
 * @throws FormatError when it cannot be read as a whole.
 */
export function readReplyFile(file: { name: string; bytes: Uint8Array }, choice: ReadChoice = {}): ReplyFile {
  const { text, encoding, isAssumed } = decodeText(file.bytes, choice.encoding ?? null);
  if (text.trim() === '') throw new FormatError('empty', 'The file is empty.');
  const read = isJson(text, file.name) ? readJson(text, choice) : readTable(text, file.name, choice);
  if (read.replies.length === 0) throw new FormatError('noReplies', 'There is no reply in the file.');
  if (read.replies.length > MOST_REPLIES)
    throw new FormatError('many', `The file holds more than ${MOST_REPLIES} replies.`, {
      count: read.replies.length,
      most: MOST_REPLIES,
    });
  return { ...read, encoding, isEncodingAssumed: isAssumed };
}

/** Saved replies as a file of our own that `readReplyFile` reads without loss. */
export function writeReplyFile(replies: readonly SavedReply[], format: 'beside-json' | 'beside-csv'): string {
  return format === 'beside-json' ? writeReplies(replies) : writeReplyTable(replies);
}

function isJson(text: string, name: string): boolean {
  if (/\.json$/i.test(name)) return true;
  return /^\s*[[{]/.test(text) && !/\.(?:csv|tsv|tab)$/i.test(name);
}

type Read = Omit<ReplyFile, 'encoding' | 'isEncodingAssumed'>;

function readJson(text: string, choice: ReadChoice): Read {
  const content = parseJson(text);
  const formats = ['beside-json' as const, ...JSON_FORMATS.map(({ id }) => id)];
  const chosen = choice.format && formats.includes(choice.format) ? choice.format : null;
  const format = JSON_FORMATS.find((one) => (chosen ? one.id === chosen : one.isOne(content)));
  if (format) {
    const made = makeReplies(format.id, format.readReplies(content));
    return { format: format.id, formats, ...made, columns: null };
  }
  if (!chosen && !isOurs(content))
    throw new FormatError('unknown', 'This JSON comes from no tool that is known.');
  const replies = parseReplies(text).filter(({ isRemoved }) => !isRemoved);
  return { format: 'beside-json', formats, replies, losses: [], columns: null };
}

/** What says that it is ours, or a plain list of replies as ours are. */
function isOurs(content: unknown): boolean {
  if (!Array.isArray(content)) return isObject(content) && 'kind' in content;
  return content.length === 0 || content.some((entry) => isObject(entry) && 'body' in entry);
}

function readTable(text: string, fileName: string, choice: ReadChoice): Read {
  const table = parseCsv(text);
  const formats = ['beside-csv' as const, ...TABLE_FORMATS.map(({ id }) => id), 'any-csv' as const];
  const chosen = choice.format && formats.includes(choice.format) ? choice.format : null;
  if (chosen ? chosen === 'beside-csv' : isReplyTable(table))
    return {
      format: 'beside-csv',
      formats,
      replies: readReplyTable(table),
      losses: [],
      columns: null,
    };
  const format = TABLE_FORMATS.find((one) => (chosen ? one.id === chosen : one.isOne(table)));
  if (format) {
    const made = makeReplies(format.id, format.readReplies(table, fileName.replace(/\.[^.]*$/, '')));
    return { format: format.id, formats, ...made, columns: null };
  }
  const mapping = choice.mapping ?? guessMapping(table);
  const made = makeReplies('csv', readAnyReplies(table, mapping));
  return { format: 'any-csv', formats, ...made, columns: { mapping, names: nameColumns(table, mapping) } };
}

/** What stands above each column, or as its first cell where the table names none. */
function nameColumns({ rows }: Table, { hasNames }: ColumnMapping): string[] {
  const width = Math.max(...rows.slice(0, 200).map(({ cells }) => cells.length));
  return Array.from({ length: width }, (_, at) => {
    const name = (rows[0]?.cells[at] ?? '').replace(/\s+/g, ' ').trim().slice(0, 40);
    return hasNames || name === '' ? name : `${name}…`;
  });
}
