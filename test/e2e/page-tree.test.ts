import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stories } from '../sites/stories';
import { Agent } from './agent';
import { Desk } from './desk';
import { readTree } from './tree';

describe('the page’s own tree', () => {
  const now = Date.now();
  let desk: Desk;
  let bare: Desk;
  beforeAll(async () => {
    [desk, bare] = await Promise.all([Desk.open({ now }), Desk.open({ now, hasExtension: false })]);
  });
  afterAll(async () => {
    await Promise.all([desk?.close(), bare?.close()]);
  });

  it.each(['/notifications/mentions', '/home', `/${stories.furious.en.handle}`, stories.furious.en.path])(
    'is the same with and without Beside on %s',
    async (path) => {
      const agent = await Agent.at(desk, path);
      await agent.seePosts();
      await agent.seeMark(/^Open in Beside/);
      const plain = await Agent.at(bare, path);
      await plain.seePosts();
      expect(await readTree(agent.page)).toBe(await readTree(plain.page));
      await agent.page.close();
      await plain.page.close();
    },
  );

  it('is the same after the same draft was typed, with words marked in it', async () => {
    const { path, id } = stories.furious.en;
    const typed = 'You just need to restart it!!!';
    const trees: string[] = [];
    for (const one of [desk, bare]) {
      const agent = await Agent.at(one, path);
      await agent.seePosts();
      await agent.enterReplyBox();
      await agent.page.keyboard.type(typed);
      await agent.seeDraft(id, (state) => state.text === typed);
      if (one === desk) await agent.seeMarkedWord(/just/);
      trees.push(await readTree(agent.page));
      await agent.page.close();
    }
    expect(trees[0]).toBe(trees[1]);
  });
});
