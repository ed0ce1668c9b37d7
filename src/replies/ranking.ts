import { findOurLanguage, type LanguageTag } from '../model/language';
import type { PlatformId } from '../model/message';
import type { RankedReply, SavedReply } from '../model/saved-reply';
import { runSteps } from '../model/steps';
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
}

/** What a habit adds at most: a reply used 31 times or more beats an unused one that fits up to a quarter better. */
const MOST_HABIT = 0.25;
const HABIT_PER_DOUBLING = 0.05;
/** Replies written in no particular language ("und") stand on every shelf. */
const EVERY_LANGUAGE = '';

/** An index, and how much each of its replies gains by habit. */
interface Shelf {
  index: ReplyIndex;
  habits: Float64Array;
}

/** Ranks saved replies by their likeness to a message. Each language's index is built when first asked for. */
export function createRanking(replies: readonly SavedReply[]): Ranking {
  const kept = replies.filter((reply) => !reply.isRemoved);
  const shelves = new Map<string, Shelf>();
  const building = new Map<string, Generator<void, Shelf, void>>();

  function* getShelf(language: string): Generator<void, Shelf, void> {
    for (;;) {
      const known = shelves.get(language);
      if (known) return known;
      const steps = building.get(language) ?? build(language);
      building.set(language, steps);
      const step = steps.next();
      if (step.done) {
        building.delete(language);
        shelves.set(language, step.value);
      } else yield;
    }
  }

  function* build(language: string): Generator<void, Shelf, void> {
    const own = kept.filter((reply) => [language, EVERY_LANGUAGE].includes(keyOf(reply.language)));
    // A library in one language needs no second index for messages that nothing in it fits.
    if (language !== EVERY_LANGUAGE && own.length === kept.length) return yield* getShelf(EVERY_LANGUAGE);
    const index = yield* buildInSteps(language === EVERY_LANGUAGE ? kept : own);
    yield* sharpenInSteps(index);
    return { index, habits: Float64Array.from(index.replies, habitOf) };
  }

  function* rankInSteps(query: RankingQuery, limit: number): Generator<void, RankedReply[], void> {
    const language = keyOf(query.language);
    const own = rankIn(yield* getShelf(language), query, limit);
    if (language === EVERY_LANGUAGE || own.some(isFitting)) return own;
    const others = rankIn(yield* getShelf(EVERY_LANGUAGE), query, limit).filter(isFitting);
    return own.length > 0 ? own : others;
  }

  return {
    isReady: (language) => shelves.has(keyOf(language)),
    rank: (query, limit) => runSteps(rankInSteps(query, limit)),
    rankInSteps,
  };
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
