import { getChromium } from '../chromium';
import { buildExtension } from '../extension';
import { buildPractice } from '../sites/build';

/** Once before all end-to-end tests: the browser, the built extension and the built practice pages. */
export default async function setup(): Promise<void> {
  getChromium();
  await Promise.all([buildExtension(), buildPractice()]);
}
