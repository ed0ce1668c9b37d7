import type { Fact, Note } from '../../../src/model/customer';
import { Database, type TableName } from '../../../src/store/database';
import type { MessageRecord } from '../../../src/store/messages';
import { RECORD_SHAPES } from '../../../src/store/record-shapes';
import type { TaggingRecord } from '../../../src/store/taggings';
import { makeIdentity, makePerson, makeTalks, type Seeded } from './people';

/** Evaluated in a page of the extension, where the store's own code opens the extension's own database. */
const database = new Database();

const TAGS = ['delivery', 'refund', 'product_complaint', 'question'];
/** Of the crowd, one in so many is tagged, has a fact, has a note, waits. */
const EVERY = { tag: 10, fact: 10, note: 20, waiting: 200 } as const;

/** Customers and messages there are. */
export async function countRecords(): Promise<{ customers: number; messages: number }> {
  return { customers: await database.people.count(), messages: await database.messages.count() };
}

/** Customers of the practice pages: each with tags, notes and facts. */
export function seedKnown(people: readonly Seeded[], from: number, now: number): Promise<number> {
  return save(
    people.map((person, index) => ({ person, number: from + index })),
    now,
    true,
  );
}

/** Customers of the crowd, from one number up to another. @returns messages written. */
export function seedCrowd(from: number, to: number, talks: number, now: number): Promise<number> {
  const numbers = Array.from({ length: to - from }, (_, index) => from + index);
  return save(
    numbers.map((number) => ({ person: makePerson(number, talks), number })),
    now,
    false,
  );
}

/** Leaves starter replies, tags and settings to the build that is measured. */
export async function clearDesk(): Promise<void> {
  await Promise.all([database.settings.clear(), database.replies.clear(), database.tags.clear()]);
}

async function save(
  batch: readonly { person: Seeded; number: number }[],
  now: number,
  isRich: boolean,
): Promise<number> {
  const every = (many: number, number: number) => isRich || number % many === 0;
  const made = batch.map(({ person, number }) => {
    const talks = makeTalks(person, number, now, !isRich && number % EVERY.waiting === 0);
    return { number, talks, identity: makeIdentity(person, talks) };
  });
  const rows = {
    people: made.map(({ identity }) => ({
      id: identity.personId,
      mergedInto: null,
      createdAt: identity.firstSeenAt,
    })),
    identities: made.map(({ identity }) => identity),
    messages: made.flatMap(({ talks }) => talks),
    taggings: made.flatMap(({ number, talks }) => (every(EVERY.tag, number) ? makeTaggings(talks) : [])),
    facts: made.flatMap(({ number, identity }) =>
      every(EVERY.fact, number) ? makeFacts(identity.personId, now) : [],
    ),
    notes: made.flatMap(({ number, identity }) =>
      every(EVERY.note, number) ? makeNotes(identity.personId, now) : [],
    ),
  };
  for (const name of Object.keys(rows) as (keyof typeof rows)[]) checkShape(name, rows[name][0]);
  const { people, identities, messages, taggings, facts, notes } = database;
  await database.transaction('rw', [people, identities, messages, taggings, facts, notes], async () => {
    await people.bulkPut(rows.people);
    await identities.bulkPut(rows.identities);
    await messages.bulkPut(rows.messages);
    await taggings.bulkPut(rows.taggings);
    await facts.bulkPut(rows.facts);
    await notes.bulkPut(rows.notes);
  });
  return rows.messages.length;
}

/** The store's records change with the store: what it would refuse from a file is not measured either. */
function checkShape(table: TableName, row: unknown): void {
  if (row !== undefined && !RECORD_SHAPES[table](row))
    throw new Error(`The seed's records of ${table} are not the store's any more: ${JSON.stringify(row)}`);
}

function makeTaggings(talks: readonly MessageRecord[]): TaggingRecord[] {
  const asked = talks.filter(({ direction }) => direction === 'in');
  return asked
    .filter((_, index) => index % 3 === 0)
    .map(({ key, identityKey, at }, index) => ({
      messageKey: key,
      tagId: TAGS[index % TAGS.length] ?? 'question',
      identityKey,
      isOn: true,
      changedAt: at,
    }));
}

function makeFacts(personId: string, now: number): Fact[] {
  return [
    {
      id: `${personId} model`,
      personId,
      label: 'model',
      value: 'Halven One',
      savedAt: now,
      isRemoved: false,
    },
    { id: `${personId} order`, personId, label: 'order', value: '48210-3', savedAt: now, isRemoved: false },
  ];
}

function makeNotes(personId: string, now: number): Note[] {
  const note = { personId, by: 'Anna Berg', writtenAt: now, replaces: null };
  return [
    { ...note, id: `${personId} 1`, text: 'Prefers to be answered in the evening.' },
    { ...note, id: `${personId} 2`, text: 'Was promised a free cable; check that it went out.' },
  ];
}
