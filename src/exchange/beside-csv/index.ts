import type { PlatformId } from '../../model/message';
import type { SavedReply } from '../../model/saved-reply';
import { FormatError, type Table } from '../contract';
import { readColumns, restoreCell, writeCsv } from '../csv';
import { fingerprint, nameOf } from '../reply-name';

const NAMES = ['id', 'title', 'text', 'language', 'folder', 'tags', 'networks', 'examples'] as const;
const NETWORKS: readonly PlatformId[] = ['x', 'facebook', 'instagram'];
const LONGEST = { id: 200, title: 200, text: 25_000, language: 35, folder: 400 } as const;
const MOST_TAGS = 50;
const MOST_EXAMPLES = 100;

/** Whether a table was written by `writeReplyTable`, whatever a spreadsheet did to its separators since. */
export function isReplyTable(table: Table): boolean {
  const { names } = readColumns(table);
  return NAMES.every((name) => names.includes(name));
}

/** Saved replies as a table; what was learned from their use is no part of it. */
export function writeReplyTable(replies: readonly SavedReply[]): string {
  const rows = replies.map((reply) => [
    reply.id,
    reply.title,
    reply.body,
    reply.language,
    reply.folder ?? '',
    reply.tags.map((tag) => tag.replace(/[\\;]/g, '\\$&')).join('; '),
    reply.platforms.join('; '),
    reply.examples.length > 0 ? JSON.stringify(reply.examples) : '',
  ]);
  return writeCsv([NAMES, ...rows]);
}

/**
 * What `writeReplyTable` wrote, letter by letter. A row somebody added may leave out everything but its text.
 * @throws FormatError that names the row and the column.
 */
export function readReplyTable(table: Table): SavedReply[] {
  const { rows, cellOf } = readColumns(table);
  const seen = new Map<string, number>();
  return rows.map((row) => {
    const { number } = row;
    const fail = (field: string) =>
      new FormatError('row', `Row ${number}: "${field}" cannot be read.`, { row: number, field });
    const read = (name: keyof typeof LONGEST) => {
      const cell = restoreCell(cellOf(row, name));
      if (cell.length > LONGEST[name]) throw fail(name);
      return cell;
    };
    const [body, language] = [read('text'), read('language') || 'und'];
    if (body.trim() === '') throw fail('text');
    if (!/^[A-Za-z]{2,8}([-_][A-Za-z0-9]{1,8})*$/.test(language)) throw fail('language');
    const title = read('title').trim() === '' ? nameOf(body) : read('title');
    const id = read('id') || `reply-${fingerprint([title, language, body].join('\u0000'))}`;
    const other = seen.get(id);
    if (other !== undefined)
      throw new FormatError('rows', `Rows ${other} and ${number} have the same id.`, {
        row: other,
        other: number,
        id,
      });
    seen.set(id, number);
    const folder = read('folder');
    const tags = splitTags(restoreCell(cellOf(row, 'tags')));
    const networks = restoreCell(cellOf(row, 'networks'))
      .split(/[\s;,]+/)
      .filter(Boolean);
    const platforms = NETWORKS.filter((network) => networks.includes(network));
    const examples = readExamples(restoreCell(cellOf(row, 'examples')));
    if (tags.length > MOST_TAGS || tags.some((tag) => tag.length > LONGEST.title)) throw fail('tags');
    if (platforms.length !== networks.length) throw fail('networks');
    if (!examples) throw fail('examples');
    return {
      id,
      title,
      body,
      language,
      ...(folder ? { folder } : {}),
      tags,
      platforms: networks.flatMap((network) => NETWORKS.find((one) => one === network) ?? []),
      examples,
      useCount: 0,
      lastUsedAt: null,
      changedAt: 0,
      isRemoved: false,
    };
  });
}

function splitTags(cell: string): string[] {
  return [...cell.matchAll(/((?:[^\\;]|\\.)+)(?:; ?|$)/gs)].map(([, tag = '']) =>
    tag.replace(/\\(.)/gs, '$1'),
  );
}

/** @returns null where it is no list of texts. */
function readExamples(cell: string): string[] | null {
  if (cell.trim() === '') return [];
  try {
    const list: unknown = JSON.parse(cell);
    const isList = Array.isArray(list) && list.length <= MOST_EXAMPLES;
    return isList && list.every((one) => typeof one === 'string' && one.length <= LONGEST.text) ? list : null;
  } catch {
    return null;
  }
}
