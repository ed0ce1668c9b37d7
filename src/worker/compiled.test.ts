import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeAnswer, makeMessage, startDesk, type TestDesk } from '../../test/desk';
import { createReply } from '../model/saved-reply.fixture';
import { findReadyReplies, getReplies } from './compiled';

let desk: TestDesk;
beforeEach(async () => {
  desk = await startDesk();
});
afterEach(() => desk.end());

const WORD = 'quiddlewhump';
const MESSAGE = makeMessage('1', { text: `@HalvenCare my ${WORD} rattles since yesterday` });
const OWN = createReply('own', { title: WORD, body: 'Hi, which model is it?' });

const suggest = async () =>
  (await desk.page('getConversation', MESSAGE)).suggestions?.map(({ replyId }) => replyId) ?? [];

describe('the saved replies, ready to be ranked', () => {
  it('stay compiled while a reply is written, edited and removed, and are ranked as they are now', async () => {
    expect(await suggest()).not.toContain('own');
    const { ranking } = await getReplies(desk.database);
    await desk.owner('saveReply', OWN);
    expect((await suggest())[0]).toBe('own');
    await desk.owner('saveReplies', [{ ...OWN, title: 'Invoice', body: 'Here is your invoice.' }]);
    expect(await suggest()).not.toContain('own');
    await desk.owner('saveReply', OWN);
    expect((await suggest())[0]).toBe('own');
    await desk.owner('saveReply', { ...OWN, isRemoved: true });
    expect(await suggest()).not.toContain('own');
    expect((await getReplies(desk.database)).ranking).toBe(ranking);
  });

  it('learn from an answer without being compiled anew', async () => {
    await desk.owner('saveReply', { ...OWN, title: 'Which model' });
    const { ranking } = await getReplies(desk.database);
    const answer = makeAnswer('2', '1', { text: 'Hi, which model is it?' });
    await desk.page('saveAnswer', { inbound: MESSAGE, answer, replyId: 'own' });
    const { byId, ...now } = await getReplies(desk.database);
    expect(now.ranking).toBe(ranking);
    expect(byId.get('own')).toMatchObject({ useCount: 1, examples: [MESSAGE.text] });
    expect((await suggest())[0]).toBe('own');
  });

  it('are what the store says last, whoever asks and writes meanwhile', async () => {
    const compiling = getReplies(desk.database);
    await Promise.all(['Invoice', 'Refund', WORD].map((title) => desk.owner('saveReply', { ...OWN, title })));
    await compiling;
    const stored = await desk.database.replies.get('own');
    const { byId } = await getReplies(desk.database);
    expect(byId.get('own')).toEqual(stored);
  });

  it('are ready again soon after a change, though nobody asks', async () => {
    await suggest();
    expect(findReadyReplies(desk.database, 'en')).not.toBeNull();
    await desk.owner('saveReply', OWN);
    await expect.poll(() => findReadyReplies(desk.database, 'en')?.byId.has('own')).toBe(true);
  });
});
