import { type Browser, chromium } from 'playwright-core';
import { getChromium } from '../../chromium';
import { instagramStories } from '../../sites/instagram/stories';
import { startPractice } from '../../sites/practice';
import { facebookStories, stories } from '../../sites/stories';
import type { Base } from './truth';

const X = 'https://x.com';
const FACEBOOK = 'https://www.facebook.com';
const INSTAGRAM = 'https://www.instagram.com';
/** Ages of posts are counted from here. */
const NOW = Date.UTC(2026, 8, 1, 9);

/** Each with what is there once the page stands. */
const PAGES: readonly (readonly [Base['platform'], string, string])[] = [
  ['x', `${X}/notifications/mentions`, 'article time'],
  ['x', `${X}/home?dir=rtl&theme=dark`, 'article time'],
  ['x', X + stories.furious.en.path, 'article time'],
  ['x', X + stories.nested.path, 'article time'],
  ['facebook', FACEBOOK + facebookStories.furious.en.path, 'a[href*="comment_id="]'],
  [
    'facebook',
    `${FACEBOOK + facebookStories.furious.nl.path}?locale=ar&theme=dark`,
    'a[href*="comment_id="]',
  ],
  ['facebook', FACEBOOK + facebookStories.dialog.path, '[role="dialog"] a[href*="comment_id="]'],
  ['facebook', FACEBOOK + facebookStories.photo.path, 'a[href*="comment_id="]'],
  [
    'facebook',
    `${FACEBOOK + facebookStories.furious.zh.path}?layout=2022&locale=zh`,
    'a[href*="comment_id="]',
  ],
  ['facebook', FACEBOOK + facebookStories.messenger.en.path, '[role="row"]'],
  ['facebook', `${FACEBOOK}/`, '[role="feed"] h3 a, [role="main"] h3 a, [aria-posinset] a'],
  ['instagram', `${INSTAGRAM}/p/DSh9TernRst/`, 'main time'],
  ['instagram', INSTAGRAM + instagramStories.reel.path, 'main time'],
  ['instagram', `${INSTAGRAM + instagramStories.busyPost.path}?layout=touch&locale=de`, 'time'],
  ['instagram', `${INSTAGRAM + instagramStories.busyPost.path}?locale=ar&theme=dark`, 'main time'],
  ['instagram', `${INSTAGRAM}/`, 'article time'],
  ['instagram', INSTAGRAM + instagramStories.direct.path, '[role="group"], [data-pagelet]'],
];

/** The practice pages as a browser has drawn them. */
export async function renderPractice(): Promise<Base[]> {
  const practice = await startPractice({ now: NOW });
  const browser = await chromium.launch({
    executablePath: getChromium(),
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--ignore-certificate-errors',
      `--host-resolver-rules=${practice.hostRules}`,
    ],
  });
  try {
    const bases: Base[] = [];
    for (const [platform, url, mark] of PAGES) bases.push(await render(browser, platform, url, mark));
    return bases;
  } finally {
    await browser.close();
    await practice.close();
  }
}

async function render(
  browser: Browser,
  platform: Base['platform'],
  url: string,
  mark: string,
): Promise<Base> {
  // Language and layout are kept in cookies: each page has its own visit.
  const context = await browser.newContext({
    ignoreHTTPSErrors: true,
    viewport: { width: 1440, height: 2400 },
  });
  try {
    const page = await context.newPage();
    await page.goto(url);
    await page.waitForSelector(mark, { state: 'attached' });
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
    const html = await page.evaluate(() => {
      for (const element of document.querySelectorAll('script, style, link')) element.remove();
      return `<!doctype html>${document.documentElement.outerHTML}`;
    });
    const name = `practice ${platform} ${new URL(url).pathname}${new URL(url).search}`;
    return { name, platform, url: page.url(), html, isPractice: true, truths: null };
  } finally {
    await context.close();
  }
}
