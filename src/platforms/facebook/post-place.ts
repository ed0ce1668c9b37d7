import { runSteps } from '../../model/steps';
import { isSameProfile, type Profile } from './address';
import { readLink } from './link';
import { climb, isAside, isFollowing, isInside, listOutside, walkMatches } from './page';
import { SELECTORS, VALUES } from './selectors';
import { hasText } from './text';

/** An account that a link names outside of comments. */
export interface ProfileLink {
  element: Element;
  profile: Profile;
  hasText: boolean;
}

/** Where a post stands on the page. */
export interface PostPlace {
  root: Element;
  /** Its author line; null where the page marks a text as a post's and names nobody. */
  header: Element | null;
  /** Parts of the root that are not its own: other posts in the same article, comments. */
  zones: ReadonlySet<Element>;
  /** Those of them that are posts, also where nobody is known to have written them. */
  parts: ReadonlySet<Element>;
  /** The post it quotes, with the author line of that. */
  quote: { root: Element; header: Element } | null;
}

const NONE: ReadonlySet<Element> = new Set();

/** All posts below `root`, document order. `comments` are the comments found there. In steps, see `Platform`. */
export function* findPosts(
  root: ParentNode,
  comments: ReadonlySet<Element>,
): Generator<undefined, PostPlace[]> {
  const { heading, labelled, message } = SELECTORS;
  const all = [heading.css, labelled.css, message.css].join(', ');
  const marked = yield* listOutside(root, all, comments);
  const headings = listHeadings(marked);
  const groups = new Map<Element, Element[]>();
  for (const header of pickHeaders(headings, comments)) {
    const container = findContainer(header);
    if (container) groups.set(container, [...(groups.get(container) ?? []), header]);
  }
  for (const mark of marked) {
    if (!mark.matches(message.css) || isInside(mark, comments)) continue;
    if ([...groups.keys()].some((container) => container.contains(mark))) continue;
    const container = mark.closest(SELECTORS.post.css);
    if (container) groups.set(container, []);
  }
  return [...groups].flatMap(([container, headers]) => splitGroup(container, headers, headings, comments));
}

/** See `findPosts`. */
export function listPosts(root: ParentNode, comments: ReadonlySet<Element>): PostPlace[] {
  return runSteps(findPosts(root, comments));
}

/** Headings that name an account: the author lines of posts. Comments have none. */
function pickHeaders(headings: readonly Element[], comments: ReadonlySet<Element>): Element[] {
  const headers: Element[] = [];
  for (const heading of headings) {
    if (headers.at(-1)?.contains(heading) || isInside(heading, comments) || isAside(heading)) continue;
    if (listProfileLinks(heading).some((link) => link.hasText) || isGroupHeading(heading))
      headers.push(heading);
  }
  return headers;
}

/** Of what is marked the headings in document order, and what an article says it is labelled by. */
function listHeadings(marked: readonly Element[]): Element[] {
  const { heading, labelled } = SELECTORS;
  const headings = marked.filter((element) => element.matches(heading.css));
  const labels = marked
    .filter((element) => element.matches(labelled.css))
    .flatMap((article) => findLabel(article) ?? []);
  const missing = labels.filter(
    (label) => !headings.some((heading) => heading.contains(label) || label.contains(heading)),
  );
  if (missing.length === 0) return headings;
  return [...headings, ...missing].sort((one, other) => (isFollowing(one, other) ? -1 : 1));
}

function findLabel(article: Element): Element | null {
  const id = article.getAttribute(VALUES.labelledBy);
  const label = id ? article.ownerDocument.getElementById(id) : null;
  return label && article.contains(label) ? label : null;
}

/** In a group's posts the heading names the group, and the author stands in the line below. */
function isGroupHeading(heading: Element): boolean {
  const [link] = heading.querySelectorAll(SELECTORS.link.css);
  const path = (link && readLink(link).url?.pathname) ?? '';
  return /^\/groups\/[^/]+\/?$/.test(path) && heading.closest(SELECTORS.post.css) !== null;
}

/** Links below `root` that name an account, up to the first comment; those in the zones left out. */
export function listProfileLinks(root: Element, zones: ReadonlySet<Element> = NONE): ProfileLink[] {
  return listHeadLinks(root, zones).flatMap((element) => {
    const { profile } = readLink(element);
    return profile ? [{ element, profile, hasText: hasText(element) }] : [];
  });
}

