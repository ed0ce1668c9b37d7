import { findOurLanguage, type LanguageTag } from '../model/language';
import type { PlatformId } from '../model/message';
import type { RankedReply, SavedReply } from '../model/saved-reply';
import { runSteps } from '../model/steps';
import { changeInSteps } from './change-index';
import { parseQuery, scoreReplies } from './query';
import { findReasons } from './reasons';
import { buildInSteps, type ReplyIndex } from './reply-index';
import { sharpenInSteps } from './sharpen';

export interface RankingQuery {
  text: string;
  /** Language of the message; null when unsure, then every reply is asked. */
  language: LanguageTag | null;
  /** Network the answer goes to; null asks replies for every network. */
  platform: PlatformId | null;
}

export interface Ranking {
  /**
   * The best replies for a message, best first. Replies in the message's language only, as long as one of them fits;
   * replies of that language that share nothing with the message fill the places left, without a reason.
   */
  rank(query: RankingQuery, limit: number): RankedReply[];
  /**
   * The same in steps of a few milliseconds: a library of 10,000 replies takes half a second to index. Whoever asks
   * meanwhile goes on with the same index.
   */
  rankInSteps(query: RankingQuery, limit: number): Generator<void, RankedReply[], void>;
  /** Whether the index of a language stands; if not, the next `rank` builds it first: 15 ms for a hundred replies. */
  isReady(language: LanguageTag | null): boolean;
  /** Takes replies as they are now, removed ones too; a reply with an unknown id is new. Read at the next `rank`. */
  change(replies: readonly SavedReply[]): void;
  /** Reads the changes now, in steps: those that rank next need not wait. */
  refreshInSteps(): Generator<void, void, void>;
}

/** What a habit adds at most: a reply used 31 times or more beats an unused one that fits up to a quarter better. */
const MOST_HABIT = 0.25;
const HABIT_PER_DOUBLING = 0.05;
/** Replies written in no particular language ("und") stand on every shelf. */
const EVERY_LANGUAGE = '';

/** Above this share of changed replies an index is built anew. */
const MOST_CHANGED = 0.25;

/** An index, and how much each of its replies gains by habit. */
interface Shelf {
  index: ReplyIndex;
  habits: Float64Array;
}

type Changes = Map<string, SavedReply | null>;

/** Ranks saved replies by their likeness to a message. Each language's index is built when first asked for. */
export function createRanking(library: readonly SavedReply[]): Ranking {
  const kept = new Map(library.filter((reply) => !reply.isRemoved).map((reply) => [reply.id, reply]));
  /** How many replies there are of each language. */
  const counts = new Map<string, number>();
  for (const reply of kept.values()) count(reply, 1);
  const shelves = new Map<string, Shelf>();
  const building = new Map<string, Generator<void, Shelf, void>>();
  /** What changed since the work on a shelf began, for every shelf that stands or is being built. */
  const waiting = new Map<string, Changes>();

  function count(reply: SavedReply, by: 1 | -1): void {
    const key = keyOf(reply.language);
    counts.set(key, (counts.get(key) ?? 0) + by);
  }

  /** A library in one language needs no second index for messages that nothing in it fits. */
  function findKey(language: string): string {
    if (waiting.has(language)) return language;
    const own = (counts.get(language) ?? 0) + (counts.get(EVERY_LANGUAGE) ?? 0);
    return own === kept.size ? EVERY_LANGUAGE : language;
  }

  function isReady(key: string): boolean {
    return shelves.has(key) && !building.has(key) && !waiting.get(key)?.size;
  }

  function* getShelf(language: string): Generator<void, Shelf, void> {
    for (;;) {
      const key = findKey(language);
      const shelf = shelves.get(key);
      if (shelf && isReady(key)) return shelf;
      const steps = building.get(key) ?? work(key, shelf);
      building.set(key, steps);
      let made: Shelf | null = null;
      try {
        const step = steps.next();
        if (step.done) made = step.value;
      } catch (error) {
        // Half a change is no index: the next one who asks builds it anew.
        for (const map of [building, shelves, waiting]) map.delete(key);
        throw error;
      }
      if (made) {
        building.delete(key);
        shelves.set(key, made);
      } else yield;
    }
  }

  function* work(key: string, shelf: Shelf | undefined): Generator<void, Shelf, void> {
    const changes = waiting.get(key);
    waiting.set(key, new Map());
    const isFew = shelf && changes && changes.size <= MOST_CHANGED * shelf.index.replies.length;
    const own = isFew ? [] : [...kept.values()].filter((reply) => isOn(reply, key));
    const index = yield* isFew ? changeInSteps(shelf.index, changes) : buildInSteps(own);
    // Words that stayed the same confuse the same replies.
    if (index.postings !== shelf?.index.postings) yield* sharpenInSteps(index);
    return { index, habits: Float64Array.from(index.replies, habitOf) };
  }

  function change(replies: readonly SavedReply[]): void {
    for (const reply of replies) {
      const before = kept.get(reply.id);
      if (before) count(before, -1);
      if (reply.isRemoved) kept.delete(reply.id);
      else {
        kept.set(reply.id, reply);
        count(reply, 1);
      }
      for (const [key, changes] of waiting)
        changes.set(reply.id, !reply.isRemoved && isOn(reply, key) ? reply : null);
    }
  }

  function* rankInSteps(query: RankingQuery, limit: number): Generator<void, RankedReply[], void> {
    const language = keyOf(query.language);
    const own = rankIn(yield* getShelf(language), query, limit);
    if (language === EVERY_LANGUAGE || own.some(isFitting)) return own;
    const others = rankIn(yield* getShelf(EVERY_LANGUAGE), query, limit).filter(isFitting);
    return own.length > 0 ? own : others;
  }

  return {
    isReady: (language) => isReady(findKey(keyOf(language))),
    rank: (query, limit) => runSteps(rankInSteps(query, limit)),
    rankInSteps,
    change,
    *refreshInSteps() {
      for (const key of shelves.keys()) yield* getShelf(key);
    },
  };
}

