import type { Author } from '../../model/message';
import { NOBODY } from './comment';
import { readLink } from './link';
import { SELECTORS } from './selectors';
import { readName } from './text';

/**
 * The account the page is signed in as: the first entry of the first list in the side navigation.
 * @returns nobody where that entry leads to no account (signed out, an unknown layout).
 */
export function findOwnAccount(root: ParentNode): Author {
  const [link] = [...root.querySelectorAll(SELECTORS.navigation.css)]
    .filter((navigation) => !navigation.closest(SELECTORS.banner.css))
    .flatMap((navigation) => [...navigation.querySelectorAll(SELECTORS.firstItem.css)]);
  const profile = link ? readLink(link).profile : null;
  return link && profile ? { ...profile, name: readName(link) } : NOBODY;
}

/** Handle of the account the page is signed in as; its number where it has no vanity name. */
export function findOwnHandle(root: ParentNode): string | null {
  const { handle, userId } = findOwnAccount(root);
  return handle ?? userId;
}
