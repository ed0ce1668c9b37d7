import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { KnownMessage } from '../../src/model/message';
import { ROOT } from '../extension';
import { Agent } from './agent';
import { Desk } from './desk';
import { readTree } from './tree';

const SITES = join(ROOT, '../shared/sites');
const GOLD = join(SITES, 'gold/x');

/** Saved pages have lost their styles; these give posts their column and author lines their row back. */
const STYLES = `
  [data-testid="cellInnerDiv"] { position: static !important; transform: none !important; }
  article { display: block; inline-size: 600px; }
  article svg { inline-size: 1em; block-size: 1em; }
  article img { max-inline-size: 40px; max-block-size: 40px; position: static !important; }
  [data-testid="User-Name"] { display: flex; gap: 4px; block-size: 1.5em; overflow: hidden; max-inline-size: 400px; }
  [data-testid="User-Name"] * { display: inline; white-space: nowrap; }
`;

interface Gold {
  capture: string;
  url: string;
  split: string;
  messages: {
    id: string | null;
    author: { handle: string | null; name: string | null };
    text: string;
    postedAt: string | null;
    promoted: boolean;
    unsure?: string[];
  }[];
}

const golds = existsSync(GOLD)
  ? readdirSync(GOLD)
      .filter((name) => name.endsWith('.json'))
      .map((name) => JSON.parse(readFileSync(join(GOLD, name), 'utf8')) as Gold)
      .filter(({ split }) => split === 'dev')
  : [];
if (golds.length === 0) console.log('Saved pages are not here (../shared): skipped.');

describe.skipIf(golds.length === 0)('on saved pages of the real site', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await Desk.open();
  });
  afterAll(() => desk?.close());

  // Titles carry numbers only: file names and authors of saved pages stay out of the report.
  it.each(golds.map((gold, index) => [index + 1, gold] as const))(
    'page %i gets its marks on the right messages, the right author on each card, and keeps its tree',
    async (_, gold) => {
      const known = gold.messages.filter(
        ({ id, author, promoted, unsure = [] }) => id && author.handle && !promoted && unsure.length === 0,
      );
      for (const message of known) await desk.ask('saveOpened', [toMessage(message)]);
      desk.practice.serve(gold.url, readFileSync(join(SITES, 'captures', gold.capture), 'utf8'));
      const agent = await Agent.at(desk, new URL(gold.url).pathname + new URL(gold.url).search);
      await agent.panel.dress(STYLES);
      // Beside has measured the naked page; a resized window makes it look again.
      await agent.page.setViewportSize({ width: 1500, height: 900 });
      const before = await readTree(agent.page);
      for (const { id, author } of known) {
        const article = agent.page
          .locator(`article:has(a[href*="/status/${id}"] time)`)
          .or(agent.page.locator(`article:has(a[href*="/status/${id}"])`))
          .first();
        const header = article.locator('[data-testid="User-Name"]').first();
        await header.evaluate((element) => element.scrollIntoView({ block: 'center' }));
        const mark = await agent.panel.getInside({ role: 'button', name: /^Open in Beside/ }, () =>
          article.boundingBox(),
        );
        await agent.page.mouse.click(mark.x + mark.width / 2, mark.y + mark.height / 2);
        await agent.panel.until(
          'the author’s card',
          async () =>
            (await agent.panel.text()).toLowerCase().includes(`@${author.handle}`.toLowerCase()) || null,
          () => 'another card',
        );
      }
      expect((await readTree(agent.page)) === before).toBe(true);
      await agent.page.close();
    },
  );
});

function toMessage({ id, author, text, postedAt }: Gold['messages'][number]): KnownMessage {
  return {
    platform: 'x',
    kind: 'post',
    id: id ?? '',
    author: { ...author, userId: null },
    text,
    language: null,
    postedAt: postedAt ? Date.parse(postedAt) : null,
    permalink: null,
    replyTo: null,
    mentions: [],
    quotes: null,
    isPromoted: false,
    repostedBy: null,
  };
}
