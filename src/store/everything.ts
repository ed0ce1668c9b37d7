import type { Fact, Note } from '../model/customer';
import type { SavedReply } from '../model/saved-reply';
import type { Tag } from '../model/tag';
import type { ValeStyle } from '../model/vale-style';
import type { BrandRule } from '../model/voice-rule';
import type { CorrectionRecord } from './corrections';
import { type Database, TABLE_NAMES, type TableName } from './database';
import type { EventRecord } from './events';
import { adoptIdentity, type IdentityRecord } from './identities';
import { isCut, type MessageRecord } from './messages';
import type { PanelRecord } from './panels';
import type { PersonRecord } from './people';
import { RECORD_SHAPES } from './record-shapes';
import { keepLearned } from './replies';
import type { ScoreRecord } from './scores';
import type { SettingRecord } from './settings';
import type { TaggingRecord } from './taggings';

/** All records of all tables, as plain JSON. */
export interface Records {
  people: PersonRecord[];
  identities: IdentityRecord[];
  messages: MessageRecord[];
  taggings: TaggingRecord[];
  notes: Note[];
  facts: Fact[];
  tags: Tag[];
  replies: SavedReply[];
  brandRules: BrandRule[];
  settings: SettingRecord[];
  panels: PanelRecord[];
  events: EventRecord[];
  styles: ValeStyle[];
  corrections: CorrectionRecord[];
  scores: ScoreRecord[];
}

/** A file holds a record that is not of the agreed shape: `place` is table and number, never the record itself. */
export class RecordError extends Error {
  override name = 'RecordError';
  constructor(readonly place: string) {
    super(`Record ${place} cannot be read.`);
  }
}

/** Reads all tables at one moment. */
export async function readEverything(database: Database): Promise<Records> {
  return database.transaction('r', database.tables, async () => ({
    people: await database.people.toArray(),
    identities: await database.identities.toArray(),
    messages: await database.messages.toArray(),
    taggings: await database.taggings.toArray(),
    notes: await database.notes.toArray(),
    facts: await database.facts.toArray(),
    tags: await database.tags.toArray(),
    replies: await database.replies.toArray(),
    brandRules: await database.brandRules.toArray(),
    settings: await database.settings.toArray(),
    panels: await database.panels.toArray(),
    events: await database.events.toArray(),
    styles: (await database.styles.toArray()).map(dropPrinted),
    corrections: await database.corrections.toArray(),
    scores: await database.scores.toArray(),
  }));
}

/**
 * Checks what a file holds, record by record.
 * @throws RecordError naming the first one that does not fit.
 */
export function parseRecords(tables: Readonly<Record<string, readonly unknown[]>>): Records {
  const records: Record<string, readonly unknown[]> = {};
  for (const name of Object.keys(tables)) if (!isTableName(name)) throw new RecordError(name);
  for (const name of TABLE_NAMES) {
    const rows = tables[name] ?? [];
    const wrong = rows.findIndex((row) => !RECORD_SHAPES[name](row));
    if (wrong >= 0) throw new RecordError(`${name} ${wrong + 1}`);
    records[name] = rows;
  }
  // Every row was checked against its shape just now: the JSON door.
  return records as unknown as Records;
}

function isTableName(name: string): name is TableName {
  return TABLE_NAMES.some((known) => known === name);
}

export interface Tally {
  added: number;
  changed: number;
  unchanged: number;
}

/**
 * Brings in the records of another copy, all or none. Where both know something, the later change wins per record
 * (messages: per field), append-only records stay, and accounts that prove to be one are joined.
 */
