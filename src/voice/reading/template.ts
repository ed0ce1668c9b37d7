import { makeReading } from './reading';

/** Shorter answers ("You're welcome!") may be alike, in letters and digits. */
const SHORTEST = 40;
const SHORTEST_CHINESE = 18;
/** Share of pairs of neighbouring letters that two answers have in common, from which they are one. */
const SAME = 0.88;
/** A saved reply may go out this often before it is noticed. */
const OFTEN = 3;
/** How many answers are compared. */
const MOST = 200;
const LONGEST_READ = 2000;

interface Reduced {
  letters: string;
  /** How often each pair of neighbouring letters stands in it. */
  pairs: ReadonlyMap<string, number>;
}

/** The same list is asked about with every keystroke: its answers are taken apart once. */
const REDUCED = new WeakMap<readonly string[], Reduced[]>();

/**
 * The draft is nearly word for word what this very customer was sent last, or what went out to others before; a saved
 * reply, once it went out often. Silent where nobody knows those.
 */
export const template = makeReading('template', (check) => {
  const { draft, recentAnswers = [], lastAnswers = [], savedReplies = [] } = check;
  if (recentAnswers.length + lastAnswers.length === 0) return [];
  const letters = reduce(draft);
  const isChinese = /\p{sc=Han}/u.test(letters);
  if (letters.length < (isChinese ? SHORTEST_CHINESE : SHORTEST)) return [];
  const own = { letters, pairs: countPairs(letters) };
  // The same person reads it twice: that is worse than two people reading it once each.
  if (getReduced(lastAnswers).some((answer) => isClose(own, answer)))
    return [{ span: null, words: [], suggestions: [], saying: 'samePerson' }];
  const count = getReduced(recentAnswers).filter((answer) => isClose(own, answer)).length;
  const isSaved = count > 0 && getReduced(savedReplies).some((reply) => isClose(own, reply));
  return count >= (isSaved ? OFTEN : 1) ? [{ span: null, words: [String(count)], suggestions: [] }] : [];
});

function getReduced(answers: readonly string[]): Reduced[] {
  const known = REDUCED.get(answers);
  if (known) return known;
  const made = answers.slice(0, MOST).map((answer) => {
    const letters = reduce(answer);
    return { letters, pairs: countPairs(letters) };
  });
  REDUCED.set(answers, made);
  return made;
}

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

function isClose(own: Reduced, other: Reduced): boolean {
  const [one, two] = [own.letters.length, other.letters.length];
  const both = one + two - 2;
  // Two texts of very different length cannot be as alike as that.
  if ((2 * (Math.min(one, two) - 1)) / both < SAME) return false;
  if (own.letters === other.letters) return true;
  let shared = 0;
  for (const [pair, count] of other.pairs) shared += Math.min(count, own.pairs.get(pair) ?? 0);
  return (2 * shared) / both >= SAME;
}
