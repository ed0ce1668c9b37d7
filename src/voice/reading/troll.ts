import { findMessageKind } from './message-kind';
import { makeReading } from './reading';

/** The message looks like bait. Whoever is specific, asks something or lived through something counts as genuine. */
export const troll = makeReading('troll', (draft) => {
  const kind = findMessageKind(draft);
  return kind?.bait && draft.draft.trim() !== '' ? [{ span: null, words: [kind.bait], suggestions: [] }] : [];
});
