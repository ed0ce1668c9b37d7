import { readFeatures } from './features';
import { findShare, type Query } from './query';
import type { ReplyIndex } from './reply-index';
import { LONGEST_TEXT, parseWords, type Word } from './words';

/** Words given as reasons, at most. */
const MOST_REASONS = 4;
/** A word that carries less than this part of what the best word carries is no reason. */
const LEAST_SHARE = 0.35;
/** A word of which the reply holds less than this part only shares some letters with it. */
const LEAST_HELD = 0.45;
/** Below this part of the cosine nothing is a reason. */
const LEAST_CARRIED = 0.01;
const LONGEST_RUN = 8;

/** What each UTF-16 unit of a message adds to the cosine with one reply, and which part of it the reply holds. */
interface Carried {
  weight: Float32Array;
  /** Weight of the word's own features, all of them and those that the reply holds. */
  all: Float32Array;
  held: Float32Array;
}

interface Reason {
  word: string;
  weight: number;
}

/** The words of the message that carry its likeness to one reply, as they stand in the message, most telling first. */
export function findReasons(query: Query, index: ReplyIndex, reply: number): string[] {
  const text = query.text.slice(0, LONGEST_TEXT);
  const carried = carryUnits(query, index, reply, text);
  const reasons = new Map<string, Reason>();
  for (const word of parseWords(text)) {
    for (const { start, end } of word.kind === 'run' ? findSpans(carried, word) : findWhole(carried, word)) {
      const weight = sum(carried.weight, start, end);
      const shown = text.slice(start, end);
      const key = word.kind === 'run' ? shown : word.folded;
      if (weight > (reasons.get(key)?.weight ?? LEAST_CARRIED)) reasons.set(key, { word: shown, weight });
    }
  }
  const sorted = [...reasons.values()].sort((one, other) => other.weight - one.weight);
  const least = (sorted[0]?.weight ?? 0) * LEAST_SHARE;
  return sorted
    .filter(({ weight }) => weight >= least)
    .slice(0, MOST_REASONS)
    .map(({ word }) => word);
}

function carryUnits(query: Query, index: ReplyIndex, reply: number, text: string): Carried {
  const shares = new Map<number, number>();
  for (let at = 0; at < query.rows.length; at++) {
    const row = query.rows[at] ?? 0;
    const share = findShare(index, row, reply);
    if (share > 0) shares.set(index.features.getHash(row), share * (query.weights[at] ?? 0));
  }
  const carried = {
    weight: new Float32Array(text.length),
    all: new Float32Array(text.length),
    held: new Float32Array(text.length),
  };
  readFeatures(text, (hash, weight, start, end, kind) => {
    // A single character of a run stands in too many words to be a reason.
    if (kind === 'run' && end - start === 1) return;
    const share = shares.get(hash) ?? 0;
    spread(carried.weight, share, start, end);
    if (kind === 'pair') return;
    spread(carried.all, weight, start, end);
    if (share > 0) spread(carried.held, weight, start, end);
  });
  return carried;
}

function spread(units: Float32Array, amount: number, start: number, end: number): void {
  for (let at = start; at < end; at++) units[at] = (units[at] ?? 0) + amount / (end - start);
}

function sum(units: Float32Array, start: number, end: number): number {
  let total = 0;
  for (let at = start; at < end; at++) total += units[at] ?? 0;
  return total;
}

/** The word itself, if it carries matter and the reply holds it or most of it (an inflection, a compound). */
function findWhole(
  { all, held }: Carried,
  { start, end, isFunction }: Word,
): { start: number; end: number }[] {
  const isHeld = sum(held, start, end) >= LEAST_HELD * sum(all, start, end);
  return !isFunction && isHeld ? [{ start, end }] : [];
}

/** Stretches of a run without spaces in which every character carries nearly as much as the best one. */
function findSpans({ weight }: Carried, { start, end }: Word): { start: number; end: number }[] {
  const best = Math.max(...weight.subarray(start, end));
  const spans: { start: number; end: number }[] = [];
  for (let at = start; at < end && best > 0; ) {
    let next = at;
    while (next < end && next - at < LONGEST_RUN && (weight[next] ?? 0) >= best * 0.4) next++;
    if (next - at >= 2) spans.push({ start: at, end: next });
    at = Math.max(next, at + 1);
  }
  return spans;
}
