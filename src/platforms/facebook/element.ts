import { findCommentRoot } from './comment-place';
import { isMatch } from './page';
import { listDescribed } from './post-text';
import { SELECTORS } from './selectors';
import { findRow } from './talk';

/** See `Platform.findMessageElement`: the comment, direct message or post around a node. */
export function findMessageElement(node: Node): Element | null {
  const element = isMatch(node, '*') ? node : node.parentElement;
  if (!element) return null;
  return findCommentRoot(element) ?? findRow(element) ?? findPostRoot(element);
}

/**
 * Only a post's own parts count as the post: comments come and go in the same article. The outermost one, because
 * shared posts stand in the article of another; skeletons are none.
 */
function findPostRoot(element: Element): Element | null {
  const place = element.closest(SELECTORS.postPlace.css) ?? element.closest(SELECTORS.post.css);
  if (!place?.querySelector(SELECTORS.link.css) || element.closest(SELECTORS.form.css)) return null;
  const isOwn =
    element === place ||
    element.closest(SELECTORS.ownPart.css) !== null ||
    listDescribed(place).some((part) => part.contains(element));
  return isOwn ? place : null;
}
