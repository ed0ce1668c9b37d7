import { describe, expect, it } from 'vitest';
import type { Message } from '../model/message';
import type { ConversationView } from '../model/views';
import { createCard } from './card';
import { createBridge, createMessage } from './fakes';

const never = new AbortController().signal;
const createView = (message: Message, name = 'Pim'): ConversationView => ({
  message,
  messageKey: `x:${message.id}`,
  state: 'waiting',
  isAwaited: true,
  answeredAt: null,
  promisedAt: null,
  noReplyReason: null,
  tags: [],
  suggestedTags: [],
  isRemembered: true,
  isOurs: false,
  isAddressedToUs: true,
  language: 'en',
  reading: null,
  customer: {
    personId: 'x:@pim_h',
    name,
    identities: [],
    language: null,
    contactCount: 1,
    firstContactAt: null,
    previousContactAt: null,
    previousState: null,
    tags: [],
    facts: [],
    notes: [],
    history: [],
    historyCount: 0,
  },
  suggestions: [],
});
const turn = () => new Promise((resolve) => setTimeout(resolve));

describe('the open card', () => {
  it('only asks: opening by itself stores nothing', async () => {
    const bridge = createBridge({ getConversation: (message) => createView(message) });
    await createCard(bridge, never).open(createMessage('1'));
    expect(bridge.sent.map(([name]) => name)).toEqual(['getConversation']);
  });

  it('takes the answer that was asked for when the pointer came to rest on the mark', async () => {
    const bridge = createBridge({ getConversation: (message) => createView(message) });
    const card = createCard(bridge, never);
    card.prepare(createMessage('1'));
    card.prepare(createMessage('1'));
    expect(card.state.value.kind).toBe('none');
    await card.open(createMessage('1'));
    expect(card.state.value).toMatchObject({ kind: 'ready', view: { messageKey: 'x:1' } });
    expect(bridge.sent.map(([name]) => name)).toEqual(['getConversation']);
  });

  it('asks again where something changed since, where another message is opened, or where the answer failed', async () => {
    let isDown = false;
    const bridge = createBridge({
      getConversation: (message) => {
        if (isDown) throw new Error('gone');
        return createView(message);
      },
    });
    const card = createCard(bridge, never);
    const count = () => bridge.sent.filter(([name]) => name === 'getConversation').length;
    card.prepare(createMessage('1'));
    await turn();
    bridge.tell('memoryChanged', { personIds: [], messageKeys: ['x:7'] });
    expect(count()).toBe(1);
    bridge.tell('memoryChanged', { personIds: [], messageKeys: ['x:1'] });
    await card.open(createMessage('1'));
    expect(count()).toBe(2);
    card.prepare(createMessage('2'));
    bridge.tell('deskChanged', null);
    await card.open(createMessage('2'));
    card.prepare(createMessage('5'));
    await card.open(createMessage('3'));
    const before = count();
    await card.open(createMessage('3'));
    expect(count()).toBe(before + 1);
    expect(card.key()).toBe('x:3');
    isDown = true;
    card.prepare(createMessage('4'));
    isDown = false;
    await card.open(createMessage('4'));
    expect(card.state.value).toMatchObject({ kind: 'ready', view: { messageKey: 'x:4' } });
  });

  it('shows who it is before the suggestions are found, and then those too', async () => {
    const bridge = createBridge({
      getConversation: (message, isHasty) => ({ ...createView(message), suggestions: isHasty ? null : [] }),
    });
    const card = createCard(bridge, never);
    const shown: unknown[] = [];
    card.state.subscribe((state) => {
      if (state.kind === 'ready') shown.push(state.view.suggestions);
    });
    await card.open(createMessage('1'));
    expect(shown).toEqual([null, []]);
  });

  it('never shows the customer of a message that was opened before', async () => {
    const arrive: (() => void)[] = [];
    const bridge = createBridge({
      getConversation: (message) =>
        new Promise((resolve) => {
          arrive.push(() => resolve(createView(message)));
        }),
    });
    const card = createCard(bridge, never);
    const first = card.open(createMessage('1'));
    const second = card.open(createMessage('2'));
    await turn();
    arrive[1]?.();
    await second;
    arrive[0]?.();
    await first;
    expect(card.state.value).toMatchObject({
      kind: 'ready',
      message: { id: '2' },
      view: { messageKey: 'x:2' },
    });
  });

  it('is asked for again when something about its person or message changed, and only then', async () => {
    const bridge = createBridge({ getConversation: (message) => createView(message) });
    const card = createCard(bridge, never);
    await card.open(createMessage('1'));
    bridge.tell('memoryChanged', { personIds: ['x:@other'], messageKeys: ['x:2'], waitingCount: 1 });
    expect(bridge.sent).toHaveLength(1);
    bridge.tell('memoryChanged', { personIds: ['x:@pim_h'], messageKeys: [], waitingCount: 1 });
    bridge.tell('memoryChanged', { personIds: [], messageKeys: ['x:1'], waitingCount: 1 });
    await turn();
    expect(bridge.sent).toHaveLength(3);
    expect(card.state.value.kind).toBe('ready');
  });

  it('says what is wrong when it cannot be had, and stays when only a refresh fails', async () => {
    let isBroken = true;
    const bridge = createBridge({
      getConversation: (message) => {
        if (isBroken) throw new Error('The memory is locked.');
        return createView(message);
      },
    });
    const card = createCard(bridge, never);
    await card.open(createMessage('1'));
    expect(card.state.value).toMatchObject({ kind: 'failed', error: 'The memory is locked.' });
    isBroken = false;
    await card.open(createMessage('1'));
    isBroken = true;
    await card.refresh();
    expect(card.state.value.kind).toBe('ready');
  });

  it('keeps the places of suggestions and tags while it is open, whatever the ranking learned', async () => {
    let order = ['a', 'b', 'c'];
    const bridge = createBridge({
      getConversation: (message) => ({
        ...createView(message),
        suggestions: order.map((replyId) => ({ replyId })),
        suggestedTags: order,
      }),
    });
    const card = createCard(bridge, never);
    await card.open(createMessage('1'));
    order = ['c', 'd', 'a'];
    await card.refresh();
    expect(card.state.value).toMatchObject({
      view: {
        suggestions: [{ replyId: 'a' }, { replyId: 'c' }, { replyId: 'd' }],
        suggestedTags: ['a', 'b', 'c', 'd'],
      },
    });
  });
});
