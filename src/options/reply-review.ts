import type { Bridge } from '../bridge/send';
import type { ReplyReview, SavedReply } from '../model/saved-reply';
import type { DeskState } from './saving';
import { useList } from './use-list';

const NOTHING: ReplyReview = { outcomes: {}, missingLanguages: {} };

/** What became of the replies, and in which languages they are missing; empty until the worker said so. */
export function useReview(state: DeskState, bridge: Bridge): ReplyReview {
  const { items } = useList(state, async () => [await bridge.send('reviewReplies')]);
  return items?.[0] ?? NOTHING;
}

/** Titles of what replies say too, by id; asked only when it is to be shown, for it takes its time over thousands. */
export function useDoubles(
  state: DeskState,
  bridge: Bridge,
  isAsked: boolean,
  replies: readonly SavedReply[],
): ReadonlyMap<string, string> {
  const { items } = useList(
    state,
    async () => (isAsked ? await bridge.send('findReplyDuplicates') : []),
    isAsked,
  );
  const titles = new Map(replies.map(({ id, title }) => [id, title]));
  return new Map((isAsked ? (items ?? []) : []).map(({ id, of }) => [id, titles.get(of) ?? '']));
}
