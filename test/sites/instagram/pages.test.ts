import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findStrays, readPage } from './reader';
import { instagramStories } from './stories';
import { startVisit, type Visit } from './visit';

const { furiousIg, nestedReply, reel, direct, hostileName, rtl, busyPost, silentReel } = instagramStories;
const TIMEOUT_MS = 120_000;
const DESKTOP = ['en', 'nl', 'de', 'bg', 'zh', 'pt', 'ar'];

/** What is read, in the same words whatever the page looks like. */
async function readWords(page: Page) {
  const { messages } = await readPage(page);
  return messages.map(({ kind, id, author, text, replyTo }) => [kind, id, author.handle, text, replyTo]);
}

describe('the pages of the practice Instagram, as Beside reads them', () => {
  let visit: Visit;
  beforeAll(async () => {
    visit = await startVisit();
  }, TIMEOUT_MS);
  afterAll(() => visit.close());

  it(
    'say the same in every language, both themes, both directions and with other class names',
    async () => {
      const first = await visit.open(`${furiousIg.en.path}?locale=en`);
      const words = await readWords(first);
      expect(words.length).toBeGreaterThan(20);
      expect(words).toContainEqual(expect.arrayContaining(['comment', furiousIg.en.id, furiousIg.en.handle]));
      for (const locale of DESKTOP.slice(1)) {
        const page = await visit.open(`${furiousIg.en.path}?locale=${locale}&theme=dark&scramble=1`);
        expect(await readWords(page), locale).toEqual(words);
        await page.context().close();
      }
      // Touch screens: a page of its own for the comments, in a list, times last.
      const touch = await visit.open(`/p/${busyPost.id}/comments/?layout=touch&locale=zh`);
      expect(await readWords(touch)).toEqual(words);
    },
    TIMEOUT_MS,
  );

  it(
    'have neither articles nor lists on the desktop page of a post, and no labels worth reading',
    async () => {
      const page = await visit.open(busyPost.path);
      expect(await page.locator('main article, main ul, main li').count()).toBe(0);
      expect(await page.locator('form[method=POST] > div > textarea').count()).toBe(1);
      expect(await page.locator('[data-testid]').count()).toBe(0);
    },
    TIMEOUT_MS,
  );

  it(
    'show replies when they are asked for, under their own addresses',
    async () => {
      const page = await visit.open(nestedReply.path);
      expect((await readPage(page)).messages.some(({ id }) => id === nestedReply.id)).toBe(false);
      await page.getByRole('button', { name: 'View all 3 replies' }).click();
      const { messages, problems } = await readPage(page);
      expect(messages.find(({ id }) => id === nestedReply.id)).toMatchObject({
        author: { handle: nestedReply.handle },
        replyTo: furiousIg.en.id,
        mentions: ['toby_fernsby'],
      });
      expect(problems).toEqual([]);
      expect(await findStrays(page)).toBe(0);
      expect(messages.find(({ id }) => id === hostileName.id)?.author.handle).toBe(hostileName.handle);
      expect(messages.find(({ id }) => id === rtl.id)?.text).toMatch(/^السلام/);
    },
    TIMEOUT_MS,
  );

  it(
    'of reels are read like posts, also without a caption',
    async () => {
      const page = await visit.open(reel.path);
      const { messages } = await readPage(page);
      expect(messages[0]).toMatchObject({
        kind: 'post',
        id: 'DSe4HingeRl',
        author: { handle: 'halvenaudio' },
      });
      expect(messages.find(({ id }) => id === reel.id)?.author.handle).toBe(reel.handle);
      expect((await readPage(await visit.open(silentReel.path))).messages).toMatchObject([
        { kind: 'post', id: silentReel.id, text: '', author: { handle: 'halvenaudio' } },
      ]);
    },
    TIMEOUT_MS,
  );

  it(
    'show a feed, with an ad in it and a post over it',
    async () => {
      const page = await visit.open('/?count=30');
      const { messages, composers, own } = await readPage(page);
      expect(own).toBe('halvenaudio');
      expect(messages.filter(({ isPromoted }) => isPromoted)).toMatchObject([
        { id: null, author: { handle: 'kettlewick.tea' } },
      ]);
      expect(composers.map(({ answersId }) => answersId)).toEqual(messages.flatMap(({ id }) => id ?? []));
      await page.getByText('View all 2 comments').first().click();
      await page.waitForSelector('[role=dialog]');
      expect(page.url()).toBe('https://www.instagram.com/p/DSi1BreadOv/');
      const over = await readPage(page);
      expect(over.composers.at(-1)).toMatchObject({ kind: 'comment', answersId: 'DSi1BreadOv' });
      expect(over.messages.at(-1)).toMatchObject({
        kind: 'comment',
        replyTo: 'DSi1BreadOv',
        author: { handle: 'opal.dunmore' },
      });
      await page.keyboard.press('Escape');
      expect(page.url()).toBe('https://www.instagram.com/');
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
            await page.mouse.wheel(0, 5000);
            return page.locator('main [data-visualcompletion=ignore][style*=min-height]').count();
          },
          { timeout: 20_000 },
        )
        .toBeGreaterThan(5);
      expect(await page.locator('main article').count()).toBeLessThan(20);
    },
    TIMEOUT_MS,
  );

  it(
    'of a thread show who wrote beside the last of several received, and by the side of the others',
    async () => {
      for (const path of [direct.path, `${busyPost.path}?chat=${direct.id}`]) {
        const { messages, problems } = await readPage(await visit.open(path));
        const talk = messages.filter(({ kind }) => kind === 'dm');
        expect(talk.map(({ author }) => author.handle)).toEqual([
          direct.handle,
          'halvenaudio',
          direct.handle,
          direct.handle,
          direct.handle,
        ]);
        expect(talk.map(({ isOwn }) => isOwn)).toEqual([false, true, false, false, false]);
        expect(new Set(talk.map(({ id }) => id)).size).toBe(talk.length);
        expect(talk.at(-1)?.text).toBe(
          'I have just written under your post as well.\nEither the money or the earbud. Today, please.',
        );
        expect(problems).toEqual([]);
      }
    },
    TIMEOUT_MS,
  );

  it(
    'hold five thousand comments, each read once and rightly',
    async () => {
      const page = await visit.open(`${busyPost.path}?comments=5000`);
      const { messages, problems } = await readPage(page);
      expect(messages.length).toBeGreaterThan(4000);
      expect(new Set(messages.map(({ id }) => id)).size).toBe(messages.length);
      expect(messages.filter(({ author }) => author.handle === null)).toEqual([]);
      expect(problems).toEqual([]);
    },
    TIMEOUT_MS,
  );
});
