import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stories } from '../sites/stories';
import { Agent } from './agent';
import { Desk } from './desk';
import { doMainJob, lookBack } from './main-job';

describe('the main job while the ground moves', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await Desk.open();
  });
  afterAll(() => desk?.close());

  it('loses nothing when the worker is stopped between every two steps', async () => {
    const agent = await doMainJob(desk, 'en', () => desk.stopWorker());
    await agent.page.close();
    await desk.restart();
    await lookBack(desk, 'en');
  });

  it('says that the page needs a reload after an update, leaves the draft alone and has everything after the reload', async () => {
    const story = stories.furious.nl;
    const agent = await Agent.at(desk, story.path);
    await agent.panel.get({ role: 'button', name: new RegExp(agent.text('action_add_note')) });
    await agent.press('Alt+Shift+KeyN');
    await agent.page.keyboard.type('Prefers a call before noon.');
    await agent.press('Control+Enter');
    await agent.panel.waitForText(/Prefers a call before noon\.[\s\S]*Anna Berg/);
    await agent.enterReplyBox();
    await agent.press('Alt+Shift+Digit1');
    const before = await agent.seeDraft(story.id, (state) => state.text.endsWith('^AB'));

    await desk.update('0.2.0');
    await agent.see('orphaned');
    await agent.page.keyboard.press('Control+End');
    await agent.page.keyboard.type(' Still mine.');
    expect(await agent.editors()).toContainEqual({ ...before, text: `${before.text} Still mine.` });

    await agent.page.reload();
    await agent.panel.waitForText(/Prefers a call before noon\./);
    expect((await desk.ask('getDesk')).version).toBe('0.2.0');
    await agent.page.close();
  });
});