export async function saveEverything(database: Database, records: Records, now: number): Promise<Tally> {
  return database.transaction('rw', database.tables, async () => {
    const tally: Tally = { added: 0, changed: 0, unchanged: 0 };
    const count = (known: unknown, next: unknown) => {
      if (known === undefined) tally.added++;
      else tally[isSame(known, next) ? 'unchanged' : 'changed']++;
    };
    const later = <Row extends { changedAt: number }>(known: Row, row: Row) =>
      row.changedAt > known.changedAt ? row : known;

    await merge(
      database,
      'people',
      records.people,
      (row) => row.id,
      (known) => known,
      count,
    );
    const moved = new Map<string, string>();
    for (const row of records.identities) {
      const known = await database.identities.get(row.key);
      const adopted = await adoptIdentity(database, row, now);
      if (adopted.key !== row.key) moved.set(row.key, adopted.key);
      count(known ?? (adopted.key === row.key ? undefined : adopted), adopted);
    }
    const messages = records.messages.map((row) => ({
      ...row,
      identityKey: moved.get(row.identityKey) ?? row.identityKey,
    }));
    const taggings = records.taggings.map((row) => ({
      ...row,
      identityKey: (row.identityKey && moved.get(row.identityKey)) ?? row.identityKey,
    }));
    await merge(database, 'messages', messages, (row) => row.key, mergeMessages, count);
    await merge(database, 'taggings', taggings, (row) => [row.messageKey, row.tagId], later, count);
    await merge(
      database,
      'notes',
      records.notes,
      (row) => row.id,
      (known) => known,
      count,
    );
    await merge(
      database,
      'facts',
      records.facts,
      (row) => row.id,
      (known, row) => (row.savedAt > known.savedAt ? row : known),
      count,
    );
    await merge(database, 'tags', records.tags, (row) => row.id, later, count);
    await merge(
      database,
      'replies',
      records.replies,
      (row) => row.id,
      (known, row) => keepLearned(later(known, row), known.useCount > row.useCount ? known : row),
      count,
    );
    await merge(database, 'brandRules', records.brandRules, (row) => row.id, later, count);
    await merge(database, 'settings', records.settings, (row) => row.key, later, count);
    await merge(database, 'panels', records.panels, (row) => row.platform, later, count);
    await merge(
      database,
      'events',
      records.events,
      (row) => row.id,
      (known) => known,
      count,
    );
    // Patterns that a file brings are judged here before they run: those that were printed elsewhere are not taken.
    const styles = records.styles.map(dropPrinted);
    await merge(database, 'styles', styles, (row) => row.name, later, count);
    const scores = records.scores.map((row) => ({
      ...row,
      identityKey: moved.get(row.identityKey) ?? row.identityKey,
    }));
    await merge(database, 'scores', scores, (row) => row.messageKey, later, count);
    await merge(database, 'corrections', records.corrections, (row) => row.key, later, count);
    return tally;
  });
}

function dropPrinted(style: ValeStyle): ValeStyle {
  return { ...style, printed: null };
}

async function merge<Name extends Exclude<TableName, 'identities'>>(
  database: Database,
  name: Name,
  rows: Records[Name],
  keyOf: (row: Records[Name][number]) => string | [string, string],
  join: (known: Records[Name][number], row: Records[Name][number]) => Records[Name][number],
  count: (known: unknown, next: unknown) => void,
): Promise<void> {
  const table = database.table<Records[Name][number], string | [string, string]>(name);
  const known = await table.bulkGet(rows.map(keyOf));
  const next = rows.map((row, index) => {
    const before = known[index];
    return before === undefined ? row : join(before, row);
  });
  for (const [index, row] of next.entries()) count(known[index], row);
  await table.bulkPut(next.filter((row, index) => row !== known[index]));
}

/** The whole text, and the later state. */
export function mergeMessages(known: MessageRecord, row: MessageRecord): MessageRecord {
  const hasNewText =
    row.text !== known.text &&
    !isCut(row.text, known.text) &&
    (row.stamps.text > known.stamps.text || isCut(known.text, row.text));
  const state = row.stamps.state > known.stamps.state ? row : known;
  const text = hasNewText ? row : known;
  if (state === known && text === known) return known;
  return {
    ...state,
    identityKey: known.identityKey,
    text: text.text,
    stamps: { state: state.stamps.state, text: text.stamps.text },
  };
}

function isSame(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null)
    return one === other;
  const entries = Object.entries(one);
  const rest = new Map(Object.entries(other));
  return (
    entries.length === rest.size &&
    entries.every(([key, value]) => rest.has(key) && isSame(value, rest.get(key)))
  );
}
