import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  MINUTE_MS,
  makeAnswer,
  makeAuthor,
  makeMessage,
  NOON,
  startDesk,
  type TestDesk,
} from '../../test/desk';

let desk: TestDesk;
beforeEach(async () => {
  desk = await startDesk();
});
afterEach(() => desk.end());

const minutesAgo = (minutes: number) => ({ postedAt: NOON - minutes * MINUTE_MS });
const by = (handle: string, name: string | null) => ({ author: makeAuthor(handle, null, name) });

describe('finding anything', () => {
  beforeEach(async () => {
    await desk.page('saveMessages', [
      makeMessage('1', { ...by('tessbright', 'Tess Bright'), ...minutesAgo(9) }),
      makeMessage('2', { ...by('tessa_moor', 'Téssa van Moor'), ...minutesAgo(5) }),
      makeMessage('3', { ...by('mo_er_list', '墨耳先生') }),
      makeMessage('4', { ...by('tess', null), ...minutesAgo(90) }),
    ]);
  });
  const findNames = async (query: string) =>
    (await desk.page('findAnything', query)).flatMap((result) =>
      result.kind === 'customer' ? [result.name] : [],
    );

  it('customers by the beginning of any word of name and handle, accents or not', async () => {
    expect(await findNames('tessa')).toEqual(['Téssa van Moor']);
    expect(await findNames('moor tess')).toEqual(['Téssa van Moor']);
    expect(await findNames('bri')).toEqual(['Tess Bright']);
    expect(await findNames('@tessa_m')).toEqual(['Téssa van Moor']);
    expect(await findNames('耳先')).toEqual(['墨耳先生']);
    expect(await findNames('essa')).toEqual([]);
    expect(await findNames('  ')).toEqual([]);
  });

  it('an exact handle first, then who was seen last', async () => {
    expect(await findNames('tess')).toEqual(['@tess', 'Téssa van Moor', 'Tess Bright']);
  });

  it('replies and tags too, and a way to each customer', async () => {
    const results = await desk.page('findAnything', 'deliv');
    expect(results.map((result) => result.kind)).toContain('reply');
    expect(results).toContainEqual({ kind: 'tag', tagId: 'delivery', name: 'delivery' });
    expect((await desk.page('findAnything', 'bright'))[0]).toMatchObject({
      detail: '@tessbright',
      permalink: 'https://x.com/tessbright/status/1',
    });
  });
});

describe('who waits', () => {
  beforeEach(() =>
    desk.page('saveMessages', [
      makeMessage('1', minutesAgo(50)),
      makeMessage('2', minutesAgo(90)),
      makeMessage('3', minutesAgo(10)),
      makeMessage('4', minutesAgo(200)),
      makeAnswer('5', '4', minutesAgo(20)),
    ]),
  );
  const findNext = async (after: string | null) => (await desk.page('findNextWaiting', after))?.messageKey;

  it('the longest first, then the next, then around', async () => {
    expect(await findNext(null)).toBe('x:2');
    expect(await findNext('x:2')).toBe('x:1');
    expect(await findNext('x:1')).toBe('x:3');
    expect(await findNext('x:3')).toBe('x:2');
  });

  it('goes on from a message that was answered in between, and from one that is not known', async () => {
    await desk.page('saveState', 'x:1', { state: 'solved' });
    expect(await findNext('x:1')).toBe('x:3');
    expect(await findNext('x:404')).toBe('x:2');
  });

  it('nobody when nobody waits', async () => {
    for (const key of ['x:1', 'x:2', 'x:3']) await desk.page('saveState', key, { state: 'no-reply' });
    expect(await findNext('x:1')).toBeUndefined();
    expect((await desk.page('getDesk')).waitingCount).toBe(0);
  });

  it('the popup’s figures come from what is remembered', async () => {
    await desk.page('saveState', 'x:3', { state: 'solved' });
    const numbers = await desk.owner('getNumbers');
    expect(numbers.waiting.value).toBe(2);
    expect(numbers.medianFirstResponseMs.value).toBe(180 * MINUTE_MS);
    // Judged: x:2 waits longer than the hour, x:4 was answered late; x:1 still has ten minutes.
    expect(numbers.shareWithinTarget.value).toBe(0);
    expect([numbers.solvedCount, numbers.inboundCount]).toEqual([1, 4]);
    expect(numbers.longestWaiting.map((item) => item.messageKey)).toEqual(['x:2', 'x:1']);
    expect(numbers.longestWaiting[0]).toMatchObject({ name: 'Tess Bright', platform: 'x' });
  });
});
