import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import facebook from '../../src/platforms/facebook/knowledge.json';
import instagram from '../../src/platforms/instagram/knowledge.json';
import { instagramStories } from '../sites/instagram/stories';
import { facebookStories } from '../sites/stories';
import { Agent } from './agent';
import { Desk } from './desk';
import { repairFacebook, repairInstagram } from './knowledge-files';
import type { Panel } from './panel';
import { readTexts, toPattern } from './texts';

const text = readTexts('en');
const facebookStory = facebookStories.furious.en;
const instagramStory = instagramStories.furiousIg.en;
const SITES = [
  {
    site: 'facebook' as const,
    origin: 'https://www.facebook.com',
    builtIn: facebook,
    repaired: repairFacebook(),
    story: { ...facebookStory, handle: facebookStory.handle ?? '' },
    earlier: facebookStories.earlier.en,
    missing: ['commentLink', 'form', 'urls.comment'],
    /** What is still read: nothing that could be a customer's. */
    rest: 'Messages post 1 1 without an id Reply boxes comment, lexical 1 1 bound to no message Could not',
    /** The name above the comment. */
    link: `a[href*="${facebookStory.handle}"]`,
    /** What holds the comment and its own buttons. */
    comment: `[role="comment"]:not([aria-posinset]):has(a[href*="remark_id=${facebookStory.id}"])`,
    nearest: 'first' as const,
    box: '[contenteditable="true"]',
  },
  {
    site: 'instagram' as const,
    origin: 'https://www.instagram.com',
    builtIn: instagram,
    repaired: repairInstagram(),
    story: instagramStory,
    earlier: instagramStories.earlierIg.en,
    missing: ['form', 'urls.comment'],
    rest: 'Messages post 1 Reply boxes – Could not',
    link: `a[href="/${instagramStory.handle}/"]`,
    comment: `div:has(a[href*="/comments/${instagramStory.id}/"])`,
    nearest: 'last' as const,
    box: 'textarea',
  },
];

