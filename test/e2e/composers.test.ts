import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stories } from '../sites/stories';
import { Agent } from './agent';
import { Desk } from './desk';

describe('writing into a composer', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await Desk.open();
  });
  afterAll(() => desk?.close());

  it('puts a suggestion into the composer that answers the open message, and into no other', async () => {
    const focal = stories.furious.en;
    const agent = await Agent.at(desk, focal.path);
    await agent.enterReplyBox();
    await agent.page.keyboard.type('a draft of my own');
    // A second composer: the reply dialog of another post on the same page.
    const reply = agent.page.locator('article[data-testid="tweet"]').nth(1).locator('[data-testid="reply"]');
    await reply.click();
    const dialog = agent.page.locator('[role="dialog"] [data-testid="tweetTextarea_0"]');
    await dialog.click();
    const others = (await agent.editors()).find(({ statusId }) => statusId !== focal.id);
    if (!others?.statusId) throw new Error('The dialog answers no post.');
    const answered = others.statusId;
    await agent.panel.waitForText(/Toby Fernsby/);
    await agent.press('Alt+Shift+Digit1');
    const filled = await agent.seeDraft(answered, (state) => state.text.endsWith('^AB'));
    expect(filled.enabled).toBe(true);
    expect((await agent.editors()).find(({ statusId }) => statusId === focal.id)?.text).toBe(
      'a draft of my own',
    );
    await agent.page.close();
  });

  it('inserts once when the key is pressed twice quickly, and Ctrl+Z brings the draft back', async () => {
    const story = stories.furious.en;
    const agent = await Agent.at(desk, story.path);
    await agent.panel.get({ role: 'list', name: agent.text('suggestions') });
    await agent.enterReplyBox();
    await agent.page.keyboard.type('Dear Marta, ');
    await Promise.all([agent.press('Alt+Shift+Digit2'), agent.press('Alt+Shift+Digit2')]);
    const filled = await agent.seeDraft(story.id, (state) => state.text.endsWith('^AB'));
    expect(filled.text.match(/\^AB/g)).toHaveLength(1);
    expect(filled.enabled).toBe(true);
    await agent.press('Control+KeyZ');
    await agent.seeDraft(story.id, (state) => state.text === 'Dear Marta, ');
    await agent.page.close();
  });

  it('says that the reply box must be opened where none is open, and offers a copy', async () => {
    const agent = await Agent.at(desk, '/notifications/mentions');
    await agent.panel.click({ role: 'button', name: /^Open in Beside/ });
    await agent.panel.get({ role: 'list', name: agent.text('suggestions') });
    await agent.press('Alt+Shift+Digit1');
    await agent.see('insert_no_composer');
    await agent.panel.get({ role: 'button', name: agent.text('copy') });
    expect((await agent.editors()).filter(({ text }) => text !== '')).toEqual([]);
    await agent.page.close();
  });
});
