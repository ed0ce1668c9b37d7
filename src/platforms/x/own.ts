import { findProfile, isSameHandle } from './address';
import { findAvatarHandle } from './page';
import { SELECTORS } from './selectors';

/**
 * Handle of the account the page is signed in as.
 * @returns null when the page does not show it, or shows two different ones (in the middle of switching accounts).
 */
export function findOwnHandle(root: ParentNode): string | null {
  const switcher = root.querySelector(SELECTORS.accountSwitcher.css);
  const witnesses = [
    findProfile(root.querySelector(SELECTORS.ownProfile.css)?.getAttribute('href')),
    switcher ? findAvatarHandle(switcher) : null,
  ].filter((handle) => handle !== null);
  const [handle] = witnesses;
  return handle && witnesses.every((other) => isSameHandle(other, handle)) ? handle : null;
}
