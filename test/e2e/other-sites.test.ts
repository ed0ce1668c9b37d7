import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { instagramStories } from '../sites/instagram/stories';
import { facebookStories } from '../sites/stories';
import { Desk } from './desk';
import type { Panel } from './panel';
import { readTexts, toPattern } from './texts';

const text = readTexts('en');

interface Editor {
  text: string;
  answersId: string | null;
  enabled: boolean;
}

/** The main job on one comment; both sites send on Enter. */
interface Place {
  name: string;
  earlier: string;
  path: string;
  handle: string;
  /** Opens the site's own reply box for the customer's comment and puts the caret into it. */
  openBox(page: Page): Promise<void>;
}

const facebook = facebookStories.furious.en;
const instagram = instagramStories.furiousIg.en;

const PLACES: Place[] = [
  {
    name: 'a Facebook comment',
    earlier: `https://www.facebook.com${facebookStories.earlier.en[0].path}`,
    path: `https://www.facebook.com${facebook.path}`,
    handle: facebook.handle ?? '',
    async openBox(page) {
      const comment = page.getByRole('article', { name: /^Comment by Marta Quill/ }).first();
      await comment.getByRole('button', { name: 'Reply', exact: true }).first().click();
      await page.locator('[contenteditable="true"]:focus').waitFor();
    },
  },
  {
    name: 'an Instagram comment',
    earlier: `https://www.instagram.com${instagramStories.earlierIg.en[0].path}`,
    path: `https://www.instagram.com${instagram.path}`,
    handle: instagram.handle,
    async openBox(page) {
      const reply = page.getByRole('button', { name: 'Reply', exact: true });
      const comment = page
        .locator('div')
        .filter({ has: page.locator(`a[href*="/c/${instagram.id}/"]`) })
        .filter({ has: reply });
      await comment.last().getByRole('button', { name: 'Reply', exact: true }).first().click();
      await page.locator('textarea:focus').waitFor();
    },
  },
];

describe.each(PLACES)('the main job on $name', (place) => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await Desk.open({
      settings: {
        accounts: [
          { platform: 'facebook', handle: 'HalvenAudio', userId: facebookStories.own.userId },
          { platform: 'instagram', handle: 'halvenaudio', userId: null },
        ],
      },
    });
  });
  afterAll(() => desk?.close());

  it('goes from the comment to the answer and its tag, and all of it is there after a restart', async () => {
    const before = await desk.visit(place.earlier);
    await before.panel.get({ role: 'button', name: /^Open in Beside/ });
    await before.page.close();

    const { page, panel } = await desk.visit(place.path);
    await openCard(page, panel, place);
    await place.openBox(page);
    await panel.get({ role: 'list', name: text('suggestions') });
    await page.keyboard.press('Alt+Shift+Digit1');
    // The site's button follows the text of its editor with the next drawing.
    const filled = await seeEditor(
      page,
      panel,
      (editor) => editor.enabled && editor.text.trimEnd().endsWith('^AB'),
    );

    await page.keyboard.press('Control+End');
    await page.keyboard.insertText(' You just need to pair it again.');
    await panel.get({ role: 'button', name: /just need/ });
    await desk.stopWorker();
    await page.keyboard.press('Alt+Enter');
    const fixed = await seeEditor(page, panel, (editor) =>
      editor.text.endsWith('You need to pair it again.'),
    );
    expect(fixed.text.startsWith(filled.text)).toBe(true);
    expect(fixed.answersId).toBe(filled.answersId);

    await page.keyboard.press('Enter');
    await panel.get({ role: 'radio', name: text('state_answered'), isChecked: true });
    await page.keyboard.press('Alt+Digit3');
    await page.keyboard.press('d');
    await panel.get({ role: 'button', name: /^delivery/, isPressed: true });
    await page.close();

    await desk.restart();
    const again = await desk.visit(place.path);
    await openCard(again.page, again.panel, place);
    await again.panel.get({ role: 'button', name: /^delivery/, isPressed: true });
    expect(await again.panel.text()).toContain('^AB');
    await again.page.close();
  });
});

/** Brings the customer's comment into view and opens it by its mark. */
async function openCard(page: Page, panel: Panel, { handle }: Place): Promise<void> {
  const link = page.locator(`a[href*="${handle}"]`).filter({ hasText: /\S/ }).first();
  await link.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  const mark = await panel.getInside({ role: 'button', name: /^Open in Beside/ }, async () => {
    const box = await link.boundingBox();
    return box && { x: 0, y: box.y - 12, width: 5000, height: box.height + 24 };
  });
  await page.mouse.click(mark.x + mark.width / 2, mark.y + mark.height / 2);
  await panel.waitForText(new RegExp(`@${handle.replaceAll('.', '\\.')} on`));
  await panel.waitForText(toPattern(text('contact_since')));
}

async function seeEditor(page: Page, panel: Panel, holds: (editor: Editor) => boolean): Promise<Editor> {
  return panel.until('the draft', async () => {
    const editors = await page.evaluate(() => window.practiceEditors() as unknown as Editor[]);
    return editors.find(holds) ?? null;
  });
}
