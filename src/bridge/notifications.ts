import browser from 'webextension-polyfill';

const WANTED = { permissions: ['notifications'] } satisfies browser.Permissions.Permissions;

/** Whether the browser lets Beside notify the agent. */
export async function mayNotify(): Promise<boolean> {
  return browser.permissions.contains(WANTED);
}

/**
 * Asks the agent for notifications, or gives them back.
 * Only within a click: the browser asks nobody else.
 * @returns whether they are allowed now.
 */
export async function setNotifying(isOn: boolean): Promise<boolean> {
  if (isOn) return browser.permissions.request(WANTED);
  await browser.permissions.remove(WANTED);
  return mayNotify();
}