function isOn(reply: SavedReply, key: string): boolean {
  return key === EVERY_LANGUAGE || [key, EVERY_LANGUAGE].includes(keyOf(reply.language));
}

function isFitting(ranked: RankedReply): boolean {
  return ranked.because.length > 0;
}

/** One key per language, whatever the region; empty for none. */
function keyOf(tag: LanguageTag | null): string {
  const primary = tag?.toLowerCase().split(/[-_]/)[0] ?? '';
  if (primary === 'und' || primary === 'unknown') return EVERY_LANGUAGE;
  return findOurLanguage(tag) ?? primary;
}

function rankIn({ index, habits }: Shelf, { text, platform }: RankingQuery, limit: number): RankedReply[] {
  const query = parseQuery(text, index);
  const scores = scoreReplies(query, index);
  const best: { at: number; value: number }[] = [];
  for (let at = 0; at < scores.length; at++) {
    const reply = index.replies[at];
    if (!reply || !isFor(reply, platform)) continue;
    const value = (scores[at] ?? 0) * (habits[at] ?? 1);
    const last = best[limit - 1];
    if (last && compare(index, { at, value }, last) >= 0) continue;
    const place = best.findIndex((other) => compare(index, { at, value }, other) < 0);
    best.splice(place === -1 ? best.length : place, 0, { at, value });
    best.length = Math.min(best.length, limit);
  }
  const ranked = best.map(({ at }) => ({
    id: index.replies[at]?.id ?? '',
    score: Math.min(1, scores[at] ?? 0),
    because: findReasons(query, index, at),
  }));
  return [...ranked.filter(isFitting), ...ranked.filter((one) => !isFitting(one))];
}

function isFor(reply: SavedReply, platform: PlatformId | null): boolean {
  return platform === null || reply.platforms.length === 0 || reply.platforms.includes(platform);
}

function habitOf(reply: SavedReply): number {
  return 1 + Math.min(MOST_HABIT, HABIT_PER_DOUBLING * Math.log2(1 + reply.useCount));
}

/** Better first; then what is used more, then what was used last, then by id, so that the order is always the same. */
function compare(
  index: ReplyIndex,
  one: { at: number; value: number },
  other: { at: number; value: number },
): number {
  if (one.value !== other.value) return other.value - one.value;
  const [first, second] = [index.replies[one.at], index.replies[other.at]];
  if (!first || !second) return 0;
  return (
    second.useCount - first.useCount ||
    (second.lastUsedAt ?? 0) - (first.lastUsedAt ?? 0) ||
    (first.id < second.id ? -1 : 1)
  );
}
