import type { SavedReply } from '../model/saved-reply';
import { findPlace } from './query';
import { measureLengths, type ReplyIndex, rarityOf } from './reply-index';
import { canLearn } from './sharpen';
import { VectorReader } from './vectors';

/** Postings beside the arrays, above which they are put into them again. */
const MOST_EXTRA = 100_000;

/** Whether replies may be changed where they stand: what was learned from confusions would have to be learned anew. */
export function mayPatch(index: ReplyIndex, replies: readonly SavedReply[]): boolean {
  let count = 0;
  for (const own of index.extra.values()) count += own.length;
  return count < MOST_EXTRA && index.learned === null && !canLearn(replies);
}

/**
 * Changes the postings of some replies and what hangs on them: how rare the features are that they gained or lost, and by
 * that the lengths of the replies that share those.
 * @param places of the replies in the library whose texts are others now; no reply came or went.
 */
export function patchIndex(
  index: ReplyIndex,
  replies: readonly SavedReply[],
  places: readonly number[],
): ReplyIndex {
  const reader = new VectorReader(index.features);
  /** Rows that more or fewer replies hold now. */
  const changed = new Set<number>();
  const vectors = places.flatMap((at) => {
    const [before, after] = [index.replies[at], replies[at]];
    return before && after ? [{ at, before: reader.read(before), after: reader.read(after) }] : [];
  });
  const patched = { ...growRows(index), replies };
  for (const { at, before, after } of vectors) {
    const kept = new Set(after.rows);
    for (const row of before.rows)
      if (!kept.has(row)) {
        setCount(patched, row, at, 0);
        changed.add(row);
      }
    const had = new Set(before.rows);
    for (const [place, row] of after.rows.entries()) {
      setCount(patched, row, at, after.counts[place] ?? 0);
      if (!had.has(row)) changed.add(row);
    }
    patched.touched.add(at);
  }
  for (const row of changed) reweigh(patched, row);
  for (const { at, after } of vectors) {
    let square = 0;
    for (const [place, row] of after.rows.entries())
      square += ((after.counts[place] ?? 0) * (patched.rarity[row] ?? 0)) ** 2;
    patched.squares[at] = square;
  }
  return { ...patched, lengths: measureLengths(patched.squares) };
}

/** Room for features that nobody had before. */
function growRows(index: ReplyIndex): ReplyIndex {
  const { size } = index.features;
  if (size === index.size) return index;
  const starts = new Uint32Array(size + 1).fill(index.starts[index.size] ?? 0);
  starts.set(index.starts);
  const held = new Uint32Array(size);
  held.set(index.held);
  const rarity = new Float32Array(size + 1).fill(index.rarity[index.size] ?? 0);
  rarity.set(index.rarity);
  return { ...index, size, starts, held, rarity };
}

/** Sets what a reply has of a feature, 0 for nothing; counts who holds it. */
function setCount(index: ReplyIndex, row: number, reply: number, count: number): void {
  const place = findPlace(index, row, reply);
  const own = index.extra.get(row) ?? [];
  const known = own.find((one) => one.reply === reply);
  const before = place === null ? (known?.count ?? 0) : (index.counts[place] ?? 0);
  if (place !== null) index.counts[place] = count;
  else if (known) known.count = count;
  else if (count > 0) index.extra.set(row, [...own, { reply, count }]);
  const gained = Number(count > 0) - Number(before > 0);
  index.held[row] = (index.held[row] ?? 0) + gained;
}

/** How rare a feature is now, and what that changes for all that hold it. */
function reweigh(
  { rarity, held, replies, starts, postings, counts, extra, squares }: ReplyIndex,
  row: number,
) {
  const before = rarity[row] ?? 0;
  rarity[row] = rarityOf(held[row] ?? 0, replies.length);
  // As it is kept, in single precision.
  const gain = (rarity[row] ?? 0) ** 2 - before ** 2;
  for (let place = starts[row] ?? 0; place < (starts[row + 1] ?? 0); place++) {
    const reply = postings[place] ?? 0;
    squares[reply] = (squares[reply] ?? 0) + gain * (counts[place] ?? 0) ** 2;
  }
  for (const { reply, count } of extra.get(row) ?? [])
    squares[reply] = (squares[reply] ?? 0) + gain * count ** 2;
}
