import { makeReading } from './reading';

/** Shorter answers ("You're welcome!") may be alike, in letters and digits. */
const SHORTEST = 40;
const SHORTEST_CHINESE = 18;
/** Share of pairs of neighbouring letters that two answers have in common, from which they are one. */
const SAME = 0.88;
/** How many answers are compared. */
const MOST = 200;
const LONGEST_READ = 2000;

/** The draft is nearly word for word what went out before, or a saved reply; silent where nobody knows those. */
export const template = makeReading('template', ({ draft, recentAnswers }) => {
  if (!recentAnswers || recentAnswers.length === 0) return [];
  const own = reduce(draft);
  const isChinese = /\p{sc=Han}/u.test(own);
  if (own.length < (isChinese ? SHORTEST_CHINESE : SHORTEST)) return [];
  const pairs = countPairs(own);
  const count = recentAnswers.slice(0, MOST).filter((answer) => isClose(own, pairs, reduce(answer))).length;
  return count > 0 ? [{ span: null, words: [String(count)], suggestions: [] }] : [];
});

/** Letters and digits only: greetings' commas and emoji make no answer another one. */
function reduce(text: string): string {
  return text
    .slice(0, LONGEST_READ)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

function countPairs(text: string): Map<string, number> {
  const pairs = new Map<string, number>();
  for (let at = 0; at + 1 < text.length; at++) {
    const pair = text.slice(at, at + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

function isClose(own: string, pairs: ReadonlyMap<string, number>, other: string): boolean {
  const both = own.length + other.length - 2;
  // Two texts of very different length cannot be as alike as that.
  if ((2 * (Math.min(own.length, other.length) - 1)) / both < SAME) return false;
  if (own === other) return true;
  let shared = 0;
  for (const [pair, count] of countPairs(other)) shared += Math.min(count, pairs.get(pair) ?? 0);
  return (2 * shared) / both >= SAME;
}
