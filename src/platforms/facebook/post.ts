import type { Author, Message, Quote } from '../../model/message';
import { findPostAddress, isNamed, isSameProfile, measureTracking, type PostAddress } from './address';
import { type MessageReading, NOBODY } from './comment';
import { findLanguage } from './comment-text';
import { readLink } from './link';
import { findCommon, findFirst, isFollowing, isInside, MANY, walkMatches } from './page';
import {
  findAvatar,
  isProven,
  listHeadLinks,
  listProfileLinks,
  type PostPlace,
  type ProfileLink,
} from './post-place';
import { findPostText, listDescribed } from './post-text';
import { SELECTORS, VALUES } from './selectors';
import { readName, readText } from './text';

/** So many links of comments that agree on their post's number prove it. */
const ENOUGH_WITNESSES = 60;

const NO_LINK = { profile: null, comment: null, post: null };

/** One post as read. */
export function readPost(place: PostPlace, url: URL): MessageReading {
  const { root, header, zones, quote } = place;
  const links = listProfileLinks(root, zones);
  const line = header ? findHeaderLine(place, header, links) : null;
  const text = findPostText(place, line ?? header);
  const isTheirs = header === null || (text !== null && hasStranger(header, text, links));
  const named = header && !isTheirs ? readAuthor(root, header, line ?? header, links, text) : NOBODY;
  const author = isOwnedByOther(place, named) ? NOBODY : named;
  const address = findOwnAddress(place, line, text, author) ?? findPageAddress(place, author, url);
  const message: Message = {
    platform: 'facebook',
    kind: 'post',
    id: findNumber(place, address),
    author,
    text: text ? readText(text) : '',
    language: text ? findLanguage(text.querySelector(SELECTORS.languageBlock.css) ?? text) : null,
    postedAt: null,
    permalink: address?.permalink ?? null,
    replyTo: null,
    mentions: readMentions(links, text),
    quotes: quote ? readQuote(quote, zones) : null,
    isPromoted: header !== null && isAd(header, line ?? header),
    repostedBy: header && root.matches(SELECTORS.post.css) ? findSharers(header, links, author) : null,
  };
  return {
    message,
    element: root,
    header: header ?? root,
    isFocal: isFocal(message, url),
    problems:
      !author.handle && !author.userId ? [{ part: 'author', entry: header ? 'heading' : 'message' }] : [],
  };
}

/** The row with avatar, name, time and menu. */
function findHeaderLine({ root, zones }: PostPlace, header: Element, links: readonly ProfileLink[]): Element {
  const menu = findFirst(
    root,
    SELECTORS.menu.css,
    (element) => isFollowing(header, element) && !isInside(element, zones),
  );
  const avatar = findAvatar(header, links);
  const others = [menu, avatar?.element].filter((other) => other != null);
  const lines = others.flatMap((other) => findCommon(header, other) ?? []);
  // A menu may also be the sort order of the comments, far below: the smaller row is the header.
  const line =
    lines.find((one) => lines.every((other) => other.contains(one))) ?? header.parentElement ?? header;
  return line === root || line.querySelector(SELECTORS.message.css) ? header : line;
}

/**
 * Who wrote a post: the first account its author line names, which the avatar beside it must not contradict. Where the
 * line names several ("with …") the avatar has to confirm it.
 */
function readAuthor(
  root: Element,
  header: Element,
  line: Element,
  links: readonly ProfileLink[],
  text: Element | null,
): Author {
  const inHeader = links.filter(({ element, hasText }) => hasText && header.contains(element));
  const below = links.filter(
    ({ element, hasText }) =>
      hasText && !header.contains(element) && line.contains(element) && !text?.contains(element),
  );
  const named = inHeader.length > 0 ? inHeader : below;
  const [first] = named;
  if (!first) return NOBODY;
  const avatar = findAvatar(header, links);
  const isSole = named.every((link) => isSameProfile(link.profile, first.profile));
  const isConfirmed = avatar && isSameProfile(avatar.profile, first.profile);
  if (avatar ? !isConfirmed : !isSole || !isProven(header, root, links)) return NOBODY;
  return { ...first.profile, name: readName(first.element) };
}

/** Another account's avatar between author line and text: the text is somebody else's, whose own line was not found. */
function hasStranger(header: Element, text: Element, links: readonly ProfileLink[]): boolean {
  const [named] = links.filter(({ element, hasText }) => hasText && header.contains(element));
  return links.some(
    ({ element, hasText, profile }) =>
      !hasText &&
      isFollowing(header, element) &&
      isFollowing(element, text) &&
      !header.contains(element) &&
      !isSameProfile(profile, named?.profile ?? null),
  );
}

