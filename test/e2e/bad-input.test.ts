import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stories } from '../sites/stories';
import { Agent } from './agent';
import { Desk } from './desk';
import { toPattern } from './texts';

describe('bad input', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await Desk.open();
  });
  afterAll(() => desk?.close());

  /** Opens a story's page and waits for its card. */
  async function openCard(path: string): Promise<Agent> {
    const agent = await Agent.at(desk, path);
    await agent.panel.get({ role: 'list', name: agent.text('suggestions') });
    return agent;
  }

  it('a page without posts has no marks and says that no message is open', async () => {
    const agent = await Agent.at(desk, '/empty');
    await agent.see('empty');
    expect(await agent.panel.names('button', /^Open in Beside/)).toEqual([]);
    await agent.page.close();
  });

  it('a deleted post is no message, and the reply below it keeps its own author', async () => {
    const agent = await openCard(stories.deletedParent.path);
    const text = await agent.panel.text();
    expect(text).toContain(`@${stories.deletedParent.handle} on X`);
    await agent.page.close();
  });

  it('somebody with an empty name is called by the handle', async () => {
    const agent = await openCard(stories.emptyName.path);
    await agent.panel.get({ role: 'heading', name: new RegExp(stories.emptyName.handle) });
    await agent.page.close();
  });

  it('HTML in a name is shown as text and nothing of it runs', async () => {
    const agent = await openCard(stories.hostileName.path);
    await agent.panel.get({ role: 'heading', name: /<img src=x/ });
    expect(await agent.panel.count({ role: 'image', name: /x/ })).toBe(0);
    await agent.page.close();
  });

  it('a text of 25,000 characters is remembered whole and its card opens', async () => {
    const agent = await openCard(stories.veryLong.path);
    const { tables } = JSON.parse(await desk.ask('exportEverything')) as {
      tables: { messages: { id: string; text: string }[] };
    };
    const kept = tables.messages.find(({ id }) => id === stories.veryLong.id);
    expect(kept?.text.length).toBeGreaterThan(24_000);
    await agent.page.close();
  });

  it('a right-to-left message on a right-to-left page has its mark and its card, and a reply goes in whole', async () => {
    const story = stories.rtl;
    const agent = await Agent.at(desk, `${story.path}?dir=rtl`);
    await agent.see('suggestions_none');
    await agent.seeMark(/^Open in Beside/);
    await agent.enterReplyBox();
    // No saved reply is in Arabic: one is fetched by its title.
    await agent.press('Alt+KeyK');
    await agent.page.keyboard.type('holding');
    await agent.panel.get({ role: 'option', name: /Holding reply/ });
    await agent.press('Enter');
    const { text } = await agent.seeDraft(story.id, (state) => state.text.endsWith('^AB'));
    expect(text.length).toBeGreaterThan(20);
    await agent.page.goto('https://x.com/home?dir=ltr');
    await agent.page.close();
  });

  it('a reply file with broken JSON is refused with a clear word, and no reply is lost', async () => {
    const before = await desk.ask('listReplies');
    const options = await Agent.atOwn(desk, 'src/options/index.html#replies');
    await options.page
      .getByText(before[0]?.title ?? '')
      .first()
      .waitFor();
    await options.page.locator('input[type="file"]').setInputFiles({
      name: 'replies.json',
      mimeType: 'application/json',
      buffer: Buffer.from('{"replies": [{"title": "Half a'),
    });
    await options.page.getByText(toPattern(options.text('files_failed'))).waitFor();
    expect(await desk.ask('listReplies')).toEqual(before);
    await options.page.close();
  });

  it('a rule with an invalid pattern is refused beside its field, and what was typed stays', async () => {
    const options = await Agent.atOwn(desk, 'src/options/index.html#voice');
    await options.page.getByRole('button', { name: options.text('voice_new') }).click();
    await options.page.getByLabel(options.text('voice_isPattern')).check();
    const word = options.page.getByLabel(options.text('voice_pattern'), { exact: true });
    await word.fill('ship(ment');
    await options.page.getByRole('button', { name: options.text('options_save'), exact: true }).click();
    await options.page.locator('[aria-invalid="true"]').waitFor();
    expect(await word.inputValue()).toBe('ship(ment');
    const rules = await desk.ask('listRules');
    expect(rules.some(({ brand }) => brand?.word === 'ship(ment')).toBe(false);
    await options.page.close();
  });
});
