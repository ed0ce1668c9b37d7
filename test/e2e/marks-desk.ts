import type { Page } from 'playwright-core';
import { World } from '../bench/world';
import { instagramStories } from '../sites/instagram/stories';
import { facebookStories, stories } from '../sites/stories';
import { Desk } from './desk';
import { type MarkedWord, readMarkedWords } from './marks-page';
import type { Panel } from './panel';

/** One kind of editor, on the site that uses it. */
export interface Place {
  name: string;
  url: string;
  /** Puts the caret into an empty reply box. */
  enter(page: Page): Promise<void>;
}

export const DRAFT_JS: Place = {
  name: 'Draft.js (a reply on X)',
  url: `https://x.com${stories.furious.en.path}`,
  enter: (page) => page.locator('[data-testid="tweetTextarea_0"]').first().click(),
};
export const LEXICAL: Place = {
  name: 'Lexical (a comment on Facebook)',
  url: `https://www.facebook.com${facebookStories.furious.en.path}`,
  async enter(page) {
    const comment = page.getByRole('article', { name: /^Comment by Marta Quill/ }).first();
    await comment.getByRole('button', { name: 'Reply', exact: true }).first().click();
    await page.locator('[contenteditable="true"]:focus').waitFor();
    await page.keyboard.press('Control+A');
    await page.keyboard.press('Delete');
  },
};
export const TEXTAREA: Place = {
  name: 'a textarea (a comment on Instagram)',
  url: `https://www.instagram.com${instagramStories.furiousIg.en.path}`,
  async enter(page) {
    const area = page.locator('textarea').first();
    // Several lines, as the real one grows to.
    await area.evaluate((element) => element.setAttribute('style', 'height: 60px'));
    await area.click();
  },
};

export function openDesk(): Promise<Desk> {
  return Desk.open({
    settings: {
      accounts: [
        { platform: 'x', handle: 'HalvenCare', userId: null },
        { platform: 'facebook', handle: 'HalvenAudio', userId: facebookStories.own.userId },
        { platform: 'instagram', handle: 'halvenaudio', userId: null },
      ],
    },
  });
}

/** An agent in a reply box. */
export class Writer {
  readonly page: Page;
  readonly panel: Panel;
  readonly world: World;

  private constructor(page: Page, panel: Panel, world: World) {
    this.page = page;
    this.panel = panel;
    this.world = world;
  }

  static async at(desk: Desk, place: Place): Promise<Writer> {
    const { page, panel } = await desk.visit(place.url);
    const world = await World.of(page, desk);
    await place.enter(page);
    return new Writer(page, panel, world);
  }

  marks(): Promise<MarkedWord[]> {
    return this.world.run(readMarkedWords, undefined);
  }

  async words(): Promise<string[]> {
    return (await this.marks()).map(({ word }) => word).sort();
  }

  /** Waits until exactly these words are underlined. */
  async seeWords(...wanted: string[]): Promise<void> {
    let seen: string[] = [];
    await this.panel.until(
      `the marked words ${wanted}`,
      async () => {
        seen = await this.words();
        return seen.join() === [...wanted].sort().join() || null;
      },
      () => seen.join(),
    );
  }

  async seeMark(word: string): Promise<MarkedWord> {
    return this.panel.until(
      `the mark ${word}`,
      async () => (await this.marks()).find((mark) => mark.word === word) ?? null,
    );
  }

  /** Rests the pointer on a marked word, as a hand does: it moves there. */
  async rest(word: string): Promise<void> {
    const { left, right, top, bottom } = await this.seeMark(word);
    await this.page.mouse.move((left + right) / 2, (top + bottom) / 2, { steps: 4 });
  }

  /** The draft by the editor's own state. */
  async seeDraft(text: string): Promise<void> {
    let seen: string[] = [];
    await this.panel.until(
      `the draft ${text}`,
      async () => {
        seen = await this.page.evaluate(() => window.practiceEditors().map((editor) => editor.text));
        return seen.includes(text) || null;
      },
      () => JSON.stringify(seen),
    );
  }

  async seeNoCard(): Promise<void> {
    await this.panel.until('no card', async () => (await this.panel.count({ role: 'dialog' })) === 0 || null);
  }
}
