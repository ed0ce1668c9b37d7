import type { SavedReply } from '../model/saved-reply';

/** What some replies do beyond answering: they promise, or ask the customer for something. */
export type Purpose = 'holding' | 'score-request' | 'review-request';
const PURPOSES: readonly Purpose[] = ['holding', 'score-request', 'review-request'];

/**
 * What a reply is for: those that ship say it in their id, a reply of the desk's own by a tag of that name.
 * @param reply only its id is known of one that was removed.
 */
export function findPurpose({ id, tags = [] }: Pick<SavedReply, 'id'> & { tags?: string[] }): Purpose | null {
  return (
    PURPOSES.find(
      (purpose) => tags.includes(purpose) || (id.startsWith('starter-') && id.endsWith(`-${purpose}`)),
    ) ?? null
  );
}
