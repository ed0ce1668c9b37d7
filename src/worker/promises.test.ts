import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import fakeBrowser from '../../test/browser';
import { MINUTE_MS, makeAnswer, makeMessage, NOON, startDesk, type TestDesk } from '../../test/desk';
import { keepPromises, openNotified, PROMISE_ALARM } from './promises';

const HOUR_MS = 60 * MINUTE_MS;
const { asked } = fakeBrowser;

let desk: TestDesk;
/** What the worker does when its alarm rings, or when it starts. */
const ring = () =>
  keepPromises({ database: desk.database, now: () => desk.clock.now, tell: () => undefined });
const card = (id = '1') => desk.page('getConversation', makeMessage(id));
const pass = (ms: number) => {
  desk.clock.now += ms;
};

beforeEach(async () => {
  asked.notified = [];
  desk = await startDesk();
  await desk.page('saveMessages', [makeMessage('1')]);
});
afterEach(() => desk.end());

describe('a promise', () => {
  it('comes back when it is due: on the waiting list, the badge, as a notification, once', async () => {
    const promisedAt = NOON + HOUR_MS;
    await desk.page('saveState', 'x:1', { state: 'promised', promisedAt });
    expect((await desk.page('getDesk')).waitingCount).toBe(0);
    expect(asked).toMatchObject({ badge: '', dueAt: promisedAt });
    expect(asked.alarms).toContain(PROMISE_ALARM);
    await ring();
    expect(asked.notified).toEqual([]);

    // The worker dies, the browser is closed and opened again, and the time has passed meanwhile.
    await desk.restart();
    pass(HOUR_MS);
    await ring();
    expect(asked.badge).toBe('1');
    expect(asked.notified.map(({ id }) => id)).toEqual(['promise:x:1']);
    expect(asked.notified[0]?.title).toMatch(/^You promised Tess Bright an answer by \d\d:\d\d$/);
    expect(asked.alarms).not.toContain(PROMISE_ALARM);
    const { longestWaiting, promises } = await desk.owner('getNumbers');
    expect(longestWaiting.map(({ messageKey }) => messageKey)).toEqual(['x:1']);
    expect(promises).toMatchObject([{ messageKey: 'x:1', name: 'Tess Bright', promisedAt }]);
    expect((await card()).state).toBe('promised');
    await ring();
    expect(asked.notified).toHaveLength(1);
  });

  it('has one alarm, for the one that is due next', async () => {
    await desk.page('saveMessages', [makeMessage('2')]);
    await desk.page('saveState', 'x:1', { state: 'promised', promisedAt: NOON + 2 * HOUR_MS });
    await desk.page('saveState', 'x:2', { state: 'promised', promisedAt: NOON + HOUR_MS });
    expect(asked.dueAt).toBe(NOON + HOUR_MS);
    await desk.page('saveState', 'x:2', { state: 'solved' });
    expect(asked.dueAt).toBe(NOON + 2 * HOUR_MS);
  });

  it('is put off by a new time, and taken off the list again', async () => {
    await desk.page('saveState', 'x:1', { state: 'promised', promisedAt: NOON - MINUTE_MS });
    expect(asked.badge).toBe('1');
    await desk.page('saveState', 'x:1', { state: 'promised', promisedAt: NOON + HOUR_MS });
    expect(asked.badge).toBe('');
  });

  it('is kept by an answer sent after it was made', async () => {
    await desk.page('saveState', 'x:1', { state: 'promised', promisedAt: NOON + HOUR_MS });
    pass(2 * HOUR_MS);
    await ring();
    const answer = makeAnswer('2', '1', { postedAt: desk.clock.now });
    await desk.page('saveAnswer', { inbound: makeMessage('1'), answer, replyId: null });
    expect(await card()).toMatchObject({ state: 'answered', promisedAt: null });
    expect(asked.badge).toBe('');
    expect((await desk.owner('getNumbers')).promises).toEqual([]);
  });

  it('is not kept by the answer it was made in, nor by one from before', async () => {
    await desk.page('saveMessages', [makeMessage('1'), makeAnswer('2', '1')]);
    pass(MINUTE_MS);
    await desk.page('saveState', 'x:1', { state: 'promised', promisedAt: NOON + HOUR_MS });
    pass(MINUTE_MS);
    const holding = makeAnswer('3', '1', { postedAt: desk.clock.now });
    // The page shows it before it is reported as the holding reply that it was.
    await desk.page('saveMessages', [makeMessage('1'), makeAnswer('2', '1'), holding]);
    await desk.page('saveAnswer', {
      inbound: makeMessage('1'),
      answer: holding,
      replyId: 'starter-en-holding',
    });
    expect(await card()).toMatchObject({ state: 'promised', promisedAt: NOON + HOUR_MS });
  });

  it('is kept by an answer further down the same talk', async () => {
    const dm = { kind: 'dm', postedAt: null } as const;
    const talk = [
      makeMessage('11', dm),
      makeAnswer('12', '11', { ...dm, isOwn: true }),
      makeMessage('13', { ...dm, replyTo: '12' }),
    ];
    await desk.page('saveOpened', talk);
    await desk.page('saveState', 'x:11', { state: 'promised', promisedAt: NOON + HOUR_MS });
    pass(MINUTE_MS);
    const answer = makeAnswer('14', '13', { ...dm, isOwn: true });
    await desk.page('saveAnswer', {
      inbound: makeMessage('13', { ...dm, replyTo: '12' }),
      answer,
      replyId: null,
    });
    expect((await desk.database.messages.get('x:11'))?.state).toBe('answered');
  });

  it('opens its message, and nothing but a link of the network, when its notification is clicked', async () => {
    const before = asked.tabs.length;
    await openNotified(desk, 'promise:x:1');
    await openNotified(desk, 'promise:x:404');
    await openNotified(desk, 'something else');
    expect(asked.tabs.slice(before)).toEqual(['https://x.com/tessbright/status/1']);
  });
});

