import type { Author } from '../../model/message';
import { NOBODY } from './comment';
import { readLink } from './link';
import { getDocument } from './memory';
import { SELECTORS } from './selectors';
import { readName } from './text';

/** The account each page was signed in as when it last showed it. Another sign-in loads the page anew. */
const lastSeen = new WeakMap<Document, Author>();

/** The account of a talk on this page. Messenger has another navigation: there it is the one that was shown before. */
export function findTalkAccount(document: Document): Author {
  const shown = findOwnAccount(document);
  return shown === NOBODY ? (lastSeen.get(document) ?? NOBODY) : shown;
}

/**
 * The account the page is signed in as: the first entry of the first list in the side navigation.
 * @returns nobody where that entry leads to no account (signed out, an unknown layout).
 */
export function findOwnAccount(root: ParentNode): Author {
  const shown = findShownAccount(root);
  const document = getDocument(root);
  if (document && shown !== NOBODY) lastSeen.set(document, shown);
  return shown;
}

function findShownAccount(root: ParentNode): Author {
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
