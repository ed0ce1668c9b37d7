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

const stored = async () => (await desk.database.messages.toCollection().primaryKeys()).sort();
const STRANGER = { author: makeAuthor('oldoak'), mentions: [], text: 'What a day.' };

describe('what is remembered of a page', () => {
  it('what addresses us and what replies to a message of ours, nothing else', async () => {
    const marks = await desk.page('saveMessages', [
      makeMessage('1'),
      makeMessage('2', STRANGER),
      makeMessage('3', { isPromoted: true }),
      makeMessage('4', { id: null as unknown as string }),
      makeAnswer('5', '1'),
      makeMessage('6', { ...STRANGER, replyTo: '5' }),
      makeAnswer('7', null, { text: 'New speakers are here.' }),
      makeMessage('8', { ...STRANGER, replyTo: '7' }),
      makeMessage('9', { ...STRANGER, replyTo: '2' }),
    ]);
    expect(await stored()).toEqual(['x:1', 'x:5', 'x:6', 'x:8']);
    expect(marks.map((mark) => mark.messageKey)).toEqual(['x:1', 'x:6', 'x:8']);
  });

  it('a reply to an answer of ours that is no longer on the page', async () => {
    await desk.page('saveMessages', [makeMessage('1'), makeAnswer('5', '1')]);
    await desk.page('saveMessages', [makeMessage('6', { ...STRANGER, replyTo: '5' })]);
    expect(await stored()).toContain('x:6');
  });

  it('an answer a colleague wrote marks the message answered with its time, also in several parts', async () => {
    const [mark] = await desk.page('saveMessages', [
      makeAnswer('6', '5', { postedAt: NOON - 20 * MINUTE_MS }),
      makeAnswer('5', '1', { author: makeAuthor('HalvenAudio') }),
      makeMessage('1'),
    ]);
    expect(mark).toMatchObject({ state: 'answered', answeredAt: NOON - 28 * MINUTE_MS });
    const card = await desk.page('getConversation', makeMessage('1'));
    expect(card.customer?.history.map((item) => item.messageKey)).toEqual(['x:6', 'x:5']);
  });

  it('an answer in a flat thread answers the reply by whom it names, and not what comes after it', async () => {
    const comment = { platform: 'x', kind: 'comment' } as const;
    const guest = makeAuthor('guest');
    const page = [
      makeMessage('1', comment),
      makeMessage('2', { ...comment, replyTo: '1', author: guest }),
      makeAnswer('5', '1', { ...comment, mentions: ['guest'] }),
      makeMessage('3', { ...comment, replyTo: '1', author: guest }),
    ];
    const marks = await desk.page('saveMessages', page);
    expect(marks.map(({ messageKey, state }) => [messageKey, state])).toEqual([
      ['x:1', 'waiting'],
      ['x:2', 'answered'],
      ['x:3', 'waiting'],
    ]);
    // Seen once more by itself it says less than before.
    await desk.page('saveMessages', page.slice(2, 3));
    expect((await desk.database.messages.get('x:1'))?.state).toBe('waiting');
  });

  it('an answer to the last of several by one customer answers all of them', async () => {
    const marks = await desk.page('saveMessages', [
      makeMessage('1'),
      makeMessage('2', { replyTo: '1', postedAt: NOON - 39 * MINUTE_MS }),
      makeMessage('3', { replyTo: '1', author: makeAuthor('guest') }),
      makeAnswer('5', '2'),
    ]);
    expect(marks.map(({ messageKey, state }) => [messageKey, state])).toEqual([
      ['x:1', 'answered'],
      ['x:2', 'answered'],
      ['x:3', 'waiting'],
    ]);
  });

  it('a message that was old already when first seen, but not as somebody who waits', async () => {
    const [old, fresh] = await desk.page('saveMessages', [
      makeMessage('1', { postedAt: NOON - 8 * 24 * 60 * MINUTE_MS }),
      makeMessage('2', { postedAt: NOON - 6 * 24 * 60 * MINUTE_MS }),
    ]);
    expect(old).toMatchObject({ isAwaited: false, contactCount: 1 });
    expect(fresh).toMatchObject({ isAwaited: true, contactCount: 2 });
    expect((await desk.page('getDesk')).waitingCount).toBe(1);
  });

  it('a message of ours without proof of what it answers marks nothing', async () => {
    const [mark] = await desk.page('saveMessages', [makeMessage('1'), makeAnswer('5', null)]);
    expect(mark).toMatchObject({ state: 'waiting', answeredAt: null });
  });

  it('a message put back to waiting is not closed again by the same old answer', async () => {
    const page = [makeMessage('1'), makeAnswer('5', '1')];
    await desk.page('saveMessages', page);
    await desk.page('saveState', 'x:1', { state: 'waiting' });
    const [mark] = await desk.page('saveMessages', page);
    expect(mark).toMatchObject({ state: 'waiting', answeredAt: NOON - 28 * MINUTE_MS });
  });

  it('an opened stranger with what the same author wrote in that thread, no neighbours', async () => {
    await desk.page('saveOpened', [
      makeMessage('10', STRANGER),
      makeMessage('11', { ...STRANGER, replyTo: '10' }),
      makeMessage('12', { ...STRANGER, replyTo: '10', author: makeAuthor('neighbour') }),
      makeMessage('13', STRANGER),
      makeMessage('14', { ...STRANGER, replyTo: '12' }),
    ]);
    expect(await stored()).toEqual(['x:10', 'x:11', 'x:14']);
    expect((await desk.page('getDesk')).waitingCount).toBe(0);
  });

  it('an opened message is on the waiting list once the agent says so', async () => {
    await desk.page('saveOpened', [makeMessage('10', STRANGER)]);
    await desk.page('saveState', 'x:10', { state: 'waiting' });
    expect((await desk.page('getDesk')).waitingCount).toBe(1);
  });

  it('with answered-only, only what was answered', async () => {
    await desk.owner('saveSettings', { remembering: 'answered-only' });
    const mention = makeMessage('1');
    expect(await desk.page('saveMessages', [mention, makeMessage('2'), makeAnswer('5', '2')])).toEqual([]);
    await desk.page('saveOpened', [mention]);
    await desk.page('saveTagging', 'x:1', 'delivery', true);
    expect(await stored()).toEqual([]);
    await desk.page('saveAnswer', { inbound: mention, answer: makeAnswer('6', '1'), replyId: null });
    expect(await stored()).toEqual(['x:1', 'x:6']);
    const card = await desk.page('getConversation', mention);
    expect(card.tags).toEqual(['delivery']);
    expect(card.customer?.tags.map((tag) => tag.id)).toEqual(['delivery']);
  });

  it('an answer under a promoted post keeps nothing of its author', async () => {
    const inbound = makeMessage('1', { isPromoted: true });
    await desk.page('saveAnswer', { inbound, answer: makeAnswer('6', '1'), replyId: null });
    expect(await stored()).toEqual([]);
  });

  it('a message named under another author than the one that is kept changes nothing', async () => {
    await desk.page('saveMessages', [makeMessage('1')]);
    const misread = makeMessage('1', { author: makeAuthor('somebodyelse'), text: 'other words entirely' });
    await desk.page('saveMessages', [misread, makeMessage('2', { author: makeAuthor('somebodyelse') })]);
    expect((await desk.database.messages.get('x:1'))?.text).toBe(makeMessage('1').text);
    expect((await desk.page('getConversation', misread)).customer).toBeNull();
  });

  it('our own messages have no customer', async () => {
    const card = await desk.page('getConversation', makeAnswer('5', '1'));
    expect(card).toMatchObject({ isOurs: true, customer: null, suggestions: [] });
  });
});
