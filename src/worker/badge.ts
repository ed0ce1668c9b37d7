import browser from 'webextension-polyfill';
import type { Database } from '../store/database';
import { countWaiting } from '../store/waiting';

/** Four signs fit on the badge. */
const LARGEST_SHOWN = 999;
const BADGE_COLOUR = '#8a5a00';

/** Shows how many customers wait; nothing when nobody does. */
export async function showBadge(database: Database): Promise<void> {
  const count = await countWaiting(database);
  const text = count === 0 ? '' : count > LARGEST_SHOWN ? `${LARGEST_SHOWN}+` : String(count);
  await browser.action.setBadgeBackgroundColor({ color: BADGE_COLOUR });
  await browser.action.setBadgeText({ text });
}
