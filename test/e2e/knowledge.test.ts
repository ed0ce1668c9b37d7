import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import x from '../../src/platforms/x/knowledge.json';
import { stories } from '../sites/stories';
import { Agent } from './agent';
import { Desk } from './desk';
import { repairX } from './knowledge-files';
import { toPattern } from './texts';

const BOX = '[data-testid="reply-editor-0"]';

describe('a site that changed', () => {
  let desk: Desk;
  let agent: Agent;
  let options: Agent;
  const story = stories.furious.en;
  beforeAll(async () => {
    desk = await Desk.open();
    agent = await Agent.at(desk, `${story.path}?broken`);
    options = await Agent.atOwn(desk, 'src/options/index.html#sites');
  });
  afterAll(() => desk?.close());

  async function load(file: string): Promise<void> {
    await options.page.bringToFront();
    await options.page
      .locator('[data-site="x"] input[type="file"]')
      .setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from(file) });
  }

  async function getVersion(): Promise<number | undefined> {
    return (await desk.ask('listKnowledge')).find(({ site }) => site === 'x')?.version;
  }

  /** What the health panel says now. */
  async function look(): Promise<string> {
    await agent.page.bringToFront();
    await agent.panel.click({ role: 'button', name: agent.text('health_again') });
    return agent.panel.text();
  }

  it('is not read by its own knowledge, and the health panel says what is missing since when', async () => {
    await agent.page.waitForSelector(BOX);
    await agent.page.evaluate(() => Object.assign(window, { isFirst: true }));
    await agent.press('Alt+Shift+KeyH');
    await agent.see('health_title');
    const text = await agent.panel.until('since when it is missing', async () => {
      const now = (await look()).replace(/\s+/g, ' ');
      return /last seen/.test(now) ? now : null;
    });
    expect(text).toMatch(/Messages post (\d+) \1 by structure only Reply boxes – /);
    expect(text).toMatch(/Could not be read composer \(composer\) 1 last seen 2022-2026/);
    expect(text).toMatch(/Not on this page .*header last seen 2022-2026/);
    expect(text).not.toMatch(new RegExp(`${story.handle}|${story.id}`));
  });

  it.each([
    ['that is malformed', '{"site": "x",', 'knowledge_fault_json'],
    ['for another site', JSON.stringify({ ...repairX(), site: 'facebook' }), 'knowledge_fault_site'],
    ['that is no newer', JSON.stringify({ ...x, seen: '2026-12' }), 'knowledge_fault_older'],
    ['with a part missing', withEntry('header', undefined), 'knowledge_fault_missing'],
    [
      'with a pathological selector',
      withEntry('post', ['div:has(div:has(div:has(span)))']),
      'knowledge_fault_slowSelector',
    ],
    [
      'with a broken selector',
      withEntry('post', ['[data-testid="tweet"']),
      'knowledge_fault_invalidSelector',
    ],
    ['with a pattern that runs away', withUrl('/(a+)+$'), 'knowledge_fault_url'],
    [
      'that fails the sample page',
      withEntry('header', ['[data-testid="Author-Line"]']),
      'knowledge_fault_sample',
    ],
  ] as const)('a file %s is refused with the reason, and what was there stays', async (_, file, key) => {
    await load(file);
    const notice = options.page.locator('[data-site="x"] [role="alert"]');
    await notice
      .getByText(toPattern(options.text(key)))
      .first()
      .waitFor();
    await notice.getByText(toPattern(options.text('sites_refused'))).waitFor();
    expect(await getVersion()).toBe(x.version);
  });

  it('is read again after a repaired file was loaded, without a reload, and a reply goes in', async () => {
    await load(JSON.stringify(repairX()));
    await options.page
      .locator('[data-site="x"]')
      .getByText(toPattern(options.text('sites_taken')))
      .waitFor();
    expect(await getVersion()).toBe(x.version + 1);
    const text = await agent.panel.until('a bound reply box', async () => {
      const now = await look();
      return /reply, draft 1/.test(now) ? now : null;
    });
    expect(text).not.toContain(agent.text('health_uncertain'));
    await agent.panel.click({ role: 'button', name: agent.text('health_close') });
    await agent.page.locator(BOX).first().click();
    await agent.panel.get({ role: 'list', name: agent.text('suggestions') });
    await agent.press('Alt+Shift+Digit1');
    await agent.seeDraft(story.id, (state) => state.text.endsWith('^AB'));
    expect(await agent.page.evaluate(() => 'isFirst' in window)).toBe(true);
  });

  it('still is read after the worker and the page were started anew', async () => {
    await desk.stopWorker();
    await agent.page.goto(`https://x.com${story.path}?broken`);
    await agent.page.locator(BOX).first().click();
    await agent.panel.get({ role: 'list', name: agent.text('suggestions') });
  });

  it('goes back to what is built in', async () => {
    await options.page.bringToFront();
    await options.page.getByRole('button', { name: options.text('sites_backBuiltIn') }).click();
    await options.page
      .locator('[data-site="x"]')
      .getByText(toPattern(options.text('sites_builtIn')))
      .waitFor();
    expect(await getVersion()).toBe(x.version);
    await agent.page.bringToFront();
    await agent.press('Alt+Shift+KeyH');
    await agent.panel.until('the reply box unknown again', async () =>
      /composer \(composer\)/.test(await look()) ? true : null,
    );
  });
});

function withEntry(name: 'header' | 'post', css: string[] | undefined): string {
  const file = repairX();
  if (css) file.entries[name].css = css;
  else Reflect.deleteProperty(file.entries, name);
  return JSON.stringify(file);
}

function withUrl(path: string): string {
  const file = repairX();
  file.urls.status.paths = [path];
  return JSON.stringify(file);
}
