import browser from 'webextension-polyfill';

const patternOf = (origin: string) => ({ origins: [`${origin}/*`] });

/** Asks the agent, in the browser's own words, whether one server may be reached. Only within a click. */
export function askForOrigin(origin: string): Promise<boolean> {
  return browser.permissions.request(patternOf(origin));
}

/** Gives a permission back that is not needed any more. */
export async function dropOrigin(origin: string): Promise<void> {
  await browser.permissions.remove(patternOf(origin));
}
