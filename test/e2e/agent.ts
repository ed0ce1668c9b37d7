import type { Page } from 'playwright-core';
import type { Desk } from './desk';
import type { Panel } from './panel';
import { readTexts, toPattern } from './texts';

/** What one Draft.js editor of the practice pages holds, by its own state. */
export interface EditorState {
  text: string;
  statusId: string | null;
  enabled: boolean;
}

declare global {
  interface Window {
    practiceEditors(): EditorState[];
  }
}

/** An agent at the desk: does with keyboard and mouse what a person would, on one tab. */
export class Agent {
  readonly desk: Desk;
  readonly page: Page;
  readonly panel: Panel;
  /** The interface's own texts. */
  readonly text: (key: string) => string;

  private constructor(desk: Desk, page: Page, panel: Panel, language: string) {
    this.desk = desk;
    this.page = page;
    this.panel = panel;
    this.text = readTexts(language);
  }

  static async at(desk: Desk, path: string, language = 'en'): Promise<Agent> {
    const { page, panel } = await desk.visit(`https://x.com${path}`);
    return new Agent(desk, page, panel, language);
  }

  /** At one of Beside's own pages. */
  static async atOwn(desk: Desk, path: string, language = 'en'): Promise<Agent> {
    const { page, panel } = await desk.visit(desk.url(path));
    return new Agent(desk, page, panel, language);
  }

  /** Waits until the site has drawn posts. */
  async seePosts(): Promise<void> {
    await this.page.waitForSelector('article[data-testid="tweet"]');
  }

  /** Waits for a mark that says so much. */
  async seeMark(pattern: RegExp): Promise<void> {
    await this.panel.get({ role: 'button', name: pattern });
  }

  /** Waits for a text of the interface, by its key. */
  async see(key: string): Promise<string> {
    return this.panel.waitForText(toPattern(this.text(key)));
  }

  /** Puts the caret into the reply box below the focal post. */
  async enterReplyBox(): Promise<void> {
    await this.page.locator('[data-testid="tweetTextarea_0"]').first().click();
  }

  async press(chord: string): Promise<void> {
    await this.page.keyboard.press(chord);
  }

  async editors(): Promise<EditorState[]> {
    return this.page.evaluate(() => window.practiceEditors());
  }

  /** Waits until the editor that answers a post holds what is asked, by its own state. */
  async seeDraft(statusId: string, holds: (state: EditorState) => boolean): Promise<EditorState> {
    return this.panel.until(
      `a draft for ${statusId}`,
      async () => (await this.editors()).find((state) => state.statusId === statusId && holds(state)) ?? null,
    );
  }

  /** Words that Beside marks in the composer now. */
  async markedWords(): Promise<string[]> {
    return this.page.evaluate(() =>
      [...CSS.highlights].flatMap(([, highlight]) => [...highlight].map((range) => String(range))),
    );
  }

  async seeMarkedWord(pattern: RegExp): Promise<string> {
    return this.panel.until(
      `a marked word ${pattern}`,
      async () => (await this.markedWords()).find((word) => pattern.test(word)) ?? null,
    );
  }

  /** Sends by the site's own button. */
  async send(): Promise<void> {
    await this.page.locator('[data-testid="tweetButtonInline"]:visible').first().click();
  }
}
