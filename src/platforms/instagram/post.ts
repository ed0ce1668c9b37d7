import type { Message } from '../../model/message';
import { findPageCode, formatPostLink, isSameHandle, type PostAddress } from './address';
import { agreeOn, findPerson, NOBODY, type Person } from './author';
import { findBody } from './body';
import { listProblems, type MessageReading, parseTime } from './comment';
import { readMentions } from './mentions';
import {
  findCommon,
  findName,
  findRow,
  isComment,
  listLinks,
  listTimes,
  readPlace,
  type TimePlace,
} from './place';
import { SELECTORS } from './selectors';
import { isFollowing, listTexts, readText } from './text';

/** The parts of one post. Its comments may stand inside `root`; they are none of its own. */
interface PostParts {
  root: Element;
  address: PostAddress | null;
  /** The linked time below or above it. */
  time: Element | null;
  /** The time of the caption, which has no link; desktop pages of one post. */
  captionTime: Element | null;
}

/** The post that a time speaks of, null where no post is provable. */
export function findPostParts(place: TimePlace, url: URL): PostParts | null {
  if (place.link && place.address) {
    const root = findRoot(place.link);
    return { root, address: place.address, time: place.time, captionTime: findCaptionTime(root, place.time) };
  }
  return place.link ? null : findPostOfCaption(place.time, url);
}

/** The smallest element around a post's linked time that holds an author and the row of buttons. */
function findRoot(link: Element): Element {
  const article = link.closest(SELECTORS.article.css);
  if (article) return article;
  let last: Element = link;
  for (let up = link.parentElement; up && !up.matches(SELECTORS.postBound.css); up = up.parentElement) {
    last = up;
    if (up.querySelector(SELECTORS.actions.css) && findName(up)) return up;
  }
  return last;
}

/** Captions stand above all comments: the search ends at the first of them. */
function findCaptionTime(root: Element, own: Element): Element | null {
  const times = listTimes(root);
  for (let index = 0; index < times.length; index++) {
    const time = times[index];
    if (!time || time === own) continue;
    const place = readPlace(time);
    if (!place.link) return time;
    if (isComment(place)) return null;
  }
  return null;
}

/** A post's linked time comes last; without one, the page's own address names the post. */
function findPostOfCaption(captionTime: Element, url: URL): PostParts | null {
  for (let up = captionTime.parentElement; up; up = up.parentElement) {
    const times = listTimes(up);
    const first = times[0];
    const last = times[times.length - 1];
    if (first !== captionTime && !(first && readPlace(first).address)) return null;
    const place = last ? readPlace(last) : null;
    if (place?.link && place.address && !isComment(place)) return findPostParts(place, url);
    if (up.matches(SELECTORS.postBound.css)) return readFromPage(up, captionTime, url);
  }
  return null;
}

function readFromPage(root: Element, captionTime: Element, url: URL): PostParts | null {
  const code = findPageCode(url);
  const address = code ? { handle: null, kind: 'p' as const, code, commentId: null, parentId: null } : null;
  return address ? { root, address, time: null, captionTime } : null;
}

/** One post by its parts; null where nothing but its parts' names is there (previews). */
export function readPost(parts: PostParts, url: URL): MessageReading {
  const { root, address, time, captionTime } = parts;
  const row = captionTime ? findRow(captionTime, false).element : null;
  const isReply = makeIsReply(root);
  const header = findName(root, (link) => isReply(link) || row?.contains(link) === true);
  const caption =
    row && captionTime ? findNameBefore(row, captionTime) : findSecondName(root, header, isReply);
  const people = [header, caption].flatMap((link) => (link ? [findPerson(link)] : []));
  const author = readPostAuthor(people, address);
  const body = captionTime && row ? findBody(row, caption, captionTime) : findCaption(root, caption, isReply);
  const message: Message = {
    platform: 'instagram',
    kind: 'post',
    id: address?.code ?? null,
    author,
    text: body ? readText(body, caption ? [caption] : []) : '',
    language: null,
    postedAt: time ? parseTime(time) : captionTime ? parseTime(captionTime) : null,
    permalink: address ? formatPostLink(address) : null,
    replyTo: null,
    mentions: body ? readMentions(body) : [],
    quotes: null,
    isPromoted: time === null && captionTime === null,
    repostedBy: null,
  };
  const line = caption ?? header;
  return {
    message,
    element: findElement(root, row, line),
    header: (captionTime && caption ? findCommon(caption, captionTime) : line?.parentElement) ?? root,
    isFocal: message.id !== null && message.id === findPageCode(url),
    problems: listProblems(message),
  };
}

function readPostAuthor(people: readonly (Person | null)[], address: PostAddress | null) {
  const found = people.filter((person) => person !== null);
  return found.length > 0 || address?.handle ? agreeOn(found, [address?.handle ?? null]) : NOBODY;
}

/** Whether a link stands in a comment: comments follow the first linked time of a comment's row. */
function makeIsReply(root: Element): (link: Element) => boolean {
  for (const time of listTimes(root)) {
    const place = readPlace(time);
    if (!isComment(place)) continue;
    const { element: first } = findRow(place.link, true);
    return (link) => first.contains(link) || isFollowing(first, link);
  }
  return () => false;
}

/** Comments make an element too large to be the post's: a change among them is none of the post. */
function findElement(root: Element, row: Element | null, line: Element | null): Element {
  if (row) return row;
  for (const time of listTimes(root)) if (isComment(readPlace(time))) return line?.parentElement ?? root;
  return root;
}

function findNameBefore(row: Element, anchor: Element): Element | null {
  const name = findName(row);
  return name && isFollowing(name, anchor) ? name : null;
}

/** In a feed the author's name stands again before the caption, further down than in the header. */
function findSecondName(
  root: Element,
  header: Element | null,
  isReply: (link: Element) => boolean,
): Element | null {
  const handle = header ? (findPerson(header)?.handle ?? null) : null;
  for (const link of listLinks(root)) {
    if (isReply(link)) return null;
    const person = link === header ? null : findPerson(link);
    if (person?.proof === 'name' && isSameHandle(person.handle, handle)) return link;
  }
  return null;
}

/** A caption without a time of its own: the heading of an article, else what follows the author's second name. */
function findCaption(
  root: Element,
  name: Element | null,
  isReply: (link: Element) => boolean,
): Element | null {
  for (const heading of root.querySelectorAll(SELECTORS.heading.css))
    if (!isReply(heading) && !findName(heading) && !listTexts(heading, () => false).next().done)
      return heading;
  const row = name ? findCaptionRow(root, name) : null;
  return row && name ? findBody(row, name, null) : null;
}

/** The smallest element around the name that holds more text than the name. */
function findCaptionRow(root: Element, name: Element): Element | null {
  for (let up = name.parentElement; up && up !== root; up = up.parentElement) {
    const texts = listTexts(up, (element) => element === name);
    if ([...texts].some((text) => isFollowing(name, text))) return up;
  }
  return null;
}

/** Articles without a time that lead out of Instagram: ads. They have neither an id nor an address. */
export function readAd(article: Element, url: URL): MessageReading | null {
  if (listTimes(article).length > 0 || !article.querySelector(SELECTORS.outgoing.css) || !findName(article))
    return null;
  return readPost({ root: article, address: null, time: null, captionTime: null }, url);
}
