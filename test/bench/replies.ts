import { createReply } from '../../src/model/saved-reply.fixture';
import { createRanking } from '../../src/replies';
import { assert, describeTimes, type Figure } from './measure';

const REPLIES = 10_000;
const QUERIES = 300;
const WORDS = 3000;

/** Suggestions over a library far larger than any desk has, in invented words; and what its index costs once. */
export function measureReplies(): Figure[] {
  const words = Array.from(
    { length: WORDS },
    (_, at) => `w${((at * 7919) % 46_656).toString(36)}ord${at % 97}`,
  );
  const sentence = (seed: number): string =>
    Array.from({ length: 12 }, (_, at) => words[(seed * 31 + at * at * 17) % words.length]).join(' ');
  const replies = Array.from({ length: REPLIES }, (_, at) =>
    makeReply(`r${at}`, sentence(at), sentence(at + 1), [sentence(at + 2)]),
  );
  const ranking = createRanking(replies);
  const begunAt = performance.now();
  let longestMs = 0;
  const steps = ranking.rankInSteps({ text: sentence(0), language: 'en', platform: null }, 3);
  for (let isDone = false; !isDone; ) {
    const startedAt = performance.now();
    isDone = steps.next().done === true;
    longestMs = Math.max(longestMs, performance.now() - startedAt);
  }
  const indexMs = performance.now() - begunAt;
  const times = Array.from({ length: QUERIES }, (_, at) => {
    const text = `${sentence(at)} ${sentence(at + 5)}`;
    const startedAt = performance.now();
    const ranked = ranking.rank({ text, language: 'en', platform: null }, 3);
    const tookMs = performance.now() - startedAt;
    assert(ranked.length === 3, 'nothing was suggested');
    return tookMs;
  });
  return [
    describeTimes(`suggestions over ${REPLIES} replies`, times, 5),
    {
      name: `first suggestions over ${REPLIES} replies, index included`,
      value: indexMs,
      unit: 'ms',
      limit: 1000,
    },
    { name: 'the longest the worker is kept from others by it', value: longestMs, unit: 'ms', limit: 100 },
  ];
}

const makeReply = (id: string, title: string, body: string, examples: string[]) =>
  createReply(id, { title, body, examples });
