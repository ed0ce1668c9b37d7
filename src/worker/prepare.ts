import type { Tag } from '../model/tag';
import type { Database } from '../store/database';
import { getSettings, isSeeded, saveSeeded } from '../store/settings';
import { dropReplies } from './compiled';
import { STARTER_REPLIES } from './engines';
import { findInterfaceLanguage, getTexts, type Texts } from './texts';

/** The tags a new desk begins with; their names are texts. The letter sets the tag while "Mark" has the focus. */
const DEFAULT_TAGS = [
  { id: 'delivery', text: 'tag_delivery', key: 'd', hue: 210 },
  { id: 'refund', text: 'tag_refund', key: 'r', hue: 35 },
  { id: 'product_complaint', text: 'tag_productComplaint', key: 'p', hue: 0 },
  { id: 'feature_request', text: 'tag_featureRequest', key: 'f', hue: 270 },
  { id: 'praise', text: 'tag_praise', key: 'l', hue: 140 },
  { id: 'question', text: 'tag_question', key: 'q', hue: 190 },
  { id: 'account', text: 'tag_account', key: 'a', hue: 240 },
  { id: 'repeat', text: 'tag_repeat', key: 't', hue: null },
] as const;

/**
 * Puts the starter replies and the first tags on a new desk, once: what the agent changed or removed afterwards stays
 * so over every update.
 * @returns whether anything was put there.
 */
export async function prepareDesk(database: Database, now: number): Promise<boolean> {
  const texts = await getTexts(findInterfaceLanguage(await getSettings(database)));
  const tables = [database.settings, database.tags, database.replies];
  const isNew = await database.transaction('rw', tables, async () => {
    if (await isSeeded(database)) {
      // An update brings replies of its own; one that was removed is still known by its id.
      const ids = new Set(await database.replies.toCollection().primaryKeys());
      const later = STARTER_REPLIES.filter(({ id }) => !ids.has(id));
      await database.replies.bulkAdd(later);
      return later.length > 0;
    }
    const known = new Set([
      ...(await database.tags.toCollection().primaryKeys()),
      ...(await database.replies.toCollection().primaryKeys()),
    ]);
    await database.tags.bulkAdd(makeDefaultTags(texts, now).filter((tag) => !known.has(tag.id)));
    await database.replies.bulkAdd(STARTER_REPLIES.filter((reply) => !known.has(reply.id)));
    await saveSeeded(database, now);
    return true;
  });
  if (isNew) dropReplies(database);
  return isNew;
}

function makeDefaultTags(texts: Texts, now: number): Tag[] {
  return DEFAULT_TAGS.map(({ id, text, key, hue }) => ({
    id,
    name: texts[text] ?? id,
    key,
    hue,
    changedAt: now,
    isRemoved: false,
  }));
}
