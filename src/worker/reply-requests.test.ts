import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeAnswer, makeAuthor, makeMessage, NOON, startDesk, type TestDesk } from '../../test/desk';
import type { SavedReply } from '../model/saved-reply';
import { createReply } from '../model/saved-reply.fixture';
import { findFirstName } from './reply-values';

let desk: TestDesk;
beforeEach(async () => {
  desk = await startDesk();
});
afterEach(() => desk.end());

const makeReply = (changes: Partial<SavedReply> = {}) =>
  createReply('own', {
    title: 'Zebra crossing',
    body: 'Hello {first_name|there}, {agent_name} of {brand} is on it. {ticket}',
    tags: ['refund'],
    ...changes,
  });
const find = async (id: string) => (await desk.owner('listReplies')).find((reply) => reply.id === id);

describe('saved replies', () => {
  it('are filled in for the message, with what is missing said', async () => {
    await desk.owner('saveReply', makeReply());
    const suggestion = await desk.page('getSuggestion', 'own', makeMessage('1'));
    expect(suggestion).toMatchObject({
      title: 'Zebra crossing',
      missing: [],
      asks: [{ name: 'ticket', label: 'ticket', value: '', choices: [] }],
    });
    expect(suggestion.why).toContain('asks for ticket');
    expect(suggestion.text).toContain('Hello Tess, Anna of HalvenCare is on it.');
    const nameless = makeMessage('1', { author: makeAuthor('kettle_co', null, 'Kettle Shop 24') });
    expect((await desk.page('getSuggestion', 'own', nameless)).text).toContain('Hello there,');
  });

  it('ask for what they say, with what is known of the customer, until it is all there', async () => {
    const mention = makeMessage('1');
    await desk.page('saveMessages', [mention]);
    const { customer } = await desk.page('getConversation', mention);
    const fact = { id: 'f', personId: customer?.personId ?? '', label: 'Order number', value: '48210' };
    await desk.page('saveFact', { ...fact, isRemoved: false });
    const body =
      '{ask:order number} arrives {ask:day|today; tomorrow}{if network x} (DM us){end}. {if vip}!{end}';
    await desk.owner('saveReply', makeReply({ body }));
    const asked = await desk.page('getSuggestion', 'own', mention);
    expect(asked.asks).toEqual([
      { name: 'order_number', label: 'order number', value: '48210', choices: [] },
      { name: 'day', label: 'day', value: 'today', choices: ['today', 'tomorrow'] },
    ]);
    expect(asked.missing).toEqual(['{if vip}']);
    const half = await desk.page('getSuggestion', 'own', mention, { order_number: '7', day: '' });
    expect(half.asks?.map(({ name }) => name)).toEqual(['day']);
    const whole = await desk.page('getSuggestion', 'own', mention, { order_number: '7', day: 'today' });
    expect(whole.asks).toBeUndefined();
    expect(whole.text).toBe('7 arrives today (DM us). {if vip}!{end}');
  });

  it('say what became of them: sent as written, edited, solved after', async () => {
    await desk.owner('saveReply', makeReply({ body: 'Hi {first_name|there}, we send it again.' }));
    const send = (id: string, text: string) =>
      desk.page('saveAnswer', {
        inbound: makeMessage(id),
        answer: makeAnswer(`${id}0`, id, { text }),
        replyId: 'own',
      });
    await send('1', '@tess Hi Tess, we send it again.');
    await send('2', 'Hi Tess, we send a new one.');
    await desk.page('saveState', 'x:1', { state: 'solved' });
    const { outcomes } = await desk.owner('reviewReplies');
    expect(outcomes.own).toEqual({ sent: 2, unchanged: 1, edited: 1, solved: 1 });
  });

  it('are saved many at once, found as doubles, and left out of a file when they are private', async () => {
    const body = 'We are sorry that your parcel has not arrived yet and look into it today.';
    await desk.owner('saveReplies', [
      makeReply({ id: 'one', body, useCount: 3 }),
      makeReply({ id: 'two', body: `${body}!`, isPrivate: true }),
      makeReply({ id: 'three', body, language: 'nl' }),
    ]);
    expect((await desk.owner('findReplyDuplicates')).filter(({ of }) => of === 'one')).toEqual([
      { id: 'two', kind: 'same', of: 'one' },
    ]);
    const handedOn = (await desk.owner('exportReplies')).map(({ id }) => id);
    expect(handedOn).toContain('one');
    expect(handedOn).not.toContain('two');
    expect((await find('two'))?.isPrivate).toBe(true);
  });

  it('are offered as soon as they are saved, and never again once removed', async () => {
    const mention = makeMessage('1', { text: 'the zebra pattern on my quixotic headset fades' });
    await desk.page('getConversation', mention);
    await desk.owner('saveReply', makeReply({ examples: [mention.text] }));
    expect((await desk.page('getConversation', mention)).suggestions?.[0]?.replyId).toBe('own');
    await desk.owner('saveReply', makeReply({ isRemoved: true }));
    const { suggestions } = await desk.page('getConversation', mention);
    expect(suggestions?.map((suggestion) => suggestion.replyId)).not.toContain('own');
    await expect(desk.page('getSuggestion', 'own', mention)).rejects.toThrow('no longer exists');
  });

  it('an edit made on an older copy keeps what was learned in between', async () => {
    await desk.owner('saveReply', makeReply());
    await desk.page('saveAnswer', {
      inbound: makeMessage('1'),
      answer: makeAnswer('2', '1'),
      replyId: 'own',
    });
    await desk.owner('saveReply', makeReply({ title: 'Renamed' }));
    expect(await find('own')).toMatchObject({
      title: 'Renamed',
      useCount: 1,
      examples: [makeMessage('1').text],
    });
  });

  it('learn from the newest twenty posts, each once', async () => {
    await desk.owner('saveReply', makeReply());
    for (let index = 0; index < 23; index++) {
      const inbound = makeMessage(`1${index}`, { text: `post ${index === 22 ? 21 : index}` });
      await desk.page('saveAnswer', {
        inbound,
        answer: makeAnswer(`2${index}`, `1${index}`),
        replyId: 'own',
      });
    }
    const reply = await find('own');
    expect(reply?.useCount).toBe(23);
    expect(reply?.examples).toHaveLength(20);
    expect(reply?.examples.slice(0, 2)).toEqual(['post 21', 'post 20']);
  });
});

