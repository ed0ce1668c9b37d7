import type { ReplyReview, SavedReply } from '../model/saved-reply';

/** Replies that want looking at. */
export const REPLY_SHOWS = ['missing', 'double', 'unused', 'edited', 'private'] as const;
export type ReplyShow = (typeof REPLY_SHOWS)[number];

/** Fewer answers than this say nothing about a reply. */
const LEAST_SENT = 3;

/** Whether a reply is one of those; null shows every one. */
export function isShown(
  reply: SavedReply,
  show: ReplyShow | null,
  { outcomes, missingLanguages }: ReplyReview,
  doubles: ReadonlyMap<string, string>,
): boolean {
  const { unchanged = 0, edited = 0 } = outcomes[reply.id] ?? {};
  switch (show) {
    case null:
      return true;
    case 'missing':
      return missingLanguages[reply.id] !== undefined;
    case 'double':
      return doubles.has(reply.id);
    case 'unused':
      return reply.useCount === 0;
    case 'edited':
      return edited > unchanged && edited + unchanged >= LEAST_SENT;
    case 'private':
      return reply.isPrivate === true;
  }
}
