import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { instagramStories } from '../sites/instagram/stories';
import { facebookStories } from '../sites/stories';
import { Desk } from './desk';
import type { Panel } from './panel';
import { readTexts } from './texts';

const text = readTexts('en');
const { dialog, messenger, hostileName, own } = facebookStories;

/** Several lines, an empty one among them, emoji of several code points, and words from right to left. */
const BODY = 'Hello 🙏🏽 we are on it.\n\nمرحباً، نحن معك 👩‍👩‍👧\nна линия сме';
const SIGNED = `${BODY} ^AB`;
const TYPED = ' You just need to pair it again.';
const FIXED = ' You need to pair it again.';

interface Editor {
  text: string;
  enabled: boolean;
  /** What it answers: the site's own number of a comment or a talk. */
  answersId?: string;
  statusId?: string | null;
}

/** One composer of one site, and the customer's message it answers. */
interface Place {
  name: string;
  url: string;
  /** The site's own number behind the composer. */
  target: string;
  customer: RegExp;
  asked: string;
  /** Puts the caret into the composer. */
  enter(page: Page): Promise<void>;
}

const clickLast = (css: string) => async (page: Page) => page.locator(css).last().click();
const LEXICAL = '[role="textbox"][data-lexical-editor="true"]';
const X_TALK = { marta: '1408832177-2165430830', toby: '1408832177-2671374864' };

const PLACES: Place[] = [
  {
    name: 'a comment in a Facebook dialog',
    url: `https://www.facebook.com${dialog.path}`,
    target: dialog.id,
    customer: /@marta\.quill\.94 on Facebook/,
    asked: 'FOURTH message about the same left earbud!!',
    async enter(page) {
      const comment = page
        .locator('[role="dialog"]')
        .getByRole('article', { name: /^Comment by Marta Quill/ })
        .first();
      await comment.getByRole('button', { name: 'Reply', exact: true }).first().click();
      await page.locator('[role="dialog"] [contenteditable="true"]:focus').waitFor();
    },
  },
  {
    name: 'a Messenger page',
    url: `https://www.facebook.com${messenger.en.path}`,
    target: messenger.en.userId,
    customer: /@marta\.quill\.94 on Facebook/,
    asked: 'Is there a human I can talk to? 😤',
    enter: clickLast(LEXICAL),
  },
  {
    name: 'a Messenger chat tab',
    url: `https://www.facebook.com/?chat=${hostileName.userId}`,
    target: hostileName.userId,
    customer: /@img\.src\.person on Facebook/,
    asked: '<img src=x onerror="alert(2)"> does your chat show this as text?',
    // Our panel may lie over the corner until the caret is there.
    enter: (page) => page.locator(LEXICAL).last().focus(),
  },
  {
    name: 'an Instagram direct message',
    url: `https://www.instagram.com${instagramStories.direct.path}`,
    target: instagramStories.direct.id,
    customer: /@marta\.draws\.tea on Instagram/,
    asked: 'Either the money or the earbud. Today, please.',
    enter: clickLast(LEXICAL),
  },
  {
    name: 'the older view of X direct messages',
    url: `https://x.com/messages/${X_TALK.marta}`,
    target: X_TALK.marta,
    customer: /@martaquill_ on X/,
    asked: 'Where is my earbud now? 😤',
    enter: clickLast('[data-testid="dmComposerTextInput"]'),
  },
  {
    name: 'the newer view of X direct messages',
    url: `https://x.com/i/chat/${X_TALK.toby}`,
    target: X_TALK.toby,
    customer: /@tobyfernsby on X/,
    asked: 'Do the ear cushions come in green?',
    enter: clickLast('[data-testid="dm-composer-textarea"]'),
  },
];

describe('the main job', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await Desk.open({
      settings: {
        accounts: [
          { platform: 'x', handle: 'HalvenCare', userId: null },
          { platform: 'facebook', handle: own.handle, userId: own.userId },
          { platform: 'instagram', handle: 'halvenaudio', userId: null },
        ],
      },
    });
    await desk.ask('saveReply', {
      id: 'many-lines',
      title: 'Many lines',
      body: BODY,
      language: 'en',
      tags: [],
      platforms: [],
      examples: PLACES.map(({ asked }) => asked),
      useCount: 0,
      lastUsedAt: null,
      changedAt: Date.now(),
      isRemoved: false,
    });
  });
  afterEach(async () => {
    for (const page of desk.context.pages().slice(1)) await page.close();
  });
  afterAll(() => desk?.close());

  it.each(PLACES)(
    'goes from the message to the answer and its tag in $name, with the worker stopped between the steps',
    async (place) => {
      const { page, panel } = await desk.visit(place.url);
      const see = (draft: string) =>
        seeEditor(page, panel, place, (one) => one.text === draft && one.enabled === (draft !== ''));
      await place.enter(page);
      await panel.waitForText(place.customer);
      await panel.get({ role: 'button', name: /^Many lines/ });
      await desk.stopWorker();

      await page.keyboard.press('Alt+Shift+Digit1');
      await see(SIGNED);
      await page.keyboard.press('Control+KeyZ');
      await see('');
      await page.keyboard.press('Control+Shift+KeyZ');
      await see(SIGNED);

      await page.keyboard.press('Control+End');
      await page.keyboard.insertText(TYPED);
      await panel.get({ role: 'button', name: /just need/ });
      await desk.stopWorker();
      await page.keyboard.press('Alt+Enter');
      await see(SIGNED + FIXED);
      await desk.stopWorker();

      await page.keyboard.press('Enter');
      await see('');
      await panel.get({ role: 'radio', name: text('state_answered'), isChecked: true });
      await page.keyboard.press('Alt+Digit3');
      await page.keyboard.press('d');
      await panel.get({ role: 'button', name: /^delivery/, isPressed: true });
      await page.close();

      await desk.stopWorker();
      const again = await desk.visit(place.url);
      await place.enter(again.page);
      await again.panel.waitForText(place.customer);
      await again.panel.get({ role: 'radio', name: text('state_answered'), isChecked: true });
      await again.panel.get({ role: 'button', name: /^delivery/, isPressed: true });
      expect(await again.panel.text()).toContain('You need to pair it again.');
    },
  );
});

/** Waits until the composer that belongs to the message is as asked, by the editor's own state. */
async function seeEditor(
  page: Page,
  panel: Panel,
  { target }: Place,
  holds: (editor: Editor) => boolean,
): Promise<void> {
  let seen = '';
  await panel.until(
    `the draft for ${target}`,
    async () => {
      const editors = await page.evaluate(() => window.practiceEditors() as unknown as Editor[]);
      seen = JSON.stringify(editors);
      return editors.some((one) => (one.answersId ?? one.statusId) === target && holds(one)) || null;
    },
    () => seen,
  );
}
