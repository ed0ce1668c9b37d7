import type { Handlers } from '../bridge/receive';
import { findReply, importReplies, listReplies, saveReply } from '../store/replies';
import { getSettings } from '../store/settings';
import { dropReplies } from './compiled';
import { type Desk, makeDeskError } from './desk';
import { parseReplies, STARTER_REPLIES, writeReplies } from './engines';
import { withFile } from './faults';
import { fillSuggestion } from './suggest';

type ReplyRequest = 'getSuggestion' | 'listReplies' | 'saveReply' | 'importReplies' | 'exportReplies';

/** Saved replies. */
export function makeReplyHandlers(desk: Desk): Pick<Handlers, ReplyRequest> {
  const { database, now } = desk;

  function announce(): void {
    dropReplies(database);
    desk.tell('deskChanged', null);
  }

  return {
    async getSuggestion(replyId, message) {
      const reply = await findReply(database, replyId);
      if (!reply) throw await makeDeskError(desk, 'error_unknownReply');
      return fillSuggestion(reply, message, await getSettings(database), now());
    },

    listReplies: () => listReplies(database),

    async saveReply(reply) {
      await saveReply(database, reply, now());
      announce();
      return null;
    },

    async importReplies(text) {
      const replies = await withFile(desk, () => parseReplies(text));
      const result = await importReplies(database, replies, now());
      if (result.added + result.changed > 0) announce();
      return result;
    },

    /** Without what was learned from customers: a reply file is made to be handed on, their posts are not. */
    async exportReplies() {
      const shipped = new Map(STARTER_REPLIES.map((reply) => [reply.id, reply.examples]));
      const replies = await listReplies(database);
      const bare = replies.map((reply) => ({
        ...reply,
        examples: reply.examples.filter((example) => shipped.get(reply.id)?.includes(example)),
        useCount: 0,
        lastUsedAt: null,
      }));
      return withFile(desk, () => writeReplies(bare));
    },
  };
}
