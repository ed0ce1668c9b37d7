import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, type CDPSession, chromium, type Page } from 'playwright-core';
import type { Settings } from '../../src/model/settings';
import { getChromium } from '../chromium';
import { DIST } from '../extension';
import { type Practice, startPractice } from '../sites/practice';
import { askWorker } from './owner';
import { Panel } from './panel';

export interface DeskOptions {
  /** Interface language of the browser, e.g. `nl`. */
  language?: string;
  headless?: boolean;
  /** The moment the practice posts count their age from, epoch ms. */
  now?: number;
  colorScheme?: 'light' | 'dark';
  viewport?: { width: number; height: number };
  /** false: a Chromium without Beside, for comparisons. */
  hasExtension?: boolean;
  /** Another file to start than Chromium's own. */
  executable?: string;
  /** Settings as after the first-run page; null leaves the extension as freshly installed. */
  settings?: Partial<Settings> | null;
}

export const PRACTICE_SETTINGS: Partial<Settings> = {
  accounts: [
    { platform: 'x', handle: 'HalvenCare', userId: null },
    { platform: 'x', handle: 'HalvenAudio', userId: null },
  ],
  agentName: 'Anna Berg',
  signature: '^AB',
  isSetUp: true,
};

/** A real Chromium with the built extension, on practice pages that answer as the real sites. */
export class Desk {
  readonly #folder: string;
  readonly #options: DeskOptions;
  readonly practice: Practice;
  context!: BrowserContext;
  #browser: CDPSession | null = null;
  extensionId = '';

  private constructor(practice: Practice, options: DeskOptions) {
    this.practice = practice;
    this.#options = options;
    this.#folder = mkdtempSync(join(tmpdir(), 'beside-desk-'));
    cpSync(DIST, this.extensionPath, { recursive: true });
  }

  /** Starts practice pages and browser; `close` must be called. */
  static async open(options: DeskOptions = {}): Promise<Desk> {
    const desk = new Desk(
      await startPractice(options.now === undefined ? {} : { now: options.now }),
      options,
    );
    await desk.#start();
    if (options.hasExtension !== false && options.settings !== null)
      await desk.ask('saveSettings', { ...PRACTICE_SETTINGS, ...options.settings });
    return desk;
  }

  get extensionPath(): string {
    return join(this.#folder, 'extension');
  }

  async #start(): Promise<void> {
    const {
      headless = true,
      colorScheme = 'light',
      viewport = { width: 1440, height: 900 },
      language,
    } = this.#options;
    this.context = await chromium.launchPersistentContext(join(this.#folder, 'profile'), {
      executablePath: this.#options.executable ?? getChromium(),
      headless,
      colorScheme,
      viewport,
      ignoreHTTPSErrors: true,
      ignoreDefaultArgs: ['--disable-extensions'],
      args: [
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        // The last --disable-features wins; Playwright's own list would switch storage partitioning off, unlike production.
        '--disable-features=Translate,MediaRouter',
        '--enable-unsafe-extension-debugging',
        '--ignore-certificate-errors',
        `--host-resolver-rules=${this.practice.hostRules}`,
        ...(language ? [`--lang=${language}`] : []),
      ],
      ...(language ? { env: { ...process.env, LANGUAGE: language } } : {}),
    });
    const browser = this.context.browser();
    if (!browser) throw new Error('This Playwright gives no browser for a persistent context.');
    this.#browser = await browser.newBrowserCDPSession();
    if (this.#options.hasExtension !== false) await this.#load();
  }

  /** Loads by CDP and not by --load-extension, which hides why an extension is refused. */
  async #load(): Promise<void> {
    const arrived = this.context.serviceWorkers()[0] ? null : this.context.waitForEvent('serviceworker');
    const answer = await this.#browser?.send('Extensions.loadUnpacked', { path: this.extensionPath });
    this.extensionId = answer?.id ?? '';
    await arrived;
  }

  /** A page of the extension. */
  url(path: string): string {
    return `chrome-extension://${this.extensionId}/${path}`;
  }

  /** Asks the worker as one of our own pages would. */
  readonly ask = askWorker(this);

  /** Opens an address of a site in a new tab, with the panel's driver for it. */
  async visit(url: string): Promise<{ page: Page; panel: Panel }> {
    const page = await this.context.newPage();
    await page.goto(url);
    return { page, panel: await Panel.of(page) };
  }

  /** Ends the worker as Chrome does after about 30 idle seconds. */
  async stopWorker(): Promise<void> {
    const page = await this.context.newPage();
    await page.goto(this.url('src/options/index.html'));
    const session = await this.context.newCDPSession(page);
    await session.send('ServiceWorker.enable');
    await session.send('ServiceWorker.stopAllWorkers');
    await page.close();
  }

  /** Installs a higher version over the running one. */
  async update(version: string): Promise<void> {
    const path = join(this.extensionPath, 'manifest.json');
    writeFileSync(path, JSON.stringify({ ...JSON.parse(readFileSync(path, 'utf8')), version }));
    await this.#browser?.send('Extensions.loadUnpacked', { path: this.extensionPath });
  }

  /** Takes a fresh build of the extension, as after a change to its source. */
  async reload(): Promise<void> {
    cpSync(DIST, this.extensionPath, { recursive: true });
    await this.#browser?.send('Extensions.loadUnpacked', { path: this.extensionPath });
  }

  /** Closes and starts the browser again with the same profile and the same practice pages. */
  async restart(): Promise<void> {
    await this.context.close();
    await this.#start();
  }

  async close(): Promise<void> {
    await this.context.close();
    await this.practice.close();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
