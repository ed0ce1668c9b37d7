import type { SavedReply } from '../model/saved-reply';
import type { Database } from './database';

/** How many customers' posts a reply learns from. */
const MAX_EXAMPLES = 20;
/** A post is known by its beginning; a longer one would only fill the ranking with noise, in UTF-16 units. */
const EXAMPLE_LENGTH = 1000;

export async function listReplies(database: Database): Promise<SavedReply[]> {
  return (await database.replies.toArray()).filter((reply) => !reply.isRemoved);
}

export async function findReply(database: Database, id: string): Promise<SavedReply | null> {
  const reply = await database.replies.get(id);
  return reply && !reply.isRemoved ? reply : null;
}

/** Saves an edit. What was learned since the editor read the reply is kept. */
export async function saveReply(database: Database, reply: SavedReply, now: number): Promise<void> {
  await database.transaction('rw', database.replies, async () => {
    const known = await database.replies.get(reply.id);
    await database.replies.put({ ...keepLearned(reply, known), changedAt: now });
  });
}

/** Saves edits of many, all or none. */
export async function saveReplies(
  database: Database,
  replies: readonly SavedReply[],
  now: number,
): Promise<void> {
  await database.transaction('rw', database.replies, async () => {
    const known = await database.replies.bulkGet(replies.map(({ id }) => id));
    await database.replies.bulkPut(
      replies.map((reply, at) => ({ ...keepLearned(reply, known[at]), changedAt: now })),
    );
  });
}

/** Learns from an accepted reply: the customer's post becomes its newest example. Runs inside the caller's transaction. */
export async function learnReply(
  database: Database,
  id: string,
  post: string | null,
  now: number,
): Promise<boolean> {
  const reply = await database.replies.get(id);
  if (!reply) return false;
  const example = post?.trim().slice(0, EXAMPLE_LENGTH);
  const examples = example
    ? [example, ...reply.examples.filter((other) => other !== example)].slice(0, MAX_EXAMPLES)
    : reply.examples;
  await database.replies.put({ ...reply, examples, useCount: reply.useCount + 1, lastUsedAt: now });
  return true;
}

/** The reply as edited, with the larger of what either copy had learned. */
export function keepLearned(reply: SavedReply, known: SavedReply | undefined): SavedReply {
  if (!known || known.useCount <= reply.useCount) return reply;
  const { useCount, lastUsedAt, examples } = known;
  return { ...reply, useCount, lastUsedAt, examples: examples.length > 0 ? examples : reply.examples };
}

/** The same but for the time of the last change. */
export function isSameReply(one: SavedReply, other: SavedReply): boolean {
  const unstamped = (reply: SavedReply) => JSON.stringify(Object.entries({ ...reply, changedAt: 0 }).sort());
  return unstamped(one) === unstamped(other);
}
