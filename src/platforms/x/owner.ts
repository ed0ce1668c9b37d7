import { findProfile, isSameHandle } from './address';
import { SELECTORS, VALUES } from './selectors';

/** The account a profile page is about. */
export interface ProfileOwner {
  handle: string;
  userId: string;
}

/** What was found on each page, under its path: looked for once, not for every post that changes. */
const known = new WeakMap<Document, { path: string; owner: ProfileOwner }>();

/**
 * Handle and number of the account that this profile page is about: the number stands on its follow button, the only
 * place where a page of X shows one.
 * @returns null on other pages, on our own profile, and where button, picture and address do not name one account.
 */
export function findProfileOwner(root: ParentNode, url: URL): ProfileOwner | null {
  const handle = findProfile(`/${url.pathname.split('/')[1] ?? ''}`);
  const page = isDocument(root) ? root : root.ownerDocument;
  if (!handle || !page || /\/status\//.test(url.pathname)) return null;
  const before = known.get(page);
  if (before?.path === url.pathname) return before.owner;
  if (root !== page) return null;
  const found = [...page.querySelectorAll(SELECTORS.follow.css)].filter(isOwners).map((button) => ({
    userId: /^(\d{1,20})-(?:un)?follow$/.exec(button.getAttribute(VALUES.testId) ?? '')?.[1],
    handles: listHandlesAround(button),
  }));
  const [first] = found;
  if (!first?.userId || found.some(({ userId }) => userId !== first.userId)) return null;
  if (!found.every(({ handles }) => handles.every((one) => isSameHandle(one, handle)))) return null;
  const owner = { handle, userId: first.userId };
  known.set(page, { path: url.pathname, owner });
  return owner;
}

function isDocument(root: ParentNode): root is Document {
  return root.nodeType === 9;
}

/** Buttons of the page itself, not of posts and proposed accounts on it. */
function isOwners(button: Element): boolean {
  const isOthers = [SELECTORS.account.css, SELECTORS.post.css].some((css) => button.closest(css));
  return !isOthers && button.closest(SELECTORS.column.css) !== null;
}

/** Whose pictures stand in the smallest part around it that has any; an empty handle where it has none. */
function listHandlesAround(button: Element): string[] {
  for (let up = button.parentElement; up && !up.matches(SELECTORS.column.css); up = up.parentElement) {
    const pictures = [...up.querySelectorAll(SELECTORS.avatar.css)];
    if (pictures.length > 0)
      return pictures.map(
        (picture) => picture.getAttribute(VALUES.testId)?.slice(VALUES.avatarPrefix.length) ?? '',
      );
  }
  return [''];
}
