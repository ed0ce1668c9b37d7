import type { Fact, PersonId } from '../model/customer';
import type { Database } from './database';
import { listByKeys } from './lookup';
import { listPersonIds } from './people';

/** Facts of a person, newest first; removed ones left out. */
export async function listFacts(database: Database, personId: PersonId): Promise<Fact[]> {
  const ids = await listPersonIds(database, personId);
  const facts = await listByKeys(database.facts, 'personId', ids);
  return facts.filter((fact) => !fact.isRemoved).sort((one, other) => other.savedAt - one.savedAt);
}

/**
 * Saves a fact. Saying the same again changes nothing, not even its date.
 * @returns whether anything changed.
 */
export async function saveFact(
  database: Database,
  fact: Omit<Fact, 'savedAt'>,
  now: number,
): Promise<boolean> {
  return database.transaction('rw', database.facts, async () => {
    const known = await database.facts.get(fact.id);
    const isSame =
      known?.label === fact.label && known.value === fact.value && known.isRemoved === fact.isRemoved;
    if (!isSame)
      await database.facts.put({ ...fact, personId: known?.personId ?? fact.personId, savedAt: now });
    return !isSame;
  });
}
