import type { Handlers } from '../bridge/receive';
import { findReply, listReplies, saveReplies, saveReply } from '../store/replies';
import { listReplyOutcomes } from '../store/reply-outcomes';
import { getSettings } from '../store/settings';
import { dropReplies } from './compiled';
import { type Desk, makeDeskError } from './desk';
import { findDuplicates, findMissingLanguages } from './engines';
import { fillSuggestion, readFilling } from './fill';

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

  function announce(): void {
    dropReplies(database);
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
      announce();
      return null;
    },

    async saveReplies(replies) {
      await saveReplies(database, replies, now());
      announce();
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
      return findDuplicates(replies.map(({ body }) => body)).flatMap((duplicate, at) => {
        const [own, other] = [replies[at], duplicate && replies[duplicate.of]];
        // A translation that was not made yet says the same in another language's place.
        const isDouble = own && other && own.language === other.language;
        return isDouble && duplicate ? [{ id: own.id, kind: duplicate.kind, of: other.id }] : [];
      });
    },
  };
}
