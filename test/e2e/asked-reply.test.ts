import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createReply } from '../../src/model/saved-reply.fixture';
import { stories } from '../sites/stories';
import { Agent } from './agent';
import { Desk } from './desk';

const REPLY = createReply('zebra', {
  title: 'Zebra parcel',
  body: [
    'Hi{if known first_name} {first_name}{end}, {if language nl}het komt op {ask:dag}{else}it arrives on {ask:day}{end}',
    '{if network facebook} (write below){else} (send us a DM){end}{if known order}, order {ask:order}{end}.',
  ].join(''),
  language: 'und',
});

describe('a reply that asks for something, on X', () => {
  const story = stories.furious.en;
  let desk: Desk;
  let agent: Agent;
  beforeAll(async () => {
    desk = await Desk.open({ settings: { interfaceLanguage: 'en' } });
    await desk.ask('saveReply', REPLY);
    agent = await Agent.at(desk, story.path);
    await agent.seePosts();
    await agent.panel.get({ role: 'list', name: agent.text('suggestions') });
    await agent.enterReplyBox();
  });
  afterAll(() => desk?.close());

  /** From the palette, by keyboard alone. */
  async function takeReply(): Promise<void> {
    await agent.press('Alt+KeyK');
    await agent.page.keyboard.insertText('zebra');
    await agent.panel.get({ role: 'option', name: /Zebra parcel/ });
    await agent.press('Enter');
    await agent.panel.get({ role: 'form', name: REPLY.title });
  }
  const drafts = async () => (await agent.editors()).map(({ text }) => text.trim()).join('');

  it('inserts nothing when it is given up, and gives the caret back', async () => {
    await takeReply();
    await agent.page.keyboard.insertText('Mond');
    await agent.press('Escape');
    await agent.panel.until(
      'no form any more',
      async () => (await agent.panel.count({ role: 'form', name: REPLY.title })) === 0 || null,
    );
    expect(await drafts()).toBe('');
    await agent.page.keyboard.insertText('Still here.');
    await agent.seeDraft(story.id, ({ text }) => text.includes('Still here.'));
    for (let at = 0; at < 'Still here.'.length; at++) await agent.press('Backspace');
    await agent.seeDraft(story.id, ({ text }) => text.trim() === '');
  });

  it('asks for what this customer’s language and network need, Enter by Enter, and then goes into the editor', async () => {
    await takeReply();
    expect(await agent.panel.names('textbox', /.*/)).toEqual(['day', 'order']);
    await agent.press('Enter');
    await agent.press('Enter');
    // The day cannot be left out, the order can: what was left open is asked for again.
    await agent.panel.until(
      'the day alone',
      async () => (await agent.panel.names('textbox', /.*/)).join() === 'day' || null,
    );
    expect(await drafts()).toBe('');
    await agent.page.keyboard.insertText('Monday');
    await agent.press('Enter');
    const draft = await agent.seeDraft(story.id, ({ text }) => text.endsWith('^AB'));
    expect(draft.text).toMatch(/^Hi( \p{L}+)?, it arrives on Monday \(send us a DM\)\. \^AB$/u);
    expect(draft.enabled).toBe(true);
  });
});
