import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findSent, readPage, write, writeSpan } from './reader';
import { instagramStories } from './stories';
import { readEditors, startVisit, type Visit } from './visit';

const { question, direct, busyPost, furiousIg } = instagramStories;
const FIRST = 'Hallo Marta,\n\nна линия сме 👋🏽 👩‍👩‍👧\nمرحباً ^JT';
const TIMEOUT_MS = 120_000;

const CASES = [
  { name: 'a comment in the page', path: busyPost.path, answersId: busyPost.id, editor: 'textarea' },
  {
    name: 'a comment on a touch screen',
    path: `/p/${busyPost.id}/comments/?layout=touch`,
    answersId: busyPost.id,
    editor: 'textarea',
  },
  { name: 'a direct message', path: direct.path, answersId: direct.id, editor: 'lexical' },
  {
    name: 'a direct message in the corner',
    path: `/halvenaudio/?chat=${direct.id}`,
    answersId: direct.id,
    editor: 'lexical',
  },
];

/** What the composer that answers this holds by its own state. */
async function findState(page: Page, answersId: string) {
  return (await readEditors(page)).find((editor) => editor.answersId === answersId);
}

async function pressReply(page: Page, handle: string) {
  const row = page.locator(`div:has(> div > span > a[href="/${handle}/"]):has([role=button])`).last();
  await row.getByRole('button', { name: 'Reply', exact: true }).click();
}

describe('a composer of the practice Instagram', () => {
  let visit: Visit;
  beforeAll(async () => {
    visit = await startVisit();
  }, TIMEOUT_MS);
  afterAll(() => visit.close());

  it.each(CASES)(
    'for $name is written, added to, corrected, undone and sent by its own state',
    async ({ path, answersId, editor }) => {
      const page = await visit.open(path);
      const hold = (text: string) =>
        expect.poll(async () => (await findState(page, answersId))?.text).toBe(text);
      expect((await readPage(page)).composers).toMatchObject([{ editor, isVisible: true }]);
      expect(await findState(page, answersId)).toMatchObject({ text: '', enabled: false });

      expect(await write(page, FIRST, 'replace')).toEqual({ outcome: 'written', text: FIRST });
      await hold(FIRST);
      expect(await findState(page, answersId)).toMatchObject({ enabled: true });
      expect(await write(page, ' Anna', 'append')).toMatchObject({ outcome: 'written' });
      await hold(`${FIRST} Anna`);
      expect(await writeSpan(page, 6, 11, 'Penny')).toMatchObject({ outcome: 'written' });
      await hold(`${FIRST} Anna`.replace('Marta', 'Penny'));
      await page.keyboard.press('Control+z');
      await hold(`${FIRST} Anna`);

      const sent = page.getByText('на линия сме', { exact: false }).filter({ visible: true });
      await page.keyboard.press('Enter');
      await hold('');
      await expect.poll(() => sent.count()).toBeGreaterThan(0);
      await page.reload();
      await expect.poll(() => sent.count()).toBeGreaterThan(0);
      visit.practice.reset();
      await page.context().close();
    },
    TIMEOUT_MS,
  );

  it(
    'for a reply answers that comment, keeps its handle, and is proved sent by the page',
    async () => {
      const page = await visit.open(question.path);
      await pressReply(page, question.handle);
      await expect.poll(async () => (await findState(page, question.id))?.text).toBe(`@${question.handle} `);
      expect((await readPage(page)).composers).toMatchObject([{ answersId: question.id }]);

      const text = `@${question.handle} Sand is back.\nOr nearly.`;
      const since = Date.now();
      expect(await write(page, 'Sand is back.\nOr nearly.', 'replace')).toEqual({ outcome: 'written', text });
      expect(await findState(page, question.id)).toMatchObject({ text, enabled: true });
      expect(await findSent(page, text, since)).toBeNull();
      await page.getByRole('button', { name: 'Post', exact: true }).click();
      await expect
        .poll(() => findSent(page, text, since))
        .toMatchObject({
          permalink: expect.stringContaining(`/c/${question.id}/r/`),
        });
      const proof = await findSent(page, text, since);
      const { messages, composers } = await readPage(page);
      expect(messages.find(({ id }) => id === proof?.id)).toMatchObject({
        replyTo: question.id,
        mentions: [question.handle],
      });
      expect(composers).toMatchObject([{ answersId: busyPost.id }]);
      visit.practice.reset();
    },
    TIMEOUT_MS,
  );

  it(
    'for a reply to one of several comments of a person stays with the post',
    async () => {
      const page = await visit.open(busyPost.path);
      await pressReply(page, 'corinthia_d');
      await expect.poll(async () => (await readEditors(page))[0]?.text).toBe('@corinthia_d ');
      expect((await readPage(page)).composers).toMatchObject([{ answersId: busyPost.id }]);
    },
    TIMEOUT_MS,
  );

  it(
    'follows the page to the next post',
    async () => {
      const page = await visit.open(furiousIg.en.path);
      await page.locator('a[href="/halvenaudio/p/DSc7PerchNl/"]').click();
      await expect.poll(async () => (await readPage(page)).composers[0]?.answersId).toBe('DSc7PerchNl');
      expect((await readPage(page)).messages.some(({ id }) => id === furiousIg.nl.id)).toBe(true);
    },
    TIMEOUT_MS,
  );
});
