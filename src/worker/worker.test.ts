import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import fakeBrowser from '../../test/browser';
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

describe('from mention to answer', () => {
  it('keeps every step over the death of the worker', async () => {
    const before = makeMessage('100', {
      postedAt: NOON - 30 * 24 * 60 * MINUTE_MS,
      text: '@HalvenCare do you ship?',
    });
    const mention = makeMessage('101');
    const marks = await desk.page('saveMessages', [before, mention]);
    expect(marks.map((mark) => [mark.messageKey, mark.state, mark.contactCount])).toEqual([
      ['x:100', 'waiting', 1],
      ['x:101', 'waiting', 2],
    ]);
    expect(fakeBrowser.asked.badge).toBe('1');

    await desk.page('saveOpened', [mention]);
    await desk.restart();
    const card = await desk.page('getConversation', mention);
    const personId = card.customer?.personId ?? '';
    expect(personId).toBe('x:@tessbright');
    expect(card.customer).toMatchObject({
      name: 'Tess Bright',
      contactCount: 2,
      firstContactAt: before.postedAt,
      previousContactAt: before.postedAt,
      previousState: null,
      language: 'en',
    });
    expect(card.customer?.history.map((item) => item.messageKey)).toEqual(['x:100']);
    expect(card.suggestions).toHaveLength(3);
    expect(card.suggestions?.every((suggestion) => suggestion.language === 'en')).toBe(true);
    expect(card.suggestions?.[0]?.text).toContain('Hi Tess');
    expect(card.suggestedTags).toContain('delivery');

    await desk.page('saveNote', { id: 'n1', personId, text: 'Prefers short answers.', replaces: null });
    await desk.page('saveFact', { id: 'f1', personId, label: 'order', value: '48210', isRemoved: false });
    await desk.page('saveTagging', 'x:101', 'delivery', true);
    await desk.page('saveState', 'x:101', { state: 'promised', promisedAt: NOON + 60 * MINUTE_MS });
    await desk.restart();

    const replyId = card.suggestions?.[0]?.replyId ?? '';
    await desk.page('saveAnswer', { inbound: mention, answer: makeAnswer('102', '101'), replyId });
    await desk.page('saveState', 'x:101', { state: 'answered' });
    await desk.restart();

    const after = await desk.page('getConversation', mention);
    expect(after).toMatchObject({ state: 'answered', answeredAt: NOON - 28 * MINUTE_MS, tags: ['delivery'] });
    expect(after.customer?.notes).toMatchObject([
      { text: 'Prefers short answers.', by: 'Anna', writtenAt: NOON },
    ]);
    expect(after.customer?.facts).toMatchObject([{ label: 'order', value: '48210' }]);
    expect(after.customer?.tags.map((tag) => tag.name)).toEqual(['delivery']);
    expect(after.customer?.history.map((item) => [item.messageKey, item.isOurs])).toEqual([
      ['x:102', true],
      ['x:100', false],
    ]);
    expect(await desk.page('getMarks', ['x:101', 'x:102'])).toMatchObject([
      { messageKey: 'x:101', answeredAt: NOON - 28 * MINUTE_MS, tag: { id: 'delivery' } },
    ]);
    expect(fakeBrowser.asked.badge).toBe('');
  });

  it('every request may arrive twice', async () => {
    const mention = makeMessage('1');
    const [{ replyId } = { replyId: '' }] = (await desk.page('getConversation', mention)).suggestions ?? [];
    const answer = { inbound: mention, answer: makeAnswer('2', '1'), replyId };
    const note = { id: 'n', personId: 'x:@tessbright', text: 'once', replaces: null };
    const act = async () => {
      await desk.page('saveMessages', [mention]);
      await desk.page('saveAnswer', answer);
      await desk.page('saveNote', note);
      await desk.page('saveTagging', 'x:1', 'refund', true);
      await desk.page('saveState', 'x:1', { state: 'solved' });
    };
    await act();
    const once = await desk.owner('exportEverything');
    const toldOnce = desk.told.length;
    desk.clock.now += MINUTE_MS;
    await act();
    const twice = await desk.owner('exportEverything');
    const tables = (text: string) => JSON.parse(text).tables;
    expect(tables(twice)).toEqual(tables(once));
    expect(desk.told.length).toBe(toldOnce);
  });

  it('does not let a card in a hurry wait for suggestions that have still to be prepared', async () => {
    const mention = makeMessage('240', { text: '@HalvenCare my headset fades in and out' });
    expect((await desk.page('getConversation', mention, true)).suggestions).toBeNull();
    expect((await desk.page('getConversation', mention)).suggestions).toHaveLength(3);
    expect((await desk.page('getConversation', mention, true)).suggestions).toHaveLength(3);
  });

  it('learns from the reply that was used, once', async () => {
    const mention = makeMessage('1');
    const [first] = (await desk.page('getConversation', mention)).suggestions ?? [];
    const sent = { inbound: mention, answer: makeAnswer('2', '1'), replyId: first?.replyId ?? '' };
    await desk.page('saveAnswer', sent);
    await desk.page('saveAnswer', sent);
    const reply = (await desk.owner('listReplies')).find((one) => one.id === first?.replyId);
    expect(reply).toMatchObject({ useCount: 1, lastUsedAt: NOON });
    expect(reply?.examples[0]).toBe(mention.text);
  });

  it('an answer the page showed before it was reported keeps its time and is learned from', async () => {
    const mention = makeMessage('1');
    const answer = makeAnswer('2', '1');
    await desk.page('saveMessages', [mention, answer]);
    await desk.page('saveAnswer', { inbound: mention, answer: { ...answer, postedAt: null }, replyId: null });
    const card = await desk.page('getConversation', mention);
    expect(card).toMatchObject({ state: 'answered', answeredAt: answer.postedAt });
  });

  it('an answer without a time gets the exact one when the page shows it later', async () => {
    const mention = makeMessage('1');
    const answer = makeAnswer('2', '1', { postedAt: null });
    await desk.page('saveAnswer', { inbound: mention, answer, replyId: null });
    expect((await desk.page('getConversation', mention)).answeredAt).toBe(NOON);
    await desk.page('saveMessages', [mention, { ...answer, postedAt: NOON - MINUTE_MS }]);
    expect((await desk.page('getConversation', mention)).answeredAt).toBe(NOON - MINUTE_MS);
  });

  it('tells every page what changed', async () => {
    await desk.page('saveMessages', [makeMessage('1')]);
    expect(desk.told).toContainEqual({
      event: 'memoryChanged',
      payload: { personIds: ['x:@tessbright'], messageKeys: ['x:1'], waitingCount: 1 },
    });
    await desk.page('saveMarksShown', false);
    expect(desk.told.at(-1)).toEqual({ event: 'deskChanged', payload: null });
    expect((await desk.page('getDesk')).settings.isMarksShown).toBe(false);
  });
});

