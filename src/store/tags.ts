import type { Tag, TagId } from '../model/tag';
import type { Database } from './database';

/** Tags in the order they were made; removed ones left out. */
export async function listTags(database: Database): Promise<Tag[]> {
  return (await database.tags.toArray()).filter((tag) => !tag.isRemoved);
}

/** The tag, null when there is none or it was removed. */
export async function findTag(database: Database, id: TagId): Promise<Tag | null> {
  const tag = await database.tags.get(id);
  return tag && !tag.isRemoved ? tag : null;
}

export async function saveTag(database: Database, tag: Tag, now: number): Promise<void> {
  await database.tags.put({ ...tag, changedAt: now });
}
