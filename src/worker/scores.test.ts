import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MINUTE_MS, makeAnswer, makeMessage, NOON, startDesk, type TestDesk } from '../../test/desk';

const DAY_MS = 24 * 60 * MINUTE_MS;
const first = makeMessage('1', { postedAt: NOON - 60 * MINUTE_MS });
const scored = (text: string, id = '4', postedAt = NOON + 10 * MINUTE_MS) =>
  makeMessage(id, { text: `@HalvenCare ${text}`, replyTo: '3', postedAt });

let desk: TestDesk;
beforeEach(async () => {
  desk = await startDesk();
  await desk.page('saveMessages', [first]);
});
afterEach(() => desk.end());

async function ask(): Promise<void> {
  const answer = makeAnswer('3', '1', { postedAt: NOON, text: 'How did we do, from 1 to 5?' });
  await desk.page('saveAnswer', { inbound: first, answer, replyId: 'starter-en-score-request' });
  desk.clock.now += 20 * MINUTE_MS;
}
async function answer(text: string, id?: string, postedAt?: number) {
  const message = scored(text, id, postedAt);
  await desk.page('saveMessages', [message]);
  return desk.page('getConversation', message);
}

describe('how pleased a customer is', () => {
  it('is asked once a message is solved: in the customer’s language, and not twice', async () => {
    expect((await desk.page('getConversation', first)).offer).toBeUndefined();
    await desk.page('saveState', 'x:1', { state: 'solved' });
    const { offer } = await desk.page('getConversation', first);
    expect(offer).toMatchObject({
      id: 'score-request',
      choices: [{ replyId: 'starter-en-score-request', label: 'Insert the request' }, { value: 'no' }],
    });
    const request = await desk.page('getSuggestion', offer?.choices[0]?.replyId ?? '', first);
    expect(request.text).toContain('1');
    expect(request.missing).toEqual([]);
    await ask();
    expect((await desk.page('getConversation', first)).offer).toBeUndefined();
  });

  it('is not asked after it was declined', async () => {
    await desk.page('saveState', 'x:1', { state: 'solved' });
    await desk.page('takeOffer', 'x:1', 'score-request', 'no');
    await desk.restart();
    expect((await desk.page('getConversation', first)).offer).toBeUndefined();
  });

  it('is proposed from the answer, confirmed, shown on the card and counted', async () => {
    await ask();
    const { offer } = await answer('4/5, thank you!');
    expect(offer?.text).toContain('4 of 5');
    expect(offer?.choices.map(({ value, isLikely = false }) => [value, isLikely])).toEqual([
      ['1', false],
      ['2', false],
      ['3', false],
      ['4', true],
      ['5', false],
      ['no', false],
    ]);
    await desk.page('takeOffer', 'x:4', 'score', '4');
    await desk.restart();
    const card = await desk.page('getConversation', first);
    expect(card.customer?.lines).toEqual(['Satisfaction 4 of 5 (1)']);
    expect((await desk.owner('getNumbers')).satisfaction).toEqual({ average: 4, count: 1 });
  });

  it('a review is asked for after a good score only', async () => {
    await ask();
    await answer('4/5');
    await desk.page('takeOffer', 'x:4', 'score', '2');
    expect((await answer('4/5')).offer).toBeUndefined();
    await desk.page('takeOffer', 'x:4', 'score', '5');
    expect((await answer('4/5')).offer).toMatchObject({
      id: 'review-request',
      choices: [{ replyId: 'starter-en-review-request' }, { value: 'no' }],
    });
  });

  it('what is no score is not proposed again, and not counted', async () => {
    await ask();
    await answer('4/5');
    await desk.page('takeOffer', 'x:4', 'score', 'no');
    expect((await answer('4/5')).offer).toBeUndefined();
    expect((await desk.owner('getNumbers')).satisfaction).toEqual({ average: null, count: 0 });
  });

  it('is not read from anything where nobody asked, or two weeks later', async () => {
    expect((await answer('4/5', '8')).offer).toBeUndefined();
    await ask();
    desk.clock.now += 16 * DAY_MS;
    expect((await answer('4/5', '9', NOON + 15 * DAY_MS)).offer).toBeUndefined();
  });

  it('goes out and in with everything, and follows an account that shows its id later', async () => {
    await ask();
    await answer('5 stars');
    await desk.page('takeOffer', 'x:4', 'score', '5');
    const file = await desk.owner('exportEverything');
    const other = await startDesk();
    await other.owner('importEverything', file);
    const { author } = first;
    const known = makeMessage('7', { author: { ...author, userId: '4711' }, postedAt: NOON });
    await other.page('saveMessages', [known]);
    expect((await other.page('getConversation', known)).customer?.lines).toEqual(['Satisfaction 5 of 5 (1)']);
    expect((await other.owner('importEverything', file)).added).toBe(0);
    await other.end();
  });

  it('only a score of the scale is taken, and only for what is remembered', async () => {
    await desk.page('takeOffer', 'x:1', 'score', '6');
    expect(await desk.database.scores.count()).toBe(0);
    await expect(desk.page('takeOffer', 'x:404', 'score', '5')).rejects.toThrow('not remembered');
  });
});

describe('the length of a draft', () => {
  const check = (draft: string) =>
    desk.page('checkDraft', { draft, platform: 'x', visibility: 'public', inbound: first });

  it('is told from four fifths on, and as a thread once it is too much', async () => {
    expect((await check('a'.repeat(200))).length).toBeUndefined();
    expect((await check('a'.repeat(240))).length).toEqual({ text: '240 of 280 characters', isOver: false });
    const { length } = await check('This is a sentence of a draft. '.repeat(12).trim());
    expect(length).toMatchObject({ isOver: true, split: 'Split into 2 parts' });
    expect(length?.text).toBe('91 over the 280 characters that fit');
    expect(length?.parts?.[0]).toMatch(/draft\. 1\/2$/);
  });
});

describe('a draft too close to what this customer was sent last', () => {
  it('is told apart from one that is close to what others were sent', async () => {
    const text = 'Your parcel left us on Monday and will be with you tomorrow before noon.';
    const other = makeMessage('20', { author: { handle: 'noorvd', name: 'Noor', userId: null } });
    await desk.page('saveMessages', [other]);
    await desk.page('saveAnswer', { inbound: first, answer: makeAnswer('3', '1', { text }), replyId: null });
    const find = async (inbound: typeof first) => {
      const asked = { draft: text, platform: 'x', visibility: 'public', inbound } as const;
      const { findings } = await desk.page('checkDraft', asked);
      return findings.find(({ family }) => family === 'template')?.message;
    };
    expect(await find(first)).toContain('this customer was sent before');
    expect(await find(other)).toContain('an answer you have');
  });
});
