import type { Handlers } from '../bridge/receive';
import { findReply, listReplies, saveReplies, saveReply } from '../store/replies';
import { listReplyOutcomes } from '../store/reply-outcomes';
import { getSettings } from '../store/settings';
import { changeReplies } from './compiled';
import { type Desk, makeDeskError } from './desk';
import { findDuplicatesInSteps, findMissingLanguages } from './engines';
import { fillSuggestion, readFilling } from './fill';
import { walk } from './walk';

type ReplyRequest =
  | 'getSuggestion'
  | 'listReplies'
  | 'saveReply'
  | 'saveReplies'
  | 'reviewReplies'
  | 'findReplyDuplicates';

/** Outcomes are told of the last 90 days: what a reply did before its last edits says little. */
const OUTCOMES_MS = 90 * 24 * 3_600_000;

/** Saved replies. */
export function makeReplyHandlers(desk: Desk): Pick<Handlers, ReplyRequest> {
  const { database, now } = desk;

  function announce(ids: readonly string[]): void {
    changeReplies(database, ids);
    desk.tell('deskChanged', null);
  }

  return {
    async getSuggestion(replyId, message, answers) {
      const reply = await findReply(database, replyId);
      if (!reply) throw await makeDeskError(desk, 'error_unknownReply');
      return fillSuggestion(reply, await readFilling(desk, message), answers);
    },

    listReplies: () => listReplies(database),

    async saveReply(reply) {
      await saveReply(database, reply, now());
      announce([reply.id]);
      return null;
    },

    async saveReplies(replies) {
      await saveReplies(database, replies, now());
      announce(replies.map(({ id }) => id));
      return null;
    },

    async reviewReplies() {
      const [replies, { languages }, outcomes] = await Promise.all([
        listReplies(database),
        getSettings(database),
        listReplyOutcomes(database, now() - OUTCOMES_MS),
      ]);
      return { outcomes, missingLanguages: findMissingLanguages(replies, languages) };
    },

    async findReplyDuplicates() {
      // What is used most is the one that others double.
      const replies = (await listReplies(database)).sort((one, other) => other.useCount - one.useCount);
      const bodies = replies.map(({ body }) => body);
      return (await walk(findDuplicatesInSteps(bodies))).flatMap((duplicate, at) => {
        const [own, other] = [replies[at], duplicate && replies[duplicate.of]];
        // A translation that was not made yet says the same in another language's place.
        const isDouble = own && other && own.language === other.language;
        return isDouble && duplicate ? [{ id: own.id, kind: duplicate.kind, of: other.id }] : [];
      });
    },
  };
}
