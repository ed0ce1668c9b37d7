import { SELECTORS, VALUES } from './selectors';

/** All posts below `root`, or `root` itself; quotes and direct messages left out. Document order. */
export function listPosts(root: ParentNode): Element[] {
  if (isMatch(root, SELECTORS.post.css)) return [root];
  const posts: Element[] = [];
  let last: Element | null = null;
  for (const element of listCandidates(root)) {
    if (last?.contains(element)) continue;
    last = element;
    posts.push(element);
  }
  if (posts.length === 0) posts.push(...listBareCells(root));
  return posts.filter((post) => !post.closest(SELECTORS.notPost.css));
}

/** Nearly always the articles; the slower list of all marks only where some post is no article. */
function listCandidates(root: ParentNode): Iterable<Element> {
  const isArticle = (element: Element) => element.closest(SELECTORS.article.css) !== null;
  const marked = [SELECTORS.articleRole.css, SELECTORS.articleMark.css];
  const areArticles = marked.every((css) => [...root.querySelectorAll(css)].every(isArticle));
  return root.querySelectorAll(areArticles ? SELECTORS.article.css : SELECTORS.post.css);
}

/** Rows that hold a post whose own element has lost its role: they have an author line and a link with a time. */
function listBareCells(root: ParentNode): Element[] {
  return [...root.querySelectorAll(SELECTORS.cell.css)].filter(
    (cell) =>
      cell.querySelector(SELECTORS.header.css) !== null &&
      [...cell.querySelectorAll(SELECTORS.time.css)].some(
        (time) => time.closest(SELECTORS.link.css) !== null,
      ),
  );
}

/** The post that holds this node: the outermost one, because an unavailable quote is an article as well. */
export function findPost(node: Node): Element | null {
  let post: Element | null = null;
  let from = node.nodeType === 1 && isMatch(node, '*') ? node : node.parentElement;
  while (from) {
    const next: Element | null = from.closest(SELECTORS.post.css);
    if (!next) break;
    post = next;
    from = next.parentElement;
  }
  return post && !post.closest(SELECTORS.notPost.css) ? post : null;
}

export function isMatch(node: Node | ParentNode, css: string): node is Element {
  return 'matches' in node && typeof node.matches === 'function' && node.matches(css) === true;
}

/** First match that lies in none of the zones (quotes, cards). */
export function findOutside(post: Element, css: string, zones: readonly Element[]): Element | null {
  if (zones.length === 0) return post.querySelector(css);
  for (const element of post.querySelectorAll(css)) if (!isInside(element, zones)) return element;
  return null;
}

export function isInside(node: Node, zones: readonly (Element | null)[]): boolean {
  return zones.some((zone) => zone?.contains(node) === true);
}

export function isFollowing(node: Node, other: Node): boolean {
  return (node.compareDocumentPosition(other) & 4) !== 0;
}

/** Handle in the test id of the first avatar outside the zones. */
export function findAvatarHandle(root: ParentNode, zones: readonly Element[] = []): string | null {
  for (const avatar of root.querySelectorAll(SELECTORS.avatar.css)) {
    if (isInside(avatar, zones)) continue;
    const handle = avatar.getAttribute(VALUES.testId)?.slice(VALUES.avatarPrefix.length) ?? '';
    return /^\w{1,20}$/.test(handle) && handle !== VALUES.avatarOfNobody ? handle : null;
  }
  return null;
}
