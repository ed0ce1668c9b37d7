import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { getChromium } from '../../chromium';
import { type Practice, startPractice } from '../practice';
import type { EditorReport } from './editors';

/** Practice pages in a real Chromium without Beside, to see that they are what the site's own would be. */
export type Visit = {
  practice: Practice;
  /** Opens a path of Facebook in a tab of its own, and waits until something is drawn. */
  open(path: string): Promise<Page>;
  close(): Promise<void>;
};

export async function startVisit(): Promise<Visit> {
  const practice = await startPractice();
  const browser = await chromium.launch({
    executablePath: getChromium(),
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--ignore-certificate-errors',
      `--host-resolver-rules=${practice.hostRules}`,
    ],
  });
  const contexts: BrowserContext[] = [];
  return {
    practice,
    async open(path) {
      // Each page has its own cookies: what one was asked to look like says nothing to the next.
      const context = await browser.newContext({
        ignoreHTTPSErrors: true,
        viewport: { width: 1280, height: 800 },
      });
      contexts.push(context);
      const page = await context.newPage();
      page.on('pageerror', (error) => {
        throw error;
      });
      await page.goto(`https://www.facebook.com${path}`);
      await page.waitForSelector(
        '[role=main] [role=article], [role=main] [aria-posinset], [role=grid] [role=row]',
      );
      return page;
    },
    async close() {
      for (const context of contexts) await context.close();
      await browser.close();
      await practice.close();
    },
  };
}

/** What every editor of the page holds by its own state. */
export function readEditors(page: Page): Promise<EditorReport[]> {
  return page.evaluate(() => {
    const give: unknown = Reflect.get(window, 'practiceEditors');
    return typeof give === 'function' ? give() : [];
  });
}
