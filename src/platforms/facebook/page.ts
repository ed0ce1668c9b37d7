import { isDocument } from './memory';
import { SELECTORS } from './selectors';

export function isMatch(node: Node | ParentNode | null, css: string): node is Element {
  return (
    node !== null && 'matches' in node && typeof node.matches === 'function' && node.matches(css) === true
  );
}

/** Whether `other` begins behind the end of `node`: what lies inside does not follow. */
export function isFollowing(node: Node, other: Node): boolean {
  return (node.compareDocumentPosition(other) & 20) === 4;
}

/** Whether a node is one of the zones or lies in one; quick also where they are thousands. */
export function isInside(node: Node, zones: ReadonlySet<Node>): boolean {
  for (let up: Node | null = node; up; up = up.parentNode) if (zones.has(up)) return true;
  return false;
}

/** Notifications, shortcuts and contacts speak of comments and people too; a rail in a dialog is the photo viewer's. */
export function isAside(element: Element): boolean {
  if (element.closest(SELECTORS.unread.css)) return true;
  return element.closest(SELECTORS.rail.css) !== null && element.closest(SELECTORS.dialog.css) === null;
}

/** So many zones are passed by one by one; below that the browser's own search is quicker. */
export const MANY = 100;

/** A walk looks at so many elements before it lets others work. */
const STRIDE = 500;

/** What matches below `root`; where there are many zones, none of what stands in them. In steps, see `Platform`. */
export function* listOutside(
  root: ParentNode,
  css: string,
  zones: ReadonlySet<Node>,
): Generator<undefined, Element[]> {
  if (zones.size < MANY) return [...root.querySelectorAll(css)];
  const found: Element[] = [];
  const document = root.ownerDocument ?? root;
  if (!isDocument(document)) return found;
  // NodeFilter's numbers: elements only; 2 passes by all that is below, 1 takes it.
  const walker = document.createTreeWalker(root, 1, (node) => (zones.has(node) ? 2 : 1));
  let count = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (isMatch(node, css)) found.push(node);
    if (++count % STRIDE === 0) yield;
  }
  return found;
}

/** What matches below an element, looked for no further than it is asked for: comments come last, in thousands. */
export function* walkMatches(root: Element, css: string): Generator<Element> {
  const walker = root.ownerDocument.createTreeWalker(root, 1);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) if (isMatch(node, css)) yield node;
}

/** Number of elements above this one. */
export function measureDepth(element: Element): number {
  let depth = 0;
  for (let up = element.parentElement; up; up = up.parentElement) depth += 1;
  return depth;
}

/** The smallest element that holds both. */
export function findCommon(one: Element, other: Element): Element | null {
  let up: Element | null = one;
  while (up && !up.contains(other)) up = up.parentElement;
  return up;
}

/** The highest element around `from` that `isWhole` still allows, `from` itself at least. */
export function climb(from: Element, isAllowed: (element: Element) => boolean): Element {
  let top = from;
  for (let up = from.parentElement; up && isAllowed(up); up = up.parentElement) top = up;
  return top;
}

/** First match that passes. Nearly always the very first does: the rest of a long page is then not looked at. */
export function findFirst(
  root: ParentNode,
  css: string,
  isFit: (element: Element) => boolean,
): Element | null {
  const first = root.querySelector(css);
  if (!first || isFit(first)) return first;
  return [...root.querySelectorAll(css)].find(isFit) ?? null;
}
