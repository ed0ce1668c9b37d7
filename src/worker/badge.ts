import browser from 'webextension-polyfill';
import type { Database } from '../store/database';
import { countWaiting } from '../store/waiting';

/** Four signs fit on the badge. */
const LARGEST_SHOWN = 999;
const BADGE_COLOUR = '#8a5a00';

/** Shows how many customers wait, as the database has it now. */
export async function showBadge(database: Database): Promise<void> {
  await showWaiting(await countWaiting(database));
}

/** Shows a number on the badge; nothing when nobody waits. */
export async function showWaiting(count: number): Promise<void> {
  const text = count === 0 ? '' : count > LARGEST_SHOWN ? `${LARGEST_SHOWN}+` : String(count);
  await Promise.all([
    browser.action.setBadgeBackgroundColor({ color: BADGE_COLOUR }),
    browser.action.setBadgeText({ text }),
  ]);
}
