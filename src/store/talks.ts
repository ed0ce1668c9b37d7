import type { MessageKey } from '../model/identity';
import type { KnownMessage } from '../model/message';
import type { Database } from './database';
import { applyAnswer } from './message-state';
import type { MessageRecord } from './messages';

/**
 * Where messages of a talk stand in time when the page shows none: the newest when it was seen, each of the others right
 * before the one below it, also where that one was kept before.
 * @param undated of one page, in any order.
 * @returns epoch ms by key.
 */
export async function findPlaces(
  database: Database,
  undated: readonly KnownMessage[],
  seenAt: number,
): Promise<Map<MessageKey, number>> {
  const places = new Map<MessageKey, number>();
  if (undated.length === 0) return places;
  const keys = undated.map(({ platform, id }) => `${platform}:${id}`);
  for (const record of await database.messages.bulkGet(keys)) if (record) places.set(record.key, record.at);
  const above = new Map(
    undated.map(({ platform, replyTo }, index) => [keys[index], replyTo && `${platform}:${replyTo}`]),
  );
  const parents = new Set(above.values());
  // From each end of a talk upwards; what stands in a ring has no end and keeps the moment it was seen.
  for (const end of keys.filter((key) => !parents.has(key))) {
    let at = places.get(end) ?? seenAt;
    for (let key: string | null | undefined = end; key && above.has(key); key = above.get(key)) {
      at = Math.min(at, places.get(key) ?? at);
      places.set(key, at);
      at -= 1;
    }
  }
  return places;
}

/**
 * What an answer answers beside the message it stands below: in a talk all that stands unanswered right above, up to
 * the answer before; elsewhere what the same customer wrote right above in the same chain of replies.
 * @param below the message that was answered.
 */
export async function answerUpwards(
  database: Database,
  below: MessageRecord,
  answer: { key: MessageKey; postedAt: number | null },
  seenAt: number,
  changed: Set<MessageKey>,
): Promise<void> {
  for (let from: MessageRecord | undefined = below; from?.replyTo; ) {
    const record: MessageRecord | undefined = await database.messages.get(`${from.platform}:${from.replyTo}`);
    const isOne = from.kind === 'dm' || record?.identityKey === from.identityKey;
    if (!record || !isOne || record.direction === 'out' || record.answerKey !== null) return;
    await database.messages.put(applyAnswer(record, answer, seenAt));
    changed.add(record.key);
    from = record;
  }
}
