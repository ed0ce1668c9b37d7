import type { SavedReply } from '../model/saved-reply';
import { runSteps } from '../model/steps';
import { Bag } from './bag';
import { type Vector, VectorReader } from './vectors';

/**
 * Inverse document frequency, raised and damped: a library has tens of replies, too few to tell from them alone which
 * words are rare. Found by search over public support data; without it recall@3 is 3 points lower.
 */
const RARITY_BASE = 2;
const RARITY_POWER = 0.6;
/** How much a reply's own length counts against the library's usual one. */
const SLOPE = 0.7;
/** Replies between two pauses of the building: a few milliseconds of work. */
const STEP = 50;

/** Postings between two pauses of a pass over all of them. */
const POSTINGS_STEP = 200_000;

/**
 * An inverted index: for every feature the replies that hold it, with its damped count there. What follows from the whole
 * library, how rare a feature is and how long a reply, stands beside it: a changed reply changes these for all of them.
 */
export interface ReplyIndex {
  /** Ordered by id, so that the same library always gives the same index. */
  replies: readonly SavedReply[];
  /** Every feature of the library; a feature's row is its place in `starts` and `rarity`. May have grown since. */
  features: Bag;
  /** Rows of this index. */
  size: number;
  /** Postings of row r stand at starts[r] … starts[r + 1], ordered by reply. */
  starts: Uint32Array;
  postings: Uint32Array;
  counts: Float32Array;
  /** How telling a feature is: damped inverse document frequency; the last entry is for unknown features. */
  rarity: Float32Array;
  /** What a reply's counts are divided by, rarity included. */
  lengths: Float64Array;
  /** The same squared, before the usual length has its say. */
  squares: Float64Array;
  /** How many replies hold a feature. */
  held: Uint32Array;
  /** Postings that came since the arrays were made, by row: a used reply brings a few hundred. */
  extra: Map<number, Extra[]>;
  /** Replies whose postings in the arrays are no longer the whole truth. */
  touched: Set<number>;
  /** What confusions taught, by posting, in parts of a vector of length 1; null where nothing was learned. */
  learned: Float32Array | null;
}

export interface Extra {
  reply: number;
  count: number;
}

type Postings = Pick<ReplyIndex, 'replies' | 'features' | 'size' | 'starts' | 'postings' | 'counts'>;

/** Builds the whole index at once: 40 ms for a thousand replies. */
export function buildIndex(replies: readonly SavedReply[]): ReplyIndex {
  return runSteps(buildInSteps(replies));
}

/** The same in steps of a few milliseconds, so that whoever builds can answer others in between. */
export function* buildInSteps(library: readonly SavedReply[]): Generator<void, ReplyIndex, void> {
  const replies = library.toSorted(byId);
  const features = new Bag();
  const reader = new VectorReader(features);
  const vectors: Vector[] = [];
  for (const [at, reply] of replies.entries()) {
    vectors.push(reader.read(reply));
    if (at % STEP === STEP - 1) yield;
  }
  const { size } = features;
  const starts = new Uint32Array(size + 1);
  for (let row = 0; row < size; row++) starts[row + 1] = (starts[row] ?? 0) + reader.countHolders(row);
  yield;
  const next = starts.slice();
  const postings = new Uint32Array(starts[size] ?? 0);
  const counts = new Float32Array(postings.length);
  for (const [reply, vector] of vectors.entries()) {
    for (let at = 0; at < vector.rows.length; at++) {
      const row = vector.rows[at] ?? 0;
      const place = next[row] ?? 0;
      next[row] = place + 1;
      postings[place] = reply;
      counts[place] = vector.counts[at] ?? 0;
    }
    if (reply % STEP === STEP - 1) yield;
  }
  return yield* weigh({ replies, features, size, starts, postings, counts });
}

/** What only the whole library can tell: one pass over all postings, no text is read. */
export function* weigh(index: Postings): Generator<void, ReplyIndex, void> {
  const { replies, size, starts, postings, counts } = index;
  const rarity = new Float32Array(size + 1);
  /** By count: most features are in a handful of replies. */
  const known: number[] = [];
  const squares = new Float64Array(replies.length);
  const held = new Uint32Array(size);
  let paused = 0;
  for (let row = 0; row < size; row++) {
    const [start, end] = [starts[row] ?? 0, starts[row + 1] ?? 0];
    const rare = known[end - start] ?? rarityOf(end - start, replies.length);
    known[end - start] = rare;
    rarity[row] = rare;
    held[row] = end - start;
    for (let place = start; place < end; place++) {
      const weight = (counts[place] ?? 0) * rare;
      const reply = postings[place] ?? 0;
      squares[reply] = (squares[reply] ?? 0) + weight * weight;
    }
    if (end - paused > POSTINGS_STEP) {
      paused = end;
      yield;
    }
  }
  rarity[size] = rarityOf(0, replies.length);
  const lengths = measureLengths(squares);
  return { ...index, rarity, lengths, squares, held, extra: new Map(), touched: new Set(), learned: null };
}

/** Pivoted: a reply with few words is not to win because it is short. */
export function measureLengths(squares: Float64Array): Float64Array {
  const lengths = squares.map(Math.sqrt);
  const usual = lengths.reduce((total, length) => total + length, 0) / (lengths.length || 1);
  return lengths.map((length) => SLOPE * length + (1 - SLOPE) * usual || 1);
}

export function byId(one: SavedReply, other: SavedReply): number {
  return one.id < other.id ? -1 : one.id > other.id ? 1 : 0;
}

export function rarityOf(count: number, all: number): number {
  return (RARITY_BASE + Math.max(0, Math.log((all + 1) / (count + 0.5)))) ** RARITY_POWER;
}