describe('the voice of the desk', () => {
  const rule = {
    id: 'b1',
    word: 'gadget',
    isPattern: false,
    reason: 'We call it by its name.',
    instead: 'headphones',
    level: 'warning',
    language: null,
    isOn: true,
    changedAt: NOON,
    isRemoved: false,
  } as const;
  const check = async (draft: string) =>
    (await desk.page('checkDraft', { draft, platform: 'x', visibility: 'public', inbound: makeMessage('1') }))
      .findings;

  it('a word of the lead is found in the very next draft, until it is taken back', async () => {
    const draft = 'Your gadget is on its way to you now.';
    expect((await check(draft)).filter((finding) => finding.family === 'brand')).toEqual([]);
    await desk.owner('saveRule', rule);
    expect(await check(draft)).toContainEqual(
      expect.objectContaining({ match: 'gadget', start: 5, end: 11 }),
    );
    expect((await desk.owner('listRules')).some((card) => card.brand?.id === 'b1')).toBe(true);
    await desk.owner('saveRule', { ...rule, isRemoved: true });
    expect((await check(draft)).filter((finding) => finding.family === 'brand')).toEqual([]);
  });

  it('an invalid pattern is refused with a word and nothing is stored', async () => {
    await expect(desk.owner('saveRule', { ...rule, word: '(unclosed', isPattern: true })).rejects.toThrow(
      /\S/,
    );
    expect(await desk.database.brandRules.count()).toBe(0);
  });
});

describe('the name to greet with', () => {
  it('is the first name of what looks like a person, else none', () => {
    const names: [string | null, string | undefined][] = [
      ['Tess Bright', 'Tess'],
      ['Opal Dunmore ✨', 'Opal'],
      ['Dr. Anna-Lena Vogt', 'Anna-Lena'],
      ["Tansy O'Brook", 'Tansy'],
      ['Румяна Тополска', 'Румяна'],
      ['سراج', 'سراج'],
      ['墨耳先生', undefined],
      ['Kettle Shop', undefined],
      ['xX_gamer_Xx', undefined],
      ['<b>Tess</b>', undefined],
      ['jax', undefined],
      ['NEWS 24', undefined],
      ['Waiting for my parcel since May', undefined],
      ['', undefined],
      [null, undefined],
    ];
    for (const [name, first] of names) expect([name, findFirstName(name)]).toEqual([name, first]);
  });
});
