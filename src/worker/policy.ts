import browser from 'webextension-polyfill';
import type { PlatformId } from '../model/message';

/** Name of the policy in `public/policy.json`. */
const NAME = 'siteKnowledge';

/** Text of the site-knowledge file that the browser's administrator gives for a site, null where there is none. */
export async function findPolicy(site: PlatformId): Promise<string | null> {
  // Browsers without policies have no such storage, and some throw where none is set.
  const managed = await browser.storage?.managed?.get(NAME).catch(() => ({}) as Record<string, unknown>);
  const files = managed?.[NAME];
  const file =
    typeof files === 'object' && files !== null
      ? Object.entries(files).find(([key]) => key === site)?.[1]
      : null;
  return typeof file === 'string' && file !== '' ? file : null;
}

/** Calls when the administrator changes it. To be called at the top level. */
export function onPolicyChanged(listen: () => void): void {
  browser.storage?.onChanged.addListener((changes, area) => {
    if (area === 'managed' && Object.hasOwn(changes, NAME)) listen();
  });
}
