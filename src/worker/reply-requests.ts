import type { Handlers } from '../bridge/receive';
import { findReply, listReplies, saveReply } from '../store/replies';
import { getSettings } from '../store/settings';
import { dropReplies } from './compiled';
import { type Desk, makeDeskError } from './desk';
import { fillSuggestion } from './suggest';

type ReplyRequest = 'getSuggestion' | 'listReplies' | 'saveReply';

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
  };
}