describe('what is offered on a card about promises', () => {
  const sendHolding = async (text: string) => {
    const answer = makeAnswer('2', '1', { text, postedAt: desk.clock.now });
    await desk.page('saveAnswer', { inbound: makeMessage('1'), answer, replyId: 'starter-en-holding' });
  };
  const clock = (at: number) => new Date(at).toTimeString().slice(0, 5);

  it('the time that stood in the holding reply that was sent', async () => {
    await sendHolding(`We are back here before ${clock(NOON + HOUR_MS)}.`);
    const { offer } = await card();
    expect(offer).toMatchObject({ id: 'holding x:2', choices: [{ isLikely: true }, { value: 'no' }] });
    expect(offer?.text).toContain(clock(NOON + HOUR_MS));
    await desk.page('takeOffer', 'x:1', offer?.id ?? '', offer?.choices[0]?.value ?? '');
    expect(await card()).toMatchObject({ state: 'promised', promisedAt: NOON + HOUR_MS });
  });

  it('nothing once it was declined, where no time stands in it, or after another answer', async () => {
    await sendHolding(`We are back here before ${clock(NOON + HOUR_MS)}.`);
    await desk.page('takeOffer', 'x:1', 'holding x:2', 'no');
    expect((await card()).offer).toBeUndefined();
    await desk.page('saveMessages', [
      makeMessage('5', { author: { handle: 'other', name: null, userId: null } }),
    ]);
    const answer = makeAnswer('6', '5', { text: 'We are looking into it.' });
    const inbound = makeMessage('5', { author: { handle: 'other', name: null, userId: null } });
    await desk.page('saveAnswer', { inbound, answer, replyId: 'starter-en-holding' });
    expect((await desk.page('getConversation', inbound)).offer).toBeUndefined();
  });

  it('to take a promise up again that an early answer counted as kept', async () => {
    await desk.page('saveState', 'x:1', { state: 'promised', promisedAt: NOON + HOUR_MS });
    pass(MINUTE_MS);
    const answer = makeAnswer('2', '1', { postedAt: desk.clock.now });
    await desk.page('saveAnswer', { inbound: makeMessage('1'), answer, replyId: null });
    const { offer, state } = await card();
    expect([state, offer?.id]).toEqual(['answered', 'kept x:2']);
    await desk.page('takeOffer', 'x:1', 'kept x:2', String(NOON + HOUR_MS));
    expect(await card()).toMatchObject({ state: 'promised', promisedAt: NOON + HOUR_MS });
  });

  it('notifications, as long as they are not allowed and were not declined', async () => {
    asked.isNotifying = false;
    await desk.page('saveMessages', [makeMessage('2')]);
    for (const key of ['x:1', 'x:2'])
      await desk.page('saveState', key, { state: 'promised', promisedAt: NOON + HOUR_MS });
    expect((await card()).offer?.id).toBe('notify');
    const before = asked.tabs.length;
    await desk.page('takeOffer', 'x:1', 'notify', 'yes');
    expect(asked.tabs.slice(before)).toEqual(['chrome-extension://test/src/options/index.html#desk']);
    await desk.page('takeOffer', 'x:1', 'notify', 'no');
    expect((await card()).offer).toBeUndefined();
    expect((await card('2')).offer).toBeUndefined();
    asked.isNotifying = true;
  });

  it('a choice that was never offered changes nothing', async () => {
    await desk.page('takeOffer', 'x:1', 'holding x:2', 'soon');
    await desk.page('takeOffer', 'x:1', 'holding x:2', String(NOON + 400 * 24 * HOUR_MS));
    await desk.page('takeOffer', 'x:1', 'unknown', 'yes');
    expect((await card()).state).toBe('waiting');
  });
});
