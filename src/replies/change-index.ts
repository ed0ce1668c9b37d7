import type { SavedReply } from '../model/saved-reply';
import { mayPatch, patchIndex } from './patch-index';
import { byId, type Extra, type ReplyIndex, weigh } from './reply-index';
import { VectorReader } from './vectors';

/** Postings between two pauses of the copying. */
const STEP = 200_000;

/**
 * The index of a changed library: the texts of changed replies are read, those of others are not. All postings are copied
 * once, in steps of a few milliseconds, because a feature's rarity and a reply's length hang on the whole library; but where
 * replies of a large library only changed, nothing but theirs is touched.
 * @param changes by id: the reply as it is now, null where it is none of this index (any more).
 * @returns what building anew would give; the index that was given is not to be used any more.
 */
export function* changeInSteps(
  index: ReplyIndex,
  changes: ReadonlyMap<string, SavedReply | null>,
): Generator<void, ReplyIndex, void> {
  const known = new Map(index.replies.map((reply, at) => [reply.id, { reply, at }]));
  const isSameIds = [...changes].every(([id, reply]) => (reply !== null) === known.has(id));
  const replies = isSameIds
    ? index.replies.map((reply) => changes.get(reply.id) ?? reply)
    : [
        ...index.replies.filter(({ id }) => !changes.has(id)),
        ...[...changes.values()].filter((reply) => reply !== null),
      ].sort(byId);
  /** Place of each reply of the old index in the new one, −1 where its text is another or gone. */
  const moved = new Int32Array(index.replies.length).fill(-1);
  const toRead: number[] = [];
  for (const [at, reply] of replies.entries()) {
    const before = known.get(reply.id);
    if (before && (before.reply === reply || isSameText(before.reply, reply))) moved[before.at] = at;
    else toRead.push(at);
  }
  if (toRead.length === 0 && isSameIds) return { ...index, replies };
  if (isSameIds && mayPatch(index, replies)) return patchIndex(index, replies, toRead);
  for (const at of index.touched) {
    // Its postings lie in two places: it is read once more, and they are together again.
    const now = moved[at] ?? -1;
    if (now >= 0) toRead.push(now);
    moved[at] = -1;
  }
  toRead.sort((one, other) => one - other);
  const fresh = readFresh(index, replies, toRead);
  yield;
  const copied = yield* copy(index, moved, fresh);
  return yield* weigh({ ...copied, replies, features: index.features });
}

/** Whether two states of a reply have the same words: a used reply often has one more example. */
function isSameText(one: SavedReply, other: SavedReply): boolean {
  return (
    one.title === other.title &&
    one.body === other.body &&
    isSameList(one.tags, other.tags) &&
    isSameList(one.examples, other.examples)
  );
}

function isSameList(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((text, at) => text === other[at]);
}

/** Postings of the replies at these places, by row, ordered by reply. */
function readFresh(
  { features }: ReplyIndex,
  replies: readonly SavedReply[],
  places: readonly number[],
): Map<number, Extra[]> {
  const reader = new VectorReader(features);
  const fresh = new Map<number, Extra[]>();
  for (const at of places) {
    const reply = replies[at];
    if (!reply) continue;
    const { rows, counts } = reader.read(reply);
    for (const [place, row] of rows.entries()) {
      const posting = { reply: at, count: counts[place] ?? 0 };
      const own = fresh.get(row);
      if (own) own.push(posting);
      else fresh.set(row, [posting]);
    }
  }
  return fresh;
}

function* copy(
  index: ReplyIndex,
  moved: Int32Array,
  fresh: ReadonlyMap<number, readonly Extra[]>,
): Generator<void, Pick<ReplyIndex, 'size' | 'starts' | 'postings' | 'counts'>, void> {
  const { size } = index.features;
  let most = index.postings.length;
  for (const own of fresh.values()) most += own.length;
  const starts = new Uint32Array(size + 1);
  const postings = new Uint32Array(most);
  const counts = new Float32Array(most);
  let at = 0;
  let paused = 0;
  for (let row = 0; row < size; row++) {
    starts[row] = at;
    const end = row < index.size ? (index.starts[row + 1] ?? 0) : 0;
    for (let place = row < index.size ? (index.starts[row] ?? 0) : 0; place < end; place++) {
      const reply = moved[index.postings[place] ?? 0] ?? -1;
      if (reply < 0) continue;
      postings[at] = reply;
      counts[at++] = index.counts[place] ?? 0;
    }
    for (const posting of fresh.get(row) ?? []) insert(postings, counts, starts[row] ?? 0, at++, posting);
    if (at - paused > STEP) {
      paused = at;
      yield;
    }
  }
  starts[size] = at;
  return { size, starts, postings: postings.subarray(0, at), counts: counts.subarray(0, at) };
}

/** Puts a posting into a row that ends before `end`, where it belongs by its reply. */
function insert(
  postings: Uint32Array,
  counts: Float32Array,
  start: number,
  end: number,
  { reply, count }: Extra,
): void {
  let place = end;
  for (; place > start && (postings[place - 1] ?? 0) > reply; place--) {
    postings[place] = postings[place - 1] ?? 0;
    counts[place] = counts[place - 1] ?? 0;
  }
  postings[place] = reply;
  counts[place] = count;
}
