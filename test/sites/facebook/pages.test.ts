import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { facebookStories } from '../stories';
import { startVisit, type Visit } from './visit';

const { furious, nestedReply, dialog, photo, messenger, collapsed, hostileName } = facebookStories;
const TIMEOUT_MS = 60_000;
const POST = '[aria-posinset]';
const COMMENT = '[role=article]:not([aria-posinset]):has(a)';

describe('the pages of the practice Facebook', () => {
  let visit: Visit;
  beforeAll(async () => {
    visit = await startVisit();
  }, TIMEOUT_MS);
  afterAll(() => visit.close());

  it(
    'show a feed whose posts have no permalink until somebody points at their time',
    async () => {
      const page = await visit.open('/?count=30');
      const time = page.locator(POST).first().locator('[id] a[target=_blank]').first();
      expect(await time.getAttribute('href')).toMatch(/^https:\/\/www\.facebook\.com\/\?__cft__/);
      expect(await time.textContent()).toContain('-\u200B');
      await time.hover();
      expect(await time.getAttribute('href')).toContain('/posts/pfbid0');
    },
    TIMEOUT_MS,
  );

  it(
    'mix posts with and without a role, decoys and empty skeletons into the feed',
    async () => {
      const page = await visit.open('/?count=30');
      expect(await page.locator(`${POST}[role=article]`).count()).toBeGreaterThan(0);
      expect(await page.locator(`${POST}:not([role])`).count()).toBeGreaterThan(0);
      expect(
        await page
          .locator('[role=article]:not([aria-posinset]) [data-visualcompletion=loading-state]')
          .count(),
      ).toBe(2);
      expect(await page.locator(POST).nth(1).locator('[data-0][data-19]').count()).toBe(44);
      expect(await page.locator(POST).first().locator('[data-19]').count()).toBe(0);
    },
    TIMEOUT_MS,
  );

  it(
    'let posts that are far away lose their content and keep their place',
    async () => {
      const page = await visit.open('/?count=200');
      await expect
        .poll(
          async () => {
            await page.mouse.wheel(0, 4000);
            return page.locator(`${POST} > [data-virtualized=true]`).count();
          },
          { timeout: 20_000 },
        )
        .toBeGreaterThan(5);
      expect(await page.locator(POST).first().textContent()).toBe('');
    },
    TIMEOUT_MS,
  );

  it(
    'name the parts of a post by ids only, in the new layout also by role',
    async () => {
      const page = await visit.open('/HalvenAudio');
      const post = page.locator(POST).first();
      const labelled = await post.getAttribute('aria-labelledby');
      expect(await page.locator(`[id="${labelled}"]`).textContent()).toBe('Halven Audio');
      const [, text] = (await post.getAttribute('aria-describedby'))?.split(' ') ?? [];
      expect(await page.locator(`[id="${text}"]`).getAttribute('data-ad-comet-preview')).toBe('message');
      const old = await visit.open('/HalvenAudio?layout=2022');
      expect(
        await old.locator('[data-ad-comet-preview], [data-ad-rendering-role], [data-virtualized]').count(),
      ).toBe(0);
      expect(await old.locator(`${POST}:not([role=article])`).count()).toBe(0);
      expect(await old.locator(`${POST} form[role=presentation] [role=textbox]`).count()).toBeGreaterThan(1);
    },
    TIMEOUT_MS,
  );

  it(
    'write ids of comments plainly on pages and in Base64 in dialogs',
    async () => {
      const page = await visit.open(nestedReply.path);
      const link = `a[href*="comment_id=${furious.en.id}&reply_comment_id=${nestedReply.id}"]`;
      expect(await page.locator(link).count()).toBe(1);
      const inDialog = await visit.open(dialog.path);
      const encoded = encodeURIComponent(btoa(`comment:${dialog.post}_${dialog.id}`));
      const links = inDialog.locator(`[role=dialog] [role=article] a[href*="comment_id=${encoded}"]`);
      expect(await links.count()).toBeGreaterThan(2);
      expect(await inDialog.locator('[role=dialog] a[href*="comment_id=6070300096679990"]').count()).toBe(0);
    },
    TIMEOUT_MS,
  );

  it(
    'have comments as the outermost articles in the photo viewer, nested ones elsewhere',
    async () => {
      const viewer = await visit.open(photo.path);
      expect(await viewer.locator('[role=article] [role=article]').count()).toBe(0);
      expect(await viewer.locator(`${COMMENT} a[href*="comment_id=${photo.id}"]`).count()).toBe(1);
      const page = await visit.open(furious.en.path);
      expect(await page.locator(`${POST}[role=article] ${COMMENT}`).count()).toBeGreaterThan(15);
    },
    TIMEOUT_MS,
  );

  it(
    'hide longer rows of answers behind a button',
    async () => {
      const page = await visit.open(collapsed.path);
      const before = await page.locator(COMMENT).count();
      await page.getByRole('button', { name: 'View all 4 replies' }).click();
      expect(await page.locator(COMMENT).count()).toBe(before + 4);
    },
    TIMEOUT_MS,
  );

  it(
    'have no id, time or link on messages, and say only unseen whose they are',
    async () => {
      const page = await visit.open(messenger.en.path);
      const cells = page.locator('[role=grid] [role=row] > [data-scope=messages_table]');
      expect(await cells.count()).toBe(7);
      expect(await page.locator('[role=grid] a, [role=grid] time').count()).toBe(0);
      expect(await cells.first().locator('h4').textContent()).toBe('Marta Quill');
      expect(await cells.nth(1).locator('h4').textContent()).toBe('You sent');
      expect(await page.locator('[data-scope=date_break]').count()).toBeGreaterThan(1);
      expect(await page.locator('[role=main] a[aria-label="Marta Quill"]').count()).toBe(1);
    },
    TIMEOUT_MS,
  );

  it(
    'translate every label, turn round for Arabic, and give classes other names',
    async () => {
      const [english, arabic] = [
        await visit.open(furious.en.path),
        await visit.open(`${furious.en.path}?locale=ar&theme=dark&scramble=1`),
      ];
      const label = (page: typeof english) => page.locator(COMMENT).first().getAttribute('aria-label');
      expect(await label(english)).toMatch(/^Comment by Corinthia Dabney 4 minutes ago$/);
      expect(await label(arabic)).toMatch(/^تعليق من Corinthia Dabney/);
      expect(await arabic.evaluate(() => getComputedStyle(document.body).direction)).toBe('rtl');
      const names = (page: typeof english) => page.locator(COMMENT).first().getAttribute('class');
      expect(await names(english)).toMatch(/^x\w{5,8}( x\w{5,8})+$/);
      expect(await names(arabic)).not.toBe(await names(english));
    },
    TIMEOUT_MS,
  );

  it(
    'draw a hostile name as text',
    async () => {
      const page = await visit.open(hostileName.path);
      expect(await page.locator('img[src=x], [role=article] b').count()).toBe(0);
      const name = page.locator(`a[aria-hidden=false][href*="img.src.person"]`);
      expect(await name.textContent()).toContain('<img src=x onerror=');
    },
    TIMEOUT_MS,
  );

  it(
    'add comments to a live page at the rate that is asked for',
    async () => {
      const page = await visit.open('/live?rate=50&for=1');
      const before = await page.locator(COMMENT).count();
      await expect
        .poll(() => page.evaluate(() => document.body.dataset.live), { timeout: 20_000 })
        .toBe('50');
      expect(await page.locator(COMMENT).count()).toBeGreaterThan(before);
    },
    TIMEOUT_MS,
  );
});
