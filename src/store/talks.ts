import type { MessageKey } from '../model/identity';
import type { KnownMessage } from '../model/message';
import type { Database } from './database';
import { applyAnswer } from './message-state';

/**
 * Where messages of a talk stand in time when the page shows none: in the page's own order, the newest when it was seen,
 * each of the others right before the one below it, also where that one was kept before.
 * @param undated of one page, oldest first.
 * @returns epoch ms by key, for those that are not kept yet.
 */
export async function findPlaces(
  database: Database,
  undated: readonly KnownMessage[],
  seenAt: number,
): Promise<Map<MessageKey, number>> {
  const places = new Map<MessageKey, number>();
  if (undated.length === 0) return places;
  const keys = undated.map(({ platform, id }) => `${platform}:${id}`);
  const known = await database.messages.bulkGet(keys);
  const below = new Map<MessageKey, number>();
  for (let index = undated.length - 1; index >= 0; index--) {
    const [message, key = ''] = [undated[index], keys[index]];
    const at = known[index]?.at ?? (below.has(key) ? (below.get(key) ?? seenAt) - 1 : seenAt);
    places.set(key, at);
    if (message?.replyTo) below.set(`${message.platform}:${message.replyTo}`, at);
  }
  return places;
}

/** In a talk an answer answers all that stands unanswered right above it, up to the answer before. */
export async function answerUpwards(
  database: Database,
  from: MessageKey,
  answer: { key: MessageKey; postedAt: number | null },
  seenAt: number,
  changed: Set<MessageKey>,
): Promise<void> {
  let record = await database.messages.get(from);
  while (record?.kind === 'dm' && record.direction === 'in' && record.answerKey === null) {
    await database.messages.put(applyAnswer(record, answer, seenAt));
    changed.add(record.key);
    record = record.replyTo ? await database.messages.get(`${record.platform}:${record.replyTo}`) : undefined;
  }
}
