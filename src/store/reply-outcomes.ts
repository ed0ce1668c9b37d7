import Dexie from 'dexie';
import type { ReplyOutcome } from '../model/saved-reply';
import type { Database } from './database';

/** Newest answers that are looked through. */
const MOST_ANSWERS = 20_000;

/** What became of each saved reply that was sent since a moment, by its id: from the answers that are kept. */
export async function listReplyOutcomes(
  database: Database,
  since: number,
): Promise<Record<string, ReplyOutcome>> {
  const { messages } = database;
  return database.transaction('r', messages, async () => {
    const answers = await messages
      .where('[direction+at]')
      .between(['out', since], ['out', Dexie.maxKey], true, true)
      .reverse()
      .limit(MOST_ANSWERS)
      .filter(({ replyId }) => replyId !== null)
      .toArray();
    const asked = await messages.bulkGet(answers.map(({ platform, replyTo }) => `${platform}:${replyTo}`));
    const outcomes: Record<string, ReplyOutcome> = {};
    for (const [index, { replyId, isReplyEdited, at }] of answers.entries()) {
      if (replyId === null) continue;
      const outcome = outcomes[replyId] ?? { sent: 0, unchanged: 0, edited: 0, solved: 0 };
      outcomes[replyId] = outcome;
      outcome.sent++;
      if (isReplyEdited === false) outcome.unchanged++;
      if (isReplyEdited === true) outcome.edited++;
      const { solvedAt = null } = asked[index] ?? {};
      if (solvedAt !== null && solvedAt >= at) outcome.solved++;
    }
    return outcomes;
  });
}