/** The post's own address: around its time; elsewhere above its text only if it says whose post it is. */
function findOwnAddress(
  place: PostPlace,
  line: Element | null,
  text: Element | null,
  author: Author,
): PostAddress | null {
  const { root, header, zones } = place;
  const [time] = listDescribed(root);
  const found = listHeadLinks(root, zones).flatMap((element) => {
    const { post } = readLink(element);
    const isOther = post === null || text?.contains(element) || element.querySelector(SELECTORS.picture.css);
    return isOther ? [] : [{ element, address: post }];
  });
  const isTime = ({ element }: { element: Element }) =>
    header !== null &&
    isFollowing(header, element) &&
    (time?.contains(element) === true || line?.contains(element) === true);
  const isOwn = ({ element, address }: { element: Element; address: PostAddress }) =>
    isNamed(author, address.owner) && (!text || isFollowing(element, text));
  return (found.find(isTime) ?? found.find(isOwn))?.address ?? null;
}

/** A post's number stands in the links of its comments; where they or its address differ, it is not known. */
function findNumber({ root, parts, zones }: PostPlace, address: PostAddress | null): string | null {
  const ids = new Set(address?.id ? [address.id] : []);
  let count = 0;
  const { css } = SELECTORS.commentLink;
  for (const element of zones.size < MANY ? root.querySelectorAll(css) : walkMatches(root, css)) {
    const link = isInside(element, parts) ? null : readLink(element);
    if (!link?.profile || !link.comment?.postId) continue;
    ids.add(link.comment.postId);
    count += 1;
    if (count === ENOUGH_WITNESSES) break;
  }
  const [id = null] = ids;
  return ids.size === 1 ? id : null;
}

/** Whether the times of its comments lead to a post of somebody else: the author line is another post's. */
function isOwnedByOther({ root, parts }: PostPlace, author: Author): boolean {
  let count = 0;
  let isOther = false;
  for (const element of walkMatches(root, SELECTORS.commentLink.css)) {
    const { profile, comment, post } = isInside(element, parts) ? NO_LINK : readLink(element);
    if (profile || !comment || !post?.owner || element.closest(SELECTORS.languageBlock.css)) continue;
    if (isNamed(author, post.owner)) return false;
    isOther = true;
    count += 1;
    if (count === ENOUGH_WITNESSES) break;
  }
  return isOther;
}

/** A page about one post, whose time leads nowhere yet: the address names the post's author, or the photo on show. */
function findPageAddress({ root }: PostPlace, author: Author, url: URL): PostAddress | null {
  const address = findPostAddress(url);
  if (!address) return null;
  if (isNamed(author, address.owner)) return root.parentElement?.closest(SELECTORS.post.css) ? null : address;
  const dialog = root.closest(SELECTORS.dialog.css);
  return address.owner === null &&
    dialog &&
    /^\/photo/.test(url.pathname) &&
    !root.matches(SELECTORS.post.css)
    ? address
    : null;
}

function isFocal({ permalink, id }: Message, url: URL): boolean {
  const address = findPostAddress(url);
  if (!address || url.searchParams.has('comment_id')) return false;
  return permalink === address.permalink || (id !== null && id === address.id);
}

/** Accounts that the text itself names, lower case. */
function readMentions(links: readonly ProfileLink[], text: Element | null): string[] {
  const handles = links
    .filter(({ element }) => text?.contains(element))
    .flatMap(({ profile }) => profile.handle?.toLowerCase() ?? []);
  return [...new Set(handles)];
}

function readQuote({ root, header }: { root: Element; header: Element }, zones: ReadonlySet<Element>): Quote {
  const others = new Set([...zones].filter((zone) => zone !== root && !zone.contains(root)));
  const [link] = listProfileLinks(header).filter(({ hasText }) => hasText);
  const text = findPostText({ root, header, zones: others, parts: others, quote: null }, header);
  return { handle: link?.profile.handle ?? null, text: text ? readText(text) : '' };
}

/** "Sponsored" is drawn, never written: what tells an advert are the length of its tracking value and its notice. */
function isAd(header: Element, line: Element): boolean {
  return (
    line.querySelector(SELECTORS.adNotice.css) !== null ||
    [...header.querySelectorAll(SELECTORS.link.css)].some(
      (link) => measureTracking(readLink(link).url) >= VALUES.adTracking,
    )
  );
}

/** Names in the line above the author: who brought the post into this page. */
function findSharers(header: Element, links: readonly ProfileLink[], author: Author): string | null {
  const names = links
    .filter(
      ({ element, hasText, profile }) =>
        hasText && isFollowing(element, header) && !isSameProfile(profile, author),
    )
    .flatMap(({ element }) => readName(element) ?? []);
  return [...new Set(names)].join(', ') || null;
}
