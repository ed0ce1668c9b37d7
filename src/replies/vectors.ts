import type { SavedReply } from '../model/saved-reply';
import type { Bag } from './bag';
import { halfOf, joinPair, PAIR_WEIGHT, readRun, readWord } from './features';
import { listParts, readPart, type Word } from './words';

/** What a word weighs by where it stands. The posts a reply was accepted for tell most (facts: +20 to 27 points of recall@3). */
const FIELDS = { example: 1, title: 2, body: 0.35, tag: 0.3 };
/** Many examples say the same again and again: their sum is divided by their number to this power. */
const EXAMPLE_DAMPING = 0.3;
/** Newest examples that are read; beyond that the gain is below one point and the index only grows. */
const MOST_EXAMPLES = 40;
/** Sums whose logarithm is kept, as a power of two. */
const DAMPED_BITS = 12;
/** A place of a reply: what is said where nothing is known counts, its name does not. */
const PLACE = /\{[^{}|]*(?:\|([^{}]*))?\}/g;

/** The features of one reply: row in the library and damped count. */
export interface Vector {
  rows: Uint32Array;
  counts: Float32Array;
}

/** What a word brings wherever it stands: looked up once in a library, however often it is written there. */
type KnownWord =
  | {
      kind: 'word';
      rows: Uint32Array;
      weights: Float32Array;
      half: number;
      /** What it weighs in the reply that is being read. */
      sum: number;
    }
  | { kind: 'run'; word: Word };

/** Reads replies into vectors over one set of features: most words of a library stand in it a hundred times. */
export class VectorReader {
  private readonly known = new Map<string, KnownWord | null>();
  private sums = new Float32Array(4096);
  /** How many replies hold a feature, by row. */
  private held = new Uint32Array(4096);
  private touched = new Uint32Array(4096);
  private count = 0;
  /** Words of the reply that is being read, each once. */
  private readonly said: Extract<KnownWord, { kind: 'word' }>[] = [];
  private readonly asFloat = new Float32Array(1);
  private readonly asBits = new Uint32Array(this.asFloat.buffer);
  private readonly dampedFrom = new Uint32Array(1 << DAMPED_BITS);
  private readonly damped = new Float32Array(1 << DAMPED_BITS);

  constructor(private readonly features: Bag) {}

  /** @returns how many of the replies read so far hold the feature of this row. */
  countHolders(row: number): number {
    return this.held[row] ?? 0;
  }

  read(reply: SavedReply): Vector {
    this.readText(reply.title.replaceAll('_', ' '), FIELDS.title);
    this.readText(reply.body.replace(PLACE, ' $1 '), FIELDS.body);
    for (const tag of reply.tags) this.readText(tag.replaceAll('_', ' '), FIELDS.tag);
    const examples = reply.examples.slice(0, MOST_EXAMPLES);
    for (const example of examples)
      this.readText(example, FIELDS.example / examples.length ** EXAMPLE_DAMPING);
    return this.take();
  }

  private readText(text: string, field: number): void {
    let before: number | null = null;
    for (const part of listParts(text)) {
      const known = this.known.get(part) ?? this.learn(part);
      if (known?.kind === 'word') {
        const { half } = known;
        if (known.sum === 0) this.said.push(known);
        known.sum += field;
        if (before !== null) this.add(this.features.takeRow(joinPair(before, half)), PAIR_WEIGHT * field);
        before = half;
      } else if (known) {
        readRun(known.word, (hash, weight) => this.add(this.features.takeRow(hash), weight * field));
        before = null;
      }
    }
  }

  private learn(part: string): KnownWord | null {
    const seen = this.known.get(part);
    if (seen !== undefined) return seen;
    const read = readPart(part);
    const word = read && { start: 0, end: part.length, ...read };
    const known = word && (word.kind === 'run' ? { kind: 'run' as const, word } : this.learnWord(word));
    this.known.set(part, known);
    return known;
  }

  private learnWord(word: Word): KnownWord {
    const rows: number[] = [];
    const weights: number[] = [];
    readWord(word, (hash, weight) => {
      rows.push(this.features.takeRow(hash));
      weights.push(weight);
    });
    return {
      kind: 'word',
      rows: Uint32Array.from(rows),
      weights: Float32Array.from(weights),
      half: halfOf(word),
      sum: 0,
    };
  }

  /** The innermost loop of the building, run some ten million times: nothing in it but the arrays. */
  private addWord(word: Extract<KnownWord, { kind: 'word' }>): void {
    if (this.features.size > this.sums.length) this.grow(this.features.size);
    const { sums, touched } = this;
    const { rows, weights, sum } = word;
    let { count } = this;
    for (let at = 0; at < rows.length; at++) {
      const row = rows[at] ?? 0;
      const before = sums[row] ?? 0;
      if (before === 0) touched[count++] = row;
      sums[row] = before + (weights[at] ?? 0) * sum;
    }
    this.count = count;
    word.sum = 0;
  }

  private add(row: number, weight: number): void {
    if (row >= this.sums.length) this.grow(row);
    const sum = this.sums[row] ?? 0;
    if (sum === 0) this.touched[this.count++] = row;
    this.sums[row] = sum + weight;
  }

  /** The sums since the last call as one vector. */
  private take(): Vector {
    // A word that is said five times brings its two dozen features once.
    for (const word of this.said) this.addWord(word);
    this.said.length = 0;
    const rows = this.touched.slice(0, this.count);
    const counts = new Float32Array(this.count);
    for (let at = 0; at < rows.length; at++) {
      const row = rows[at] ?? 0;
      counts[at] = this.damp(this.sums[row] ?? 0);
      this.sums[row] = 0;
      this.held[row] = (this.held[row] ?? 0) + 1;
    }
    this.count = 0;
    return { rows, counts };
  }

  /** log(1 + sum), kept for the sums that come again and again: the logarithm alone was a fifth of the building. */
  private damp(sum: number): number {
    this.asFloat[0] = sum;
    const bits = this.asBits[0] ?? 0;
    const slot = Math.imul(bits, 0x9e3779b1) >>> (32 - DAMPED_BITS);
    if (this.dampedFrom[slot] !== bits) {
      this.dampedFrom[slot] = bits;
      this.damped[slot] = Math.log1p(sum);
    }
    return this.damped[slot] ?? 0;
  }

  private grow(row: number): void {
    const length = Math.max(row + 1, this.sums.length * 2);
    const sums = new Float32Array(length);
    sums.set(this.sums);
    this.sums = sums;
    const [held, touched] = [new Uint32Array(length), new Uint32Array(length)];
    held.set(this.held);
    touched.set(this.touched);
    this.held = held;
    this.touched = touched;
  }
}
