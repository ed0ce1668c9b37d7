import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import x from '../../src/platforms/x/knowledge.json';
import { stories } from '../sites/stories';
import { Agent } from './agent';
import { Desk } from './desk';
import { repairX } from './knowledge-files';
import { Managed } from './managed';
import { toPattern } from './texts';

const managed = Managed.open();

describe.skipIf(!managed)('what the administrator says of a site that changed', () => {
  let desk: Desk;
  let agent: Agent;
  let options: Agent;
  const story = stories.furious.en;
  beforeAll(async () => {
    desk = await Desk.open({ executable: managed?.executable ?? '' });
    agent = await Agent.at(desk, `${story.path}?broken`);
    options = await Agent.atOwn(desk, 'src/options/index.html#sites');
  });
  afterAll(async () => {
    await desk?.close();
    managed?.close();
  });

  /** Chromium looks when it is asked to, and only once its files have been still for some seconds. */
  async function reloadPolicies(siteKnowledge: object | null): Promise<void> {
    const { page } = await desk.visit('chrome://policy');
    const ask = async () => {
      await page.evaluate(() => Object(globalThis).chrome.send('reloadPolicies', ['reload']));
      return options.page.evaluate(() => Object(globalThis).chrome.storage.managed.get('siteKnowledge'));
    };
    await expect
      .poll(ask, { timeout: 20_000, interval: 1000 })
      .toEqual(siteKnowledge ? { siteKnowledge } : {});
    await page.close();
  }

  /** Gives the knowledge of X by policy, and waits until options says what became of it. */
  async function give(siteKnowledge: object, key: string): Promise<void> {
    managed?.write(desk.extensionId, { siteKnowledge });
    await reloadPolicies(siteKnowledge);
    await options.page.bringToFront();
    await options.page
      .locator('[data-site="x"]')
      .getByText(toPattern(options.text(key)))
      .waitFor();
  }

  async function getState() {
    return (await desk.ask('listKnowledge')).find(({ site }) => site === 'x');
  }

  /** Waits until the health panel says it. */
  async function seeHealth(pattern: RegExp): Promise<void> {
    await agent.page.bringToFront();
    await agent.panel.until(`${pattern} in the health panel`, async () => {
      await agent.panel.click({ role: 'button', name: agent.text('health_again') });
      return pattern.test((await agent.panel.text()).replace(/\s+/g, ' ')) || null;
    });
  }

  it('is taken while the browser runs: the open page is read by it, and options says whose it is', async () => {
    expect(await getState()).toMatchObject({ source: 'built-in' });
    await agent.page.waitForSelector('[data-testid="reply-editor-0"]');
    await agent.page.evaluate(() => Object.assign(window, { isFirst: true }));
    await agent.press('Alt+Shift+KeyH');
    await seeHealth(/composer \(composer\) 1/);
    await give({ x: JSON.stringify(repairX()) }, 'sites_policy');
    expect(await getState()).toMatchObject({ source: 'policy', version: x.version + 1, setAside: null });
    await seeHealth(/Version 2, .*reply, draft 1/);
    expect(await agent.page.evaluate(() => 'isFirst' in window)).toBe(true);
  });

  it('holds after the browser was started anew, and a reply goes in by it', async () => {
    await desk.restart();
    agent = await Agent.at(desk, `${story.path}?broken`);
    options = await Agent.atOwn(desk, 'src/options/index.html#sites');
    await reloadPolicies({ x: JSON.stringify(repairX()) });
    await agent.page.bringToFront();
    await agent.page.locator('[data-testid="reply-editor-0"]').first().click();
    await agent.panel.get({ role: 'list', name: agent.text('suggestions') });
    await agent.press('Alt+Shift+Digit1');
    await agent.seeDraft(story.id, (state) => state.text.endsWith('^AB'));
    await agent.press('Alt+Shift+KeyH');
  });

  it('is set aside with the reason where it is faulty, and the page is read by what is built in', async () => {
    await give({ x: '{"site": "x",' }, 'knowledge_fault_json');
    expect(await getState()).toMatchObject({ source: 'built-in', setAside: { source: 'policy' } });
    await seeHealth(/Version 1, .*composer \(composer\) 1/);
  });

  it('is not taken by a page on which it fails the sample pages', async () => {
    const file = repairX();
    file.entries.header.css = ['[data-testid="Author-Line"]'];
    await give({ x: JSON.stringify(file) }, 'sites_policy');
    await seeHealth(/Version 1, .*composer \(composer\) 1/);
  });

  it('is gone with its file', async () => {
    managed?.remove();
    await reloadPolicies(null);
    await options.page.bringToFront();
    await options.page
      .locator('[data-site="x"]')
      .getByText(toPattern(options.text('sites_builtIn')))
      .waitFor();
    expect(await getState()).toMatchObject({ source: 'built-in', setAside: null });
  });
});
