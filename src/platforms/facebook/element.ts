import { findCommentRoot } from './comment-place';
import { isMatch } from './page';
import { SELECTORS } from './selectors';
import { findRow } from './talk';

/** See `Platform.findMessageElement`: the comment, direct message or post around a node. */
export function findMessageElement(node: Node): Element | null {
  const element = isMatch(node, '*') ? node : node.parentElement;
  if (!element) return null;
  return findCommentRoot(element) ?? findRow(element) ?? findPostRoot(element);
}

/** The outermost one: shared posts stand in the article of another. Skeletons are none. */
function findPostRoot(element: Element): Element | null {
  const place = element.closest(SELECTORS.postPlace.css) ?? element.closest(SELECTORS.post.css);
  return place?.querySelector(SELECTORS.link.css) ? place : null;
}
