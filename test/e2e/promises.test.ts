import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { KnownMessage } from '../../src/model/message';
import { stories } from '../sites/stories';
import { Agent } from './agent';
import { Desk } from './desk';
import { toPattern } from './texts';

const DAY_MS = 24 * 3_600_000;

describe('promises and scores, on X', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await Desk.open({ settings: { interfaceLanguage: 'en' } });
  });
  afterAll(() => desk?.close());

  it('a promise comes back by itself after the worker died, and once solved the customer is asked for a score', async () => {
    const story = stories.furious.en;
    const key = `x:${story.id}`;
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
    await agent.page.close();
  });

  it('a score in the customer’s words is proposed, confirmed by one key, shown and counted', async () => {
    const story = stories.furious.nl;
    await askForScore(desk, story.handle, stories.earlier.nl[1].id);
    const agent = await Agent.at(desk, story.path);
    await agent.seePosts();
    // The practice customer never answers this; so the page shows what a customer would write.
    await agent.page.evaluate(() => {
      const text = document.querySelector('[data-testid="tweetText"]');
      if (text) text.textContent = '@HalvenCare vijf sterren, dank jullie wel!';
    });
    await agent.panel.waitForText(
      new RegExp(agent.text('offer_score').replace('{n}', '5').replace('?', '\\?')),
    );
    await agent.press('Alt+Digit3');
    await agent.press('4');
    await agent.panel.waitForText(/Satisfaction 4 of 5 \(1\)/);
    await agent.see('offer_reviewRequest');
    expect((await desk.ask('getNumbers')).satisfaction).toEqual({ average: 4, count: 1 });
  });
});

/** As if the desk had asked yesterday how it did. */
async function askForScore(desk: Desk, handle: string, id: string): Promise<void> {
  const about = {
    platform: 'x',
    kind: 'post',
    language: 'nl',
    quotes: null,
    isPromoted: false,
    repostedBy: null,
  } as const;
  const inbound: KnownMessage = {
    ...about,
    id,
    author: { handle, name: null, userId: null },
    text: '@HalvenCare waar blijft het?',
    postedAt: Date.now() - 2 * DAY_MS,
    permalink: `https://x.com/${handle}/status/${id}`,
    replyTo: null,
    mentions: ['halvencare'],
  };
  const answer: KnownMessage = {
    ...about,
    id: '2116000000000000001',
    author: { handle: 'HalvenCare', name: null, userId: null },
    text: 'Hoe hebben we het gedaan, van 1 tot 5?',
    postedAt: Date.now() - DAY_MS,
    permalink: null,
    replyTo: id,
    mentions: [handle],
  };
  await desk.ask('saveMessages', [inbound]);
  await desk.ask('saveAnswer', { inbound, answer, replyId: 'starter-nl-score-request' });
}
