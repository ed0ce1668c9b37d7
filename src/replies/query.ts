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

export function parseQuery(text: string, { features, rarity }: ReplyIndex): Query {
  const bag = new Bag();
  readFeatures(text, (hash, weight) => bag.add(hash, weight));
  const known: { row: number; weight: number }[] = [];
  let square = 0;
  for (let at = 0; at < bag.size; at++) {
    const row = features.findRow(bag.getHash(at));
    const weight = Math.log1p(bag.getSum(at)) * (rarity[row ?? features.size] ?? 0);
    square += weight * weight;
    if (row !== null) known.push({ row, weight });
  }
  known.sort((one, other) => other.weight - one.weight || one.row - other.row);
  const length = Math.sqrt(square) || 1;
  return {
    text,
    rows: Uint32Array.from(known, ({ row }) => row),
    weights: Float32Array.from(known, ({ weight }) => weight / length),
  };
}

/** Cosine of the message with every reply of the index. */
export function scoreReplies({ rows, weights }: Query, index: ReplyIndex): Float32Array {
  const { starts, postings, weights: shares } = index;
  const scores = new Float32Array(index.replies.length);
  let left = MOST_POSTINGS;
  for (let at = 0; at < rows.length && left > 0; at++) {
    const row = rows[at] ?? 0;
    const weight = weights[at] ?? 0;
    const start = starts[row] ?? 0;
    const end = starts[row + 1] ?? 0;
    for (let place = start; place < end; place++) {
      const reply = postings[place] ?? 0;
      scores[reply] = (scores[reply] ?? 0) + weight * (shares[place] ?? 0);
    }
    left -= end - start;
  }
  return scores;
}

/** What one feature adds to the cosine with one reply. */
export function findShare(index: ReplyIndex, row: number, reply: number): number {
  const place = findPlace(index, row, reply);
  return place === null ? 0 : (index.weights[place] ?? 0);
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
