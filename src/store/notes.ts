import type { Note, PersonId } from '../model/customer';
import type { Database } from './database';
import { listByKeys } from './lookup';
import { listPersonIds } from './people';

/** The latest text of each note, newest first; removed ones left out. */
export async function listNotes(database: Database, personId: PersonId): Promise<Note[]> {
  const ids = await listPersonIds(database, personId);
  return pickLatest(await listByKeys(database.notes, 'personId', ids));
}

/**
 * Of each chain of edits the newest end: two agents who edited the same note while apart both keep their text
 * stored, and the later one shows.
 */
export function pickLatest(notes: readonly Note[]): Note[] {
  const byId = new Map(notes.map((note) => [note.id, note]));
  const latest = new Map<string, Note>();
  for (const note of notes) {
    const root = findRoot(note, byId);
    const rival = latest.get(root);
    const isNewer =
      !rival ||
      note.writtenAt > rival.writtenAt ||
      (note.writtenAt === rival.writtenAt && note.replaces === rival.id);
    if (isNewer) latest.set(root, note);
  }
  return [...latest.values()]
    .filter((note) => note.text !== '')
    .sort((one, other) => other.writtenAt - one.writtenAt);
}

function findRoot(note: Note, byId: ReadonlyMap<string, Note>): string {
  const trail = new Set<string>();
  let current = note;
  while (current.replaces !== null && !trail.has(current.id)) {
    trail.add(current.id);
    const before = byId.get(current.replaces);
    if (!before) return current.replaces;
    current = before;
  }
  return current.id;
}

/**
 * Adds a note; one that is already there stays as it is.
 * @returns whether it was added.
 */
export async function saveNote(database: Database, note: Note): Promise<boolean> {
  return database.transaction('rw', database.notes, async () => {
    if (await database.notes.get(note.id)) return false;
    // Later than what it replaces even when the clock was set back in between.
    const before = note.replaces === null ? undefined : await database.notes.get(note.replaces);
    const writtenAt = Math.max(note.writtenAt, (before?.writtenAt ?? Number.NEGATIVE_INFINITY) + 1);
    await database.notes.add({ ...note, writtenAt });
    return true;
  });
}
