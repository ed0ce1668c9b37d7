import type { PlatformId } from '../model/message';
import type { SiteKnowledge } from '../model/site-knowledge';
import type { Database } from './database';

/**
 * What was loaded from a file for one site. It is no part of an export: what comes in with everything else would not
 * have been tried on the sample pages.
 */
export interface KnowledgeRecord {
  site: PlatformId;
  knowledge: SiteKnowledge;
  /** Epoch ms. */
  loadedAt: number;
  /** What was in force before it, for a step back. */
  previous: { knowledge: SiteKnowledge; loadedAt: number } | null;
}

export async function findKnowledge(database: Database, site: PlatformId): Promise<KnowledgeRecord | null> {
  return (await database.knowledge.get(site)) ?? null;
}

/** Saves newer knowledge; what was loaded before becomes the step back. */
export async function saveKnowledge(
  database: Database,
  knowledge: SiteKnowledge,
  now: number,
): Promise<void> {
  const { site } = knowledge;
  await database.transaction('rw', database.knowledge, async () => {
    const known = await database.knowledge.get(site);
    const previous = known ? { knowledge: known.knowledge, loadedAt: known.loadedAt } : null;
    await database.knowledge.put({ site, knowledge, loadedAt: now, previous });
  });
}

/** A step back, once: behind it stands what is built in. */
export async function restorePrevious(database: Database, site: PlatformId, now: number): Promise<void> {
  await database.transaction('rw', database.knowledge, async () => {
    const known = await database.knowledge.get(site);
    if (!known?.previous) await database.knowledge.delete(site);
    else
      await database.knowledge.put({
        site,
        knowledge: known.previous.knowledge,
        loadedAt: now,
        previous: null,
      });
  });
}

export async function dropKnowledge(database: Database, site: PlatformId): Promise<void> {
  await database.knowledge.delete(site);
}