describe('at the door', () => {
  it('a page may not ask what only our own pages may', async () => {
    await expect(desk.askAs('page', 'exportEverything', [])).rejects.toThrow('may not ask');
    await expect(desk.askAs('page', 'saveSettings', [{ accounts: [] }])).rejects.toThrow('may not ask');
    expect((await desk.page('getDesk')).settings.accounts).toHaveLength(2);
  });

  it('arguments of another shape are refused and nothing is stored', async () => {
    await expect(desk.askAs('page', 'saveMessages', [[{ id: 1 }]])).rejects.toThrow('saveMessages');
    await expect(desk.askAs('page', 'saveState', ['x:1', { state: 'gone' }])).rejects.toThrow('state');
    await expect(desk.askAs('page', 'dropEverything', [])).rejects.toThrow('no such request');
    expect(await desk.database.messages.count()).toBe(0);
  });

  it('a text of 25,000 characters is kept whole, in message and draft', async () => {
    const text = `@HalvenCare ${'слушалка🎧 '.repeat(2_100)}`.slice(0, 25_000);
    await desk.page('saveMessages', [makeMessage('1', { text })]);
    const card = await desk.page('getConversation', makeMessage('1', { text: `${text.slice(0, 280)}…` }));
    expect(card.message.text).toBe(text);
    const inbound = makeMessage('1', { text });
    await expect(
      desk.page('checkDraft', { draft: text, platform: 'x', visibility: 'public', inbound }),
    ).resolves.toHaveProperty('findings');
  });

  it('nobody is guessed where the page proves no author', async () => {
    const nameless = makeMessage('1', { author: makeAuthor(null, null, 'Tess Bright') });
    expect(await desk.page('saveMessages', [nameless])).toEqual([]);
    const card = await desk.page('getConversation', nameless);
    expect(card.customer).toBeNull();
    expect(card.isRemembered).toBe(false);
    expect(await desk.database.messages.count()).toBe(0);
  });

  it('a person with an id and no handle is a customer', async () => {
    const message = makeMessage('1', { author: makeAuthor(null, '4411', 'Tess Bright') });
    expect(await desk.page('saveMessages', [message])).toHaveLength(1);
    expect((await desk.page('getConversation', message)).customer).toMatchObject({
      personId: 'x:4411',
      name: 'Tess Bright',
    });
  });

  it('says in the agent’s language what cannot be done', async () => {
    await expect(desk.page('saveState', 'x:404', { state: 'solved' })).rejects.toThrow('not remembered');
    await desk.owner('saveSettings', { interfaceLanguage: 'nl' });
    await expect(desk.page('saveState', 'x:404', { state: 'solved' })).rejects.toThrow('niet onthouden');
    await expect(desk.page('saveTagging', 'x:1', 'no-such-tag', true)).rejects.toThrow('label');
    await expect(desk.page('getSuggestion', 'none', makeMessage('1'))).rejects.toThrow('antwoord');
    const note = { id: 'n', personId: 'nobody', text: 'x', replaces: null };
    await expect(desk.page('saveNote', note)).rejects.toThrow('klant');
  });
});
