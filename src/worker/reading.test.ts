import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeAnswer, makeMessage, startDesk, type TestDesk } from '../../test/desk';

let desk: TestDesk;
beforeEach(async () => {
  desk = await startDesk();
});
afterEach(() => desk.end());

const COMPLAINT = { text: '@HalvenCare still waiting for my refund after five weeks, nobody answers' };
const card = (patch = {}) => desk.page('getConversation', makeMessage('1', { ...COMPLAINT, ...patch }));

describe('what a message says', () => {
  it('stands on its card', async () => {
    const { reading, language } = await card();
    expect(reading).toMatchObject({ intent: { value: 'complaint' }, sentiment: { value: 'negative' } });
    expect(language).toBe('en');
  });

  it('is not asked of our own messages nor of an empty one', async () => {
    expect((await desk.page('getConversation', makeAnswer('5', null))).reading).toBeNull();
    expect((await card({ text: ' ' })).reading).toBeNull();
  });

  it('suggests the tag that says the same', async () => {
    const { suggestedTags } = await card({
      text: '@HalvenCare thank you so much, the speakers are amazing!',
    });
    expect(suggestedTags).toContain('praise');
  });
});

describe('the word of the agent', () => {
  const correct = async (intent: 'question' | 'complaint', id = '1') =>
    desk.page('saveCorrection', makeMessage(id, COMPLAINT), intent);

  it('stands against the machine’s, for this message and those like it, over a restart', async () => {
    await correct('question');
    expect((await card()).reading?.intent.value).toBe('question');
    await desk.restart();
    const like = await card({
      text: '@HalvenCare still waiting for my refund for five weeks, nobody answers!',
    });
    expect(like.reading?.intent.value).toBe('question');
    const other = await card({ text: '@HalvenCare mijn koptelefoon is na twee dagen al kapot, belachelijk' });
    expect(other.reading?.intent.value).toBe('complaint');
  });

  it('is taken back by saying what the machine says', async () => {
    await correct('question');
    await correct('complaint');
    expect((await card()).reading?.intent.value).toBe('complaint');
  });

  it('tells the pages', async () => {
    await correct('question');
    expect(desk.told).toContainEqual(
      expect.objectContaining({
        event: 'memoryChanged',
        payload: expect.objectContaining({ messageKeys: ['x:1'] }),
      }),
    );
  });

  it('goes along with everything and comes back', async () => {
    await correct('question');
    const file = await desk.owner('exportEverything');
    const other = await startDesk();
    await other.owner('importEverything', file);
    const moved = await other.page('getConversation', makeMessage('1', COMPLAINT));
    expect(moved.reading?.intent.value).toBe('question');
    await other.end();
  });

  it('is refused for a message without an id, and for an intent that there is not', async () => {
    const nameless = makeMessage('1', { ...COMPLAINT, id: null as unknown as string });
    await expect(desk.page('saveCorrection', nameless, 'question')).rejects.toThrow();
    await expect(correct('nonsense' as 'question')).rejects.toThrow();
  });
});
