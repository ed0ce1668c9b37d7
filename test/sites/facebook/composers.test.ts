import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { facebookStories } from '../stories';
import type { EditorReport } from './editors';
import { readEditors, startVisit, type Visit } from './visit';

const { furious, nestedReply, namesake, dialog, photo, messenger, chatTab } = facebookStories;
const FIRST = 'Hallo Marta,\n\nна линия сме 👋🏽 👩‍👩‍👧\nمرحباً ^JT';
const SECOND = 'Other\ntext 🎧';
const TIMEOUT_MS = 60_000;

/** The comment itself, without the post around it and the answers below. */
const articleOf = (id: string) => `[role=article]:not([aria-posinset]):has(a[href*="comment_id=${id}"])`;

async function pressReply(page: Page, id: string) {
  await page.locator(articleOf(id)).first().getByRole('button', { name: 'Reply', exact: true }).click();
}

type Case = {
  name: string;
  path: string;
  kind: EditorReport['kind'];
  answersId: string;
  prepare?: (page: Page) => Promise<void>;
};
const CASES: Case[] = [
  { name: 'a comment in the page', path: furious.en.path, kind: 'comment', answersId: furious.en.post },
  {
    name: 'a reply',
    path: furious.en.path,
    kind: 'reply',
    answersId: furious.en.id,
    prepare: (page) => pressReply(page, furious.en.id),
  },
  // A third-level comment is answered in the thread it stands in.
  {
    name: 'a nested reply',
    path: nestedReply.path,
    kind: 'reply',
    answersId: namesake.id,
    prepare: (page) => pressReply(page, nestedReply.id),
  },
  { name: 'a comment in a dialog', path: dialog.path, kind: 'comment', answersId: dialog.post },
  { name: 'a comment in the photo viewer', path: photo.path, kind: 'comment', answersId: photo.post },
  { name: 'a Messenger message', path: messenger.en.path, kind: 'message', answersId: messenger.en.userId },
  { name: 'a message in a chat tab', path: chatTab.path, kind: 'message', answersId: chatTab.userId },
];

async function findEditor(page: Page, { kind, answersId }: Case): Promise<EditorReport | undefined> {
  return (await readEditors(page)).find((editor) => editor.kind === kind && editor.answersId === answersId);
}

/** Focuses the box and pastes text only, as Beside does, over everything that stands in it. */
async function paste(page: Page, text: string) {
  await page.evaluate((plain) => {
    const box = document.activeElement;
    if (!(box instanceof HTMLElement)) return;
    getSelection()?.selectAllChildren(box);
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', plain);
    // The editor hears of the selection before the paste.
    return new Promise<void>((done) =>
      setTimeout(() => {
        box.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
        done();
      }, 50),
    );
  }, text);
}

describe('a composer of the practice Facebook', () => {
  let visit: Visit;
  beforeAll(async () => {
    visit = await startVisit();
  }, TIMEOUT_MS);
  afterAll(() => visit.close());

  it.each(CASES)(
    'for $name takes a paste exactly, gives it back by Ctrl+Z and sends it by Enter',
    async (one) => {
      const page = await visit.open(one.path);
      if (one.prepare) await one.prepare(page);
      else await page.locator('[role=textbox][data-lexical-editor=true]').last().focus();
      const hold = (text: string) => expect.poll(async () => (await findEditor(page, one))?.text).toBe(text);

      await hold('');
      expect(await findEditor(page, one)).toMatchObject({ enabled: false });
      await paste(page, FIRST);
      await hold(FIRST);
      expect(await findEditor(page, one)).toMatchObject({ enabled: true });
      await paste(page, SECOND);
      await hold(SECOND);
      await page.keyboard.press('Control+z');
      await hold(FIRST);
      await page.keyboard.press('Control+y');
      await hold(SECOND);
      await page.keyboard.press('Shift+Enter');
      await page.keyboard.type(one.kind);
      await hold(`${SECOND}\n${one.kind}`);

      const drawn = page
        .locator('[role=article]:not([aria-posinset]), [role=gridcell]')
        .filter({ hasText: `Othertext ${one.kind}` });
      expect(await drawn.count()).toBe(0);
      await page.keyboard.press('Enter');
      await expect.poll(() => drawn.count()).toBe(1);
      await hold('');
      visit.practice.reset();
      await page.context().close();
    },
    TIMEOUT_MS,
  );

  it(
    'keeps what was sent in the page when it is loaded again',
    async () => {
      const page = await visit.open(furious.nl.path);
      await page.locator('[role=textbox]').last().focus();
      await page.keyboard.type('Goed nieuws voor het buurtpunt');
      await page.keyboard.press('Enter');
      const sent = page
        .locator('[role=article]:not([aria-posinset])')
        .filter({ hasText: 'Goed nieuws voor het buurtpunt' });
      await sent.waitFor();
      await page.reload();
      await sent.waitFor();
      const link = await sent.locator('ul a').getAttribute('href');
      expect(link).toMatch(/\/HalvenAudio\/posts\/pfbid\w+\?comment_id=\d{16}&/);
      visit.practice.reset();
    },
    TIMEOUT_MS,
  );
});
