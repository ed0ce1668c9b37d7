import type { Page } from 'playwright-core';

/**
 * The page's whole tree as text, without our host element. What a site makes up anew at each load (ids and keys of its
 * editor) is blanked, so that two loads can be compared.
 */
export async function readTree(page: Page): Promise<string> {
  const html = await page.evaluate(() => {
    const copy = document.documentElement.cloneNode(true);
    if (copy instanceof Element) for (const host of copy.querySelectorAll('beside-overlay')) host.remove();
    return copy instanceof Element ? copy.outerHTML : '';
  });
  return html
    .replace(/(data-offset-key|data-editor|aria-describedby|id)="[^"]*"/g, '$1=""')
    .replace(/></g, '>\n<');
}
