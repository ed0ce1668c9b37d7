import type { Figure, NumbersView } from '../model/views';
import { type Day, isIn, listDays } from './days';
import { findMedian } from './median';

export { listDays } from './days';
export { countSatisfaction } from './satisfaction';

/** How many days a trend shows. */
export const TREND_DAYS = 7;

/** The times of one customer's message; all epoch ms. */
export interface ClockedMessage {
  /** When it was posted; null where no page showed it: then it counts, but no duration is made of it. */
  postedAt: number | null;
  /** When it came to the desk's knowledge: when posted, else when first seen. */
  arrivedAt: number;
  isAwaited: boolean;
  /** First answer of ours. */
  answeredAt: number | null;
  /** When it stopped waiting. */
  closedAt: number | null;
  solvedAt: number | null;
  isWaiting: boolean;
}

export interface Counted {
  now: number;
  /** First answer wanted within. */
  targetMs: number;
  /** Every customer message that arrived, stopped waiting, was answered or was solved in the trend's days, once. */
  messages: readonly ClockedMessage[];
  waitingCount: number;
  /** For the end of each of the trend's days: how many of those that wait now had arrived by then. */
  waitingSince: readonly number[];
}

/**
 * The popup's figures, each with its last seven local days.
 *
 * - waiting: how many waited when the day ended; today: now.
 * - first response: median of the first answers given on the day.
 * - within target: of the messages that arrived on the day and were answered, or have waited longer than the target.
 *   Those that can still be answered in time are not judged yet; those that need no reply are left out.
 * - solved: of the messages that arrived on the day or were solved on it, the share solved on it.
 */
export function countNumbers(
  counted: Counted,
): Omit<NumbersView, 'longestWaiting' | 'promises' | 'satisfaction'> {
  const { now, messages, targetMs } = counted;
  const days = listDays(now, TREND_DAYS);
  const solvedShares = days.map((day) => countSolved(messages, day));
  const today = solvedShares.at(-1);
  return {
    waiting: makeFigure(
      days.map((day, index) =>
        index === days.length - 1
          ? counted.waitingCount
          : (counted.waitingSince[index] ?? 0) + countClosedLater(messages, day),
      ),
    ),
    medianFirstResponseMs: makeFigure(days.map((day) => findMedian(listResponses(messages, day)))),
    shareWithinTarget: makeFigure(days.map((day) => findShareInTime(messages, day, targetMs, now))),
    solved: makeFigure(solvedShares.map(({ solved, all }) => (all > 0 ? solved / all : null))),
    solvedCount: today?.solved ?? 0,
    inboundCount: today?.all ?? 0,
  };
}

function makeFigure(trend: (number | null)[]): Figure {
  return { value: trend.at(-1) ?? null, trend };
}

/** Messages that waited when the day ended and stopped waiting since. */
function countClosedLater(messages: readonly ClockedMessage[], day: Day): number {
  return messages.filter(
    (message) =>
      message.isAwaited &&
      message.arrivedAt < day.endAt &&
      message.closedAt !== null &&
      message.closedAt >= day.endAt,
  ).length;
}

/** Milliseconds to the first answers given on the day; an answer dated before its question measures nothing. */
function listResponses(messages: readonly ClockedMessage[], day: Day): number[] {
  return messages.flatMap(({ postedAt, answeredAt }) =>
    postedAt !== null && isIn(day, answeredAt) && answeredAt >= postedAt ? [answeredAt - postedAt] : [],
  );
}

function findShareInTime(
  messages: readonly ClockedMessage[],
  day: Day,
  targetMs: number,
  now: number,
): number | null {
  let inTime = 0;
  let judged = 0;
  for (const { postedAt, answeredAt, isWaiting, isAwaited } of messages) {
    if (!isIn(day, postedAt)) continue;
    const isLate = isWaiting && isAwaited && now - postedAt > targetMs;
    if (answeredAt === null && !isLate) continue;
    judged++;
    if (answeredAt !== null && answeredAt - postedAt <= targetMs) inTime++;
  }
  return judged > 0 ? inTime / judged : null;
}

function countSolved(messages: readonly ClockedMessage[], day: Day): { solved: number; all: number } {
  const solved = messages.filter((message) => isIn(day, message.solvedAt)).length;
  const all = messages.filter(
    (message) => isIn(day, message.solvedAt) || (message.isAwaited && isIn(day, message.arrivedAt)),
  ).length;
  return { solved, all };
}
