import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { build } from 'vite';
import { getChromium } from '../../chromium';
import { type Practice, startPractice } from '../practice';
import type { EditorReport } from './editors';

const ADAPTER = new URL('../../../src/platforms/instagram/index.ts', import.meta.url).pathname;
const READY = 'main article, main a time, [data-pagelet=IGDMessagesList] [role=group], main h2';

/** Five thousand comments on a busy machine take their time. */
const DRAWN_MS = 90_000;

/** Practice pages in a real Chromium, with nothing of Beside in them but its reader of Instagram. */
export type Visit = {
  practice: Practice;
  /** Opens a path of Instagram in a tab of its own, waits until something is drawn, and puts the reader in. */
  open(path: string): Promise<Page>;
  close(): Promise<void>;
};

/** The reader as one script: `window.reader` is the platform. */
async function bundleReader(): Promise<string> {
  const made = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: { write: false, minify: false, lib: { entry: ADAPTER, formats: ['iife'], name: 'beside' } },
  });
  const [output] = Array.isArray(made) ? made : [made];
  const chunk = output && 'output' in output ? output.output[0] : undefined;
  if (!chunk) throw new Error('the reader was not built');
  return `${chunk.code};window.reader = beside.instagram;`;
}

export async function startVisit(): Promise<Visit> {
  const [practice, reader] = await Promise.all([startPractice(), bundleReader()]);
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
      await page.goto(`https://www.instagram.com${path}`);
      await page.waitForSelector(READY, { timeout: DRAWN_MS });
      await page.evaluate(reader);
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
