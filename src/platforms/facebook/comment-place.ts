import { runSteps } from '../../model/steps';
import type { CommentAddress, Profile } from './address';
import { readLink } from './link';
import { climb, isAside, isMatch } from './page';
import { SELECTORS, VALUES } from './selectors';
import { hasText } from './text';

/** A link to whoever wrote a comment: it names the account and the comment in one. */
export interface AuthorLink {
  element: Element;
  profile: Profile;
  comment: CommentAddress;
  /** The name rather than the avatar. */
  hasText: boolean;
}

/** Where a comment stands on the page. */
export interface CommentPlace {
  root: Element;
  links: AuthorLink[];
  /** Other links in it that speak of comments: around its time, and in its text. */
  others: Element[];
}

/** All comments and replies below `root`, document order. */
export function listComments(root: ParentNode): CommentPlace[] {
  return runSteps(findComments(root));
}

/** The same, link by link: a page may hold thousands. */
export function* findComments(root: ParentNode): Generator<undefined, CommentPlace[]> {
  const places: CommentPlace[] = [];
  const shared = new Set<Element>();
  const own = isMatch(root, SELECTORS.commentLink.css) ? [root] : [];
  for (const element of [...own, ...root.querySelectorAll(SELECTORS.commentLink.css)]) {
    yield;
    const link = readAuthorLink(element);
    let last = places.at(-1);
    if (last && link && last.root.contains(element) && !isSame(last, link)) {
      // An article of two comments is none of either.
      shared.add(last.root);
      narrow(last, shared);
      last = places.at(-1);
    }
    if (last?.root.contains(element)) {
      if (link) last.links.push(link);
      else last.others.push(element);
    } else if (!isAside(element)) {
      const found = link ? findRoot(link, shared) : findTimed(element);
      if (found) places.push({ root: found, links: link ? [link] : [], others: link ? [] : [element] });
    }
  }
  return places;
}

/** In groups only the time of a comment names it: its article, when the link stands in no text. */
function findTimed(element: Element): Element | null {
  const { post, comment } = readLink(element);
  const article = post && comment ? element.closest(SELECTORS.article.css) : null;
  return article && !isPost(article) && !element.closest(SELECTORS.languageBlock.css) ? article : null;
}

function isSame({ links }: CommentPlace, link: AuthorLink): boolean {
  return links.every(({ comment }) => comment.id === link.comment.id);
}

/** Takes a comment down to the part that speaks of nothing else. */
function narrow(place: CommentPlace, shared: ReadonlySet<Element>): void {
  const [first] = place.links;
  if (!first) return;
  place.root = findRoot(first, shared);
  place.links = place.links.filter(({ element }) => place.root.contains(element));
  place.others = place.others.filter((element) => place.root.contains(element));
}

/** The comment that holds this element, if any. */
export function findCommentRoot(element: Element): Element | null {
  const article = element.closest(SELECTORS.article.css);
  if (article && !isPost(article)) {
    const [place] = listComments(article);
    return place ? place.root : null;
  }
  return null;
}

export function readAuthorLink(element: Element): AuthorLink | null {
  const { comment, profile } = readLink(element);
  return comment && profile ? { element, profile, comment, hasText: hasText(element) } : null;
}

/** Nearly always the article; where a page has lost that role, all that speaks of this comment and of no other. */
function findRoot(link: AuthorLink, shared: ReadonlySet<Element>): Element {
  const article = link.element.closest(SELECTORS.article.css);
  if (article && !shared.has(article) && !isPost(article)) return article;
  return climb(
    link.element,
    (element) =>
      !element.matches(SELECTORS.boundary.css) &&
      !isPost(element) &&
      !hasPostMark(element) &&
      isOnly(element, link),
  );
}

function isPost(element: Element): boolean {
  return element.hasAttribute(VALUES.listPlace) || element.hasAttribute(VALUES.describedBy);
}

function hasPostMark(element: Element): boolean {
  if (element.querySelector(SELECTORS.message.css)) return true;
  return [...element.querySelectorAll(SELECTORS.heading.css)].some((heading) =>
    [...heading.querySelectorAll(SELECTORS.link.css)].some((element) => {
      const link = readLink(element);
      return link.profile !== null && link.comment === null;
    }),
  );
}

/** Whether every comment an element speaks of is this one. */
function isOnly(element: Element, link: AuthorLink): boolean {
  return [...element.querySelectorAll(SELECTORS.commentLink.css)].every((other) => {
    if (other === link.element) return true;
    const author = readAuthorLink(other);
    return author ? author.comment.id === link.comment.id : isOfThread(other, link);
  });
}

/** The link around a comment's time. Links to comments may stand in texts too, and speak of anything. */
function isOfThread(element: Element, { comment }: AuthorLink): boolean {
  const { post, comment: named } = readLink(element);
  const other = post ? named : null;
  if (!other || element.closest(SELECTORS.languageBlock.css)) return true;
  return other.id === comment.id || other.topId === comment.id;
}