/** The links of a post itself: its comments come last and may be thousands. */
export function listHeadLinks(root: Element, zones: ReadonlySet<Element>): Element[] {
  const links: Element[] = [];
  for (const element of walkMatches(root, SELECTORS.link.css)) {
    const { profile, comment } = readLink(element);
    if (profile && comment) break;
    if (zones.size === 0 || !isInside(element, zones)) links.push(element);
  }
  return links;
}

/** The article around an author line, else the largest part of the page with this one author line that acts as a post. */
function findContainer(header: Element): Element | null {
  const marked = header.closest(SELECTORS.postPlace.css) ?? header.closest(SELECTORS.post.css);
  if (marked) return marked;
  const climbed = climb(
    header,
    (element) => !element.matches(SELECTORS.boundary.css) && holdsOne(element, header),
  );
  const hasActions =
    climbed.querySelector(SELECTORS.toolbar.css) !== null &&
    climbed.querySelector(SELECTORS.menu.css) !== null;
  return hasActions || climbed.querySelector(SELECTORS.message.css) ? climbed : null;
}

function holdsOne(element: Element, header: Element): boolean {
  return [...element.querySelectorAll(SELECTORS.heading.css)].every(
    (other) =>
      header.contains(other) ||
      other.contains(header) ||
      !listProfileLinks(other).some((link) => link.hasText),
  );
}

/**
 * Whether something beside the line itself says that it is an author's: the article's label, Facebook's own mark, or
 * the same account's avatar right before it. A heading alone may be a decoy.
 */
export function isProven(header: Element, container: Element, links: readonly ProfileLink[]): boolean {
  const label = findLabel(container);
  if (label && (header.contains(label) || label.contains(header))) return true;
  if (header.matches(SELECTORS.authorMark.css) || header.querySelector(SELECTORS.authorMark.css)) return true;
  const [named] = links.filter(({ element, hasText }) => hasText && header.contains(element));
  const avatar = findAvatar(header, links);
  return named !== undefined && avatar !== undefined && isSameProfile(named.profile, avatar.profile);
}

/** The picture link right before an author line. */
export function findAvatar(header: Element, links: readonly ProfileLink[]): ProfileLink | undefined {
  return links.findLast((link) => !link.hasText && isFollowing(link.element, header));
}

/** Several author lines in one article: shared posts that stand for themselves, or one that is quoted. */
function splitGroup(
  container: Element,
  found: Element[],
  headings: readonly Element[],
  comments: ReadonlySet<Element>,
): PostPlace[] {
  const inside = (root: Element) =>
    [...comments].filter((comment) => comment !== root && root.contains(comment));
  const links = found.length > 1 ? listProfileLinks(container, comments) : [];
  const proven = found.length > 1 ? found.filter((header) => isProven(header, container, links)) : [];
  const headers = proven.length > 0 ? proven : found;
  const primary = findPrimary(container, headers);
  const blanks = listBlanks(container, found, headings, comments);
  const bounds = [...headers, ...blanks];
  const findPart = (header: Element) =>
    climb(
      header,
      (element) => element !== container && bounds.every((one) => one === header || !element.contains(one)),
    );
  const parts = headers
    .filter((header) => header !== primary)
    .map((header) => ({ header, root: findPart(header) }));
  const own = parts.filter(({ root }) => root.querySelector(SELECTORS.ownActions.css));
  const quote = parts.find((part) => !own.includes(part)) ?? null;
  const roots = [...parts.map(({ root }) => root), ...blanks.map(findPart)];
  return [
    {
      root: container,
      header: primary,
      zones: new Set([...roots, ...inside(container)]),
      parts: new Set(roots),
      quote,
    },
    ...own.map(({ header, root }) => ({
      root,
      header,
      zones: new Set(inside(root)),
      parts: NONE,
      quote: null,
    })),
  ];
}

/** The author line of the article itself: the one it is labelled by, else the first. */
function findPrimary(container: Element, headers: readonly Element[]): Element | null {
  const label = findLabel(container);
  return (
    headers.find((header) => label && (header.contains(label) || label.contains(header))) ??
    headers[0] ??
    null
  );
}

/** Lines of authors whose link leads to nobody (yet): what stands below them is by none of the others. */
function listBlanks(
  container: Element,
  found: readonly Element[],
  headings: readonly Element[],
  comments: ReadonlySet<Element>,
): Element[] {
  return headings.filter(
    (heading) =>
      container !== heading &&
      container.contains(heading) &&
      heading.getElementsByTagName('a').length > 0 &&
      hasText(heading) &&
      !found.some((header) => header.contains(heading) || heading.contains(header)) &&
      !isInside(heading, comments) &&
      !isAside(heading) &&
      listProfileLinks(heading).length === 0,
  );
}
