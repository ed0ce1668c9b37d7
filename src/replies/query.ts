import { Bag } from './bag';
import { readFeatures } from './features';
import type { ReplyIndex } from './reply-index';

/** Postings that one query may visit: keeps a long message over 10,000 replies within milliseconds. */
const MOST_POSTINGS = 300_000;

/** A message as the index sees it. */
export interface Query {
  text: string;
  /** Rows of the features that the library knows, most telling first. */
  rows: Uint32Array;
  /** Their weights in the message's vector of length 1, which has the unknown features as well. */
  weights: Float32Array;
}

export function parseQuery(text: string, { features, size, rarity }: ReplyIndex): Query {
  const bag = new Bag();
  readFeatures(text, (hash, weight) => bag.add(hash, weight));
  const known: { row: number; hash: number; weight: number }[] = [];
  let square = 0;
  for (let at = 0; at < bag.size; at++) {
    const hash = bag.getHash(at);
    const row = features.findRow(hash);
    // A newer index may share these features: what came after this one is unknown to it.
    const isKnown = row !== null && row < size;
    const weight = Math.log1p(bag.getSum(at)) * (rarity[isKnown ? row : size] ?? 0);
    square += weight * weight;
    if (isKnown) known.push({ row, hash, weight });
  }
  // By hash and not by row: rows are numbered by the library's history.
  known.sort((one, other) => other.weight - one.weight || one.hash - other.hash);
  const length = Math.sqrt(square) || 1;
  return {
    text,
    rows: Uint32Array.from(known, ({ row }) => row),
    weights: Float32Array.from(known, ({ weight }) => weight / length),
  };
}

/** Cosine of the message with every reply of the index. */
export function scoreReplies({ rows, weights }: Query, index: ReplyIndex): Float32Array {
  const { starts, postings, counts, rarity, lengths, held, extra, learned } = index;
  const scores = new Float32Array(index.replies.length);
  let left = MOST_POSTINGS;
  for (let at = 0; at < rows.length && left > 0; at++) {
    const row = rows[at] ?? 0;
    const weight = (weights[at] ?? 0) * (rarity[row] ?? 0);
    const start = starts[row] ?? 0;
    const end = starts[row + 1] ?? 0;
    for (let place = start; place < end; place++) {
      const reply = postings[place] ?? 0;
      scores[reply] = (scores[reply] ?? 0) + weight * (counts[place] ?? 0);
    }
    for (const { reply, count } of extra.get(row) ?? [])
      scores[reply] = (scores[reply] ?? 0) + weight * count;
    left -= held[row] ?? 0;
  }
  for (let reply = 0; reply < scores.length; reply++)
    scores[reply] = (scores[reply] ?? 0) / (lengths[reply] ?? 1);
  if (learned) addLearned(scores, { rows, weights }, index, learned);
  return scores;
}

/** What confusions taught is kept by postings; only libraries with few of them learn. */
function addLearned(
  scores: Float32Array,
  { rows, weights }: Pick<Query, 'rows' | 'weights'>,
  { starts, postings }: ReplyIndex,
  learned: Float32Array,
): void {
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] ?? 0;
    const weight = weights[at] ?? 0;
    const end = starts[row + 1] ?? 0;
    for (let place = starts[row] ?? 0; place < end; place++) {
      const reply = postings[place] ?? 0;
      scores[reply] = (scores[reply] ?? 0) + weight * (learned[place] ?? 0);
    }
  }
}

/** What one feature adds to the cosine with one reply. */
export function findShare(index: ReplyIndex, row: number, reply: number): number {
  const place = findPlace(index, row, reply);
  if (place !== null) return shareAt(index, row, place);
  const count = index.extra.get(row)?.find((one) => one.reply === reply)?.count ?? 0;
  return (count * (index.rarity[row] ?? 0)) / (index.lengths[reply] ?? 1);
}

/** The same where its posting is known. */
export function shareAt(
  { counts, rarity, lengths, postings, learned }: ReplyIndex,
  row: number,
  place: number,
): number {
  const plain = ((counts[place] ?? 0) * (rarity[row] ?? 0)) / (lengths[postings[place] ?? 0] ?? 1);
  return plain + (learned?.[place] ?? 0);
}

/** Place of a feature's posting for a reply: binary search, the postings of a row are ordered by reply. */
export function findPlace(index: ReplyIndex, row: number, reply: number): number | null {
  const end = index.starts[row + 1] ?? 0;
  let low = index.starts[row] ?? 0;
  let high = end;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((index.postings[middle] ?? 0) < reply) low = middle + 1;
    else high = middle;
  }
  return low < end && index.postings[low] === reply ? low : null;
}
