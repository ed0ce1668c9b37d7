import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeAnswer, makeAuthor, makeMessage, NOON, startDesk, type TestDesk } from '../../test/desk';
import type { SavedReply } from '../model/saved-reply';
import { findFirstName } from './reply-values';

let desk: TestDesk;
beforeEach(async () => {
  desk = await startDesk();
});
afterEach(() => desk.end());

function makeReply(changes: Partial<SavedReply> = {}): SavedReply {
  return {
    id: 'own',
    title: 'Zebra crossing',
    body: 'Hello {first_name|there}, {agent_name} of {brand} is on it. {ticket}',
    language: 'en',
    tags: ['refund'],
    platforms: [],
    examples: [],
    useCount: 0,
    lastUsedAt: null,
    changedAt: 0,
    isRemoved: false,
    ...changes,
  };
}
const find = async (id: string) => (await desk.owner('listReplies')).find((reply) => reply.id === id);

describe('saved replies', () => {
  it('are filled in for the message, with what is missing said', async () => {
    await desk.owner('saveReply', makeReply());
    const suggestion = await desk.page('getSuggestion', 'own', makeMessage('1'));
    expect(suggestion).toMatchObject({ title: 'Zebra crossing', missing: ['ticket'] });
    expect(suggestion.text).toContain('Hello Tess, Anna of HalvenCare is on it.');
    const nameless = makeMessage('1', { author: makeAuthor('kettle_co', null, 'Kettle Shop 24') });
    expect((await desk.page('getSuggestion', 'own', nameless)).text).toContain('Hello there,');
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
