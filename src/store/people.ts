import type { PersonId } from '../model/customer';
import type { Database } from './database';

/** A customer. Names and handles belong to the identities that point here; notes and facts carry this id. */
export interface PersonRecord {
  id: PersonId;
  /** Set while this person is merged into another: its notes and facts are read under that one. Always one step deep. */
  mergedInto: PersonId | null;
  createdAt: number;
}

/** The person an id stands for today: itself, or the one it was merged into. */
export async function findCurrentPerson(database: Database, id: PersonId): Promise<PersonId> {
  return (await database.people.get(id))?.mergedInto ?? id;
}

/** All ids under which something was kept about this person, its own first. */
export async function listPersonIds(database: Database, id: PersonId): Promise<PersonId[]> {
  return [id, ...(await database.people.where('mergedInto').equals(id).primaryKeys())];
}

/**
 * An id for a new person. Normally the identity's key; a handle that once belonged to somebody else gets another,
 * so that a stranger never inherits that person's notes.
 */
export async function findFreePersonId(database: Database, key: PersonId): Promise<PersonId> {
  let id = key;
  for (let turn = 2; await database.people.get(id); turn++) id = `${key}/${turn}`;
  return id;
}

/** Points everything of one person at another. Runs inside the caller's transaction. */
export async function mergePeople(
  database: Database,
  from: PersonId,
  into: PersonId,
  at: number,
): Promise<void> {
  if (from === into) return;
  await database.identities.where('personId').equals(from).modify({ personId: into });
  await database.people.where('mergedInto').equals(from).modify({ mergedInto: into });
  await database.people.update(from, { mergedInto: into });
  await database.events.put({
    id: `merge:${from}:${into}`,
    kind: 'merged',
    at,
    messageKey: null,
    personId: into,
    detail: from,
  });
}