describe.each(SITES)('a $site that changed', (place) => {
  const { site, origin, builtIn, repaired, story, earlier } = place;
  let desk: Desk;
  let page: Page;
  let panel: Panel;
  let options: Agent;
  let before: string[];
  beforeAll(async () => {
    desk = await Desk.open({
      settings: {
        accounts: [
          { platform: 'facebook', handle: 'HalvenAudio', userId: facebookStories.own.userId },
          { platform: 'instagram', handle: 'halvenaudio', userId: null },
        ],
      },
    });
    // The desk has seen this customer before the change.
    const known = await desk.visit(origin + earlier[0].path);
    await known.panel.get({ role: 'button', name: /^Open in Beside/ });
    await known.page.close();
    before = await listKept();
    ({ page, panel } = await desk.visit(`${origin}${story.path}?broken`));
    options = await Agent.atOwn(desk, 'src/options/index.html#sites');
  });
  afterAll(() => desk?.close());

  /** Every message that is remembered, with whose it is said to be. */
  async function listKept(): Promise<string[]> {
    const { tables } = JSON.parse(await desk.ask('exportEverything')) as {
      tables: { messages: { key: string; author: { handle: string | null; userId: string | null } }[] };
    };
    return tables.messages.map(({ key, author }) => `${key} by ${author.handle ?? author.userId}`).sort();
  }

  async function load(file: object): Promise<void> {
    await options.page.bringToFront();
    const section = options.page.locator(`[data-site="${site}"]`);
    await section.locator('input[type="file"]').setInputFiles({
      name: `${site}.json`,
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify(file)),
    });
    await section.getByText(toPattern(text('sites_taken'))).waitFor();
  }

  async function press(label: RegExp): Promise<void> {
    await options.page.bringToFront();
    await options.page.locator(`[data-site="${site}"]`).getByRole('button', { name: label }).click();
  }

  /** Waits until the health panel, asked again and again, says it. */
  async function seeHealth(pattern: RegExp): Promise<string> {
    await page.bringToFront();
    return panel.until(`${pattern} in the health panel`, async () => {
      await panel.click({ role: 'button', name: text('health_again') });
      const now = (await panel.text()).replace(/\s+/g, ' ');
      return pattern.test(now) ? now : null;
    });
  }

  it('is not read where it changed: the panel says what is missing since when, and nobody is taken for anybody', async () => {
    await page.bringToFront();
    await page.locator(place.link).first().waitFor();
    await page.evaluate(() => Object.assign(window, { isFirst: true }));
    await page.keyboard.press('Alt+Shift+KeyH');
    const health = await seeHealth(/last seen/);
    expect(health).toContain(place.rest);
    for (const entry of place.missing)
      expect(health).toMatch(
        new RegExp(`Not on this page .*\\b${entry.replace('.', '\\.')} last seen 2022-202\\d .*Found`),
      );
    expect(health).not.toMatch(new RegExp(`${story.handle}|${story.id}`));
    expect(await panel.count({ role: 'button', name: /^Open in Beside/ })).toBe(0);
    expect(await listKept()).toEqual(before);
  });

  it('is read by its own knowledge after a repaired file was loaded, without a reload', async () => {
    await load(repaired);
    const health = await seeHealth(/comment \d\d /);
    expect(health).not.toContain(text('health_uncertain'));
    expect(health).toMatch(/Found .*\burls\.comment \d\d/);
    await panel.click({ role: 'button', name: text('health_close') });
    // The customer's mark stands at the comment and opens the card with what was said before.
    const name = page.locator(place.link).filter({ hasText: /\S/ }).first();
    await name.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    const mark = await panel.getInside({ role: 'button', name: /^Open in Beside/ }, async () => {
      const box = await name.boundingBox();
      return box && { x: 0, y: box.y - 12, width: 5000, height: box.height + 24 };
    });
    await page.mouse.click(mark.x + mark.width / 2, mark.y + mark.height / 2);
    await panel.waitForText(new RegExp(`@${story.handle.replaceAll('.', '\\.')} on`));
    await panel.get({ role: 'list', name: text('history') });
    const kept = `${site}:${story.id} by ${story.handle}`;
    await panel.until(kept, async () => (await listKept()).includes(kept) || null);
    expect((await panel.hrefs()).some((href) => href.includes(earlier[0].id))).toBe(true);

    // So does a reply.
    const reply = page.getByRole('button', { name: 'Reply', exact: true });
    await page.locator(place.comment).filter({ has: reply })[place.nearest]().locator(reply).first().click();
    await page.locator(`${place.box}:focus`).waitFor();
    await panel.get({ role: 'list', name: text('suggestions') });
    await page.keyboard.press('Alt+Shift+Digit1');
    await panel.until('the reply in its box', async () => {
      const editors = await page.evaluate(
        () => window.practiceEditors() as unknown as { text: string; answersId: string | null }[],
      );
      return editors.find((one) => one.answersId === story.id && one.text.trimEnd().endsWith('^AB')) ?? null;
    });
    expect(await page.evaluate(() => 'isFirst' in window)).toBe(true);
  });

  it('is read again after a step back from a newer file that does not know it', async () => {
    await load({ ...builtIn, version: repaired.version + 1 });
    await page.bringToFront();
    await page.keyboard.press('Alt+Shift+KeyH');
    await seeHealth(/Not on this page .*\burls\.comment last seen/);
    await press(toPattern(text('sites_back').replace('{version}', String(repaired.version))));
    await seeHealth(/comment \d\d /);
    await press(toPattern(text('sites_backBuiltIn')));
    await seeHealth(/Not on this page .*\burls\.comment last seen/);
    const now = (await desk.ask('listKnowledge')).find((one) => one.site === site);
    expect(now).toMatchObject({ source: 'built-in', version: builtIn.version, previousVersion: null });
  });
});
