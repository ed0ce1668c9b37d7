import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { KnownMessage } from '../../src/model/message';
import { stories } from '../sites/stories';
import { Agent } from './agent';
import { Desk } from './desk';
import { toPattern } from './texts';

const story = stories.furious.en;
const key = `x:${story.id}`;

describe('a promise and a score, on X', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await Desk.open({ settings: { interfaceLanguage: 'en' } });
  });
  afterAll(() => desk?.close());

  it('the promise comes back by itself after the worker died; the score is proposed, confirmed and shown', async () => {
    const agent = await Agent.at(desk, story.path);
    await agent.seePosts();
    await agent.seeMark(/contact/);
    const waitingBefore = (await desk.ask('getDesk')).waitingCount;

    const promisedAt = Date.now() + 1500;
    await desk.ask('saveState', key, { state: 'promised', promisedAt });
    expect((await desk.ask('getDesk')).waitingCount).toBe(waitingBefore - 1);
    await agent.see('offer_notify');
    await desk.stopWorker();
    await agent.page.waitForFunction((due) => Date.now() > due, promisedAt);
    // Whatever wakes the worker has it look for what is due.
    await agent.page.reload();
    await agent.seeMark(toPattern(agent.text('mark_promiseDue')));
    await agent.panel.until(
      'the promise on the waiting list',
      async () => (await desk.ask('getDesk')).waitingCount === waitingBefore || null,
    );
    const { promises } = await desk.ask('getNumbers');
    expect(promises.map(({ messageKey }) => messageKey)).toContain(key);

    await agent.panel.click({ role: 'radio', name: agent.text('state_solved') });
    await agent.see('offer_scoreRequest');
    await agent.enterReplyBox();
    await agent.panel.click({ role: 'button', name: agent.text('offer_insert') });
    const asked = await agent.seeDraft(story.id, ({ text }) => text.endsWith('^AB'));
    expect(asked.text).toContain('from 1');
    await agent.send();
    await agent.see('mark_solved_in');

    const customer = await answerWith(desk, '4/5, thank you!');
    await desk.ask('saveMessages', [customer]);
    const { offer } = await desk.ask('getConversation', customer);
    expect(offer?.id).toBe('score');
    await desk.ask('takeOffer', `x:${customer.id}`, 'score', '4');
    await agent.panel.waitForText(toPattern(agent.text('customer_score')));
    expect((await desk.ask('getNumbers')).satisfaction).toEqual({ average: 4, count: 1 });
  });
});

/** What the customer wrote below our newest answer. */
async function answerWith(desk: Desk, text: string): Promise<KnownMessage> {
  const { handle } = story;
  const ours = JSON.parse(await desk.ask('exportEverything')).tables.messages as (KnownMessage & {
    direction: string;
    replyId: string | null;
  })[];
  const asked = ours.find(({ replyId }) => replyId?.endsWith('-score-request'));
  expect(asked).toBeDefined();
  return {
    platform: 'x',
    kind: 'post',
    id: '9000000000000000001',
    author: { handle, name: null, userId: null },
    text: `@HalvenCare ${text}`,
    language: 'en',
    postedAt: Date.now(),
    permalink: `https://x.com/${handle}/status/9000000000000000001`,
    replyTo: asked?.id ?? null,
    mentions: ['halvencare'],
    quotes: null,
    isPromoted: false,
    repostedBy: null,
  };
}
