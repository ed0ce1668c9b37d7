import type { IdentityKey, MessageKey } from '../model/identity';
import type { Tagging, TagId } from '../model/tag';
import type { Database } from './database';
import { listByKeys } from './lookup';

/** One tag on one message, switched on or off; the larger stamp wins. */
export interface TaggingRecord extends Tagging {
  messageKey: MessageKey;
  tagId: TagId;
  /** Who wrote the message; null as long as the message itself is not remembered. */
  identityKey: IdentityKey | null;
}

/** Tags that are on, of all messages of these identities, most frequent first, then newest. */
export function rankTags(taggings: readonly TaggingRecord[]): TagId[] {
  const tally = new Map<TagId, { count: number; changedAt: number }>();
  for (const { tagId, isOn, changedAt } of taggings) {
    if (!isOn) continue;
    const known = tally.get(tagId) ?? { count: 0, changedAt };
    tally.set(tagId, { count: known.count + 1, changedAt: Math.max(known.changedAt, changedAt) });
  }
  return [...tally]
    .sort(([, one], [, other]) => other.count - one.count || other.changedAt - one.changedAt)
    .map(([tagId]) => tagId);
}

/** Tags of one message that are on, newest first. */
export async function listMessageTags(database: Database, key: MessageKey): Promise<TagId[]> {
  const taggings = await database.taggings.where('messageKey').equals(key).toArray();
  return taggings
    .filter((tagging) => tagging.isOn)
    .sort((one, other) => other.changedAt - one.changedAt)
    .map((tagging) => tagging.tagId);
}

export async function listTaggings(
  database: Database,
  identityKeys: readonly IdentityKey[],
): Promise<TaggingRecord[]> {
  return listByKeys(database.taggings, 'identityKey', identityKeys);
}

/**
 * Switches a tag on one message.
 * @returns whether anything changed.
 */
export async function saveTagging(
  database: Database,
  tagging: { messageKey: MessageKey; tagId: TagId; isOn: boolean },
  now: number,
): Promise<boolean> {
  return database.transaction('rw', database.taggings, database.messages, async () => {
    const { messageKey, tagId, isOn } = tagging;
    const known = await database.taggings.get([messageKey, tagId]);
    if ((known?.isOn ?? false) === isOn) return false;
    const message = await database.messages.get(messageKey);
    // Strictly later than the change before it, so that the order is kept when two fall into one millisecond.
    const changedAt = Math.max(now, (known?.changedAt ?? 0) + 1);
    await database.taggings.put({ ...tagging, identityKey: message?.identityKey ?? null, changedAt });
    return true;
  });
}
