import {
  type CommentAddress,
  findComment,
  findPostAddress,
  findProfile,
  findUrl,
  type Profile,
} from './address';
import { climb, isAside, isMatch } from './page';
import { SELECTORS } from './selectors';
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
}

/** All comments and replies below `root`, document order. */
export function listComments(root: ParentNode): CommentPlace[] {
  const places: CommentPlace[] = [];
  const own = isMatch(root, SELECTORS.commentLink.css) ? [root] : [];
  for (const element of [...own, ...root.querySelectorAll(SELECTORS.commentLink.css)]) {
    const link = readAuthorLink(element);
    if (!link) continue;
    const last = places.at(-1);
    if (last?.root.contains(element)) last.links.push(link);
    else if (!isAside(element)) places.push({ root: findRoot(link), links: [link] });
  }
  return places;
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
  const url = findUrl(element.getAttribute('href'));
  const comment = findComment(url);
  const profile = comment ? findProfile(url) : null;
  return comment && profile ? { element, profile, comment, hasText: hasText(element) } : null;
}

/** Nearly always the article; where a page has lost that role, all that speaks of this comment and of no other. */
function findRoot(link: AuthorLink): Element {
  const article = link.element.closest(SELECTORS.article.css);
  if (article && !isPost(article) && isOnly(article, link)) return article;
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
  return element.hasAttribute('aria-posinset') || element.hasAttribute('aria-describedby');
}

function hasPostMark(element: Element): boolean {
  if (element.querySelector(SELECTORS.message.css)) return true;
  return [...element.querySelectorAll(SELECTORS.heading.css)].some((heading) =>
    [...heading.querySelectorAll(SELECTORS.link.css)].some((link) => {
      const url = findUrl(link.getAttribute('href'));
      return findProfile(url) !== null && findComment(url) === null;
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
  const url = findUrl(element.getAttribute('href'));
  const other = findPostAddress(url) ? findComment(url) : null;
  if (!other || element.closest(SELECTORS.languageBlock.css)) return true;
  return other.id === comment.id || other.topId === comment.id;
}
