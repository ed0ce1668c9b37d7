import type { SavedReply } from '../../src/model/saved-reply';
import { createReply } from '../../src/model/saved-reply.fixture';
import { createRanking, findDuplicatesInSteps } from '../../src/replies';
import { assert, describeTimes, type Figure } from './measure';

const REPLIES = 10_000;
const QUERIES = 300;
const WORDS = 3000;
const CHANGES = 20;

const VOCABULARY = Array.from(
  { length: WORDS },
  (_, at) => `w${((at * 7919) % 46_656).toString(36)}ord${at % 97}`,
);

function sentence(seed: number): string {
  return Array.from({ length: 12 }, (_, at) => VOCABULARY[(seed * 31 + at * at * 17) % WORDS]).join(' ');
}

/** A library far larger than any desk has, in invented words of one language. */
export function makeLibrary(): SavedReply[] {
  return Array.from({ length: REPLIES }, (_, at) =>
    createReply(`r${at}`, { title: sentence(at), body: sentence(at + 1), examples: [sentence(at + 2)] }),
  );
}

/** Suggestions over that library; what its index costs, once and per change. */
export function measureReplies(): Figure[] {
  const replies = makeLibrary();
  const ranking = createRanking(replies);
  const query = { text: sentence(0), language: 'en', platform: null };
  const index = walk(ranking.rankInSteps(query, 3));
  const times = Array.from({ length: QUERIES }, (_, at) => {
    const text = `${sentence(at)} ${sentence(at + 5)}`;
    const startedAt = performance.now();
    const ranked = ranking.rank({ ...query, text }, 3);
    const tookMs = performance.now() - startedAt;
    assert(ranked.length === 3, 'nothing was suggested');
    return tookMs;
  });
  const changes = Array.from({ length: CHANGES }, (_, at) => {
    const reply = replies[at * 100];
    assert(reply, 'there is no such reply');
    const word = `learned${((at + 50) ** 3).toString(36)}`;
    const example = `${sentence(at + 7)} ${word}`;
    ranking.change([{ ...reply, useCount: at + 1, examples: [example, ...reply.examples] }]);
    const change = walk(ranking.refreshInSteps());
    const [first] = ranking.rank({ ...query, text: word }, 1);
    assert(first?.id === reply.id, 'the used reply was not learned');
    return change;
  });
  const doubles = walk(findDuplicatesInSteps(replies.map(({ body }, at) => `${body} ${sentence(at + 3)}`)));
  return [
    describeTimes(`suggestions over ${REPLIES} replies`, times, 5),
    ...describeWalk(`first suggestions over ${REPLIES} replies, index included`, index, 1000),
    describeTimes(
      `index after one used reply of ${REPLIES}`,
      changes.map(({ tookMs }) => tookMs),
      100,
    ),
    describeTimes(
      'the longest the worker is kept from others by it',
      changes.map(({ longestMs }) => longestMs),
      50,
    ),
    ...describeWalk(`doubles among ${REPLIES} replies`, doubles, 1000),
  ];
}

interface Walk {
  tookMs: number;
  /** The longest step: nobody else is answered meanwhile. */
  longestMs: number;
}

function walk(steps: Iterator<void, unknown, void>): Walk {
  const begunAt = performance.now();
  let longestMs = 0;
  for (let isDone = false; !isDone; ) {
    const startedAt = performance.now();
    isDone = steps.next().done === true;
    longestMs = Math.max(longestMs, performance.now() - startedAt);
  }
  return { tookMs: performance.now() - begunAt, longestMs };
}

function describeWalk(name: string, { tookMs, longestMs }: Walk, limit: number): Figure[] {
  const unit = 'ms';
  return [
    { name, value: tookMs, unit, limit },
    { name: 'the longest the worker is kept from others by it', value: longestMs, unit, limit: 100 },
  ];
}
