import type { Author, Message } from '../../model/message';
import { findPageCode, formatPostLink, isSameHandle, type PostAddress } from './address';
import { agreeOn, findPerson, isDescribed, NOBODY, type Person } from './author';
import { findBody } from './body';
import { listProblems, type MessageReading, parseTime } from './comment';
import { readMentions } from './mentions';
import { findCommon, findName, findRow, isComment, listLinks, listTimes, type Row, readPlace } from './place';
import type { PostParts } from './post-parts';
import { SELECTORS } from './selectors';
import { isFollowing, listTexts, readText } from './text';

/** One post by its parts; null where nothing but its parts' names is there (previews). */
export function readPost(parts: PostParts, url: URL): MessageReading {
  const { root, address, time, captionTime } = parts;
  const row = captionTime ? findRow(captionTime, false) : null;
  const isReply = makeIsReply(root);
  const isPast = (link: Element) =>
    isReply(link) || (captionTime !== null && !isFollowing(link, captionTime)) || row?.element.contains(link);
  const header = findName(root, (link) => isPast(link) === true);
  const caption = row ? findRowName(row) : findSecondName(root, header, isReply);
  const author =
    address?.handle || row
      ? readAddressed(address, [...(row?.people ?? []), ...[header, caption].map(readLink)])
      : readHeaded(parts, caption, isReply);
  const body =
    (captionTime && row ? findBody(row.element, caption, captionTime) : null) ??
    findCaption(root, captionTime ? null : caption, isReply);
  const message: Message = {
    platform: 'instagram',
    kind: 'post',
    id: address?.code ?? null,
    author,
    text: body ? readCaption(body, caption) : '',
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
    element: findElement(root, row?.element ?? null, line),
    header: (captionTime && caption ? findCommon(caption, captionTime) : line?.parentElement) ?? root,
    isFocal: message.id !== null && message.id === findPageCode(url),
    problems: listProblems(message),
  };
}

/** A caption that unfolds may stand inside a button as a whole. */
function readCaption(body: Element, name: Element | null): string {
  const text = readText(body, name ? [name] : []);
  const button = text === '' ? body.querySelector(SELECTORS.button.css) : null;
  return button ? readText(button) : text;
}

function readLink(link: Element | null): Person | null {
  return link ? findPerson(link) : null;
}

function findRowName({ people }: Row): Element | null {
  return people.find(({ proof }) => proof === 'name')?.element ?? null;
}

/** Where the post's address names its author, or a caption with avatar and time: all of them must agree. */
function readAddressed(address: PostAddress | null, people: readonly (Person | null)[]): Author {
  return agreeOn(
    people.filter((person) => person !== null),
    [address?.handle ?? null],
  );
}

/**
 * Where neither does (feeds): the accounts linked above the picture, backed by the name at the caption or by the alt
 * of the avatar. One name alone may be anybody's.
 */
function readHeaded(parts: PostParts, caption: Element | null, isReply: (link: Element) => boolean): Author {
  const people: Person[] = [];
  const end = findHeadEnd(parts);
  for (const link of listLinks(parts.root)) {
    if (isReply(link) || (end && isFollowing(end, link))) break;
    const person = findPerson(link);
    if (person) people.push(person);
  }
  if (people[0] && isPicturedOther(parts.root, people[0].handle)) return NOBODY;
  const second = readLink(caption);
  const author = agreeOn(second ? [...people, second] : people);
  if (!author.handle || !people.some(({ proof }) => proof === 'name')) return NOBODY;
  const isBacked = isPictured(parts.root, author.handle);
  // An advert has no address that would give a torn one away.
  if (second) return parts.address || isBacked ? author : NOBODY;
  return isBacked && !isSignedByOther(parts, author.handle, isReply) ? author : NOBODY;
}

/** Whether the avatar of the head is described with somebody else, whom the page links as well. */
function isPicturedOther(root: Element, handle: string): boolean {
  const avatar = root.querySelector(SELECTORS.picture.css);
  if (!avatar?.getAttribute('alt') || isDescribed(avatar, handle)) return false;
  const others = [...listLinks(root.ownerDocument.documentElement)].flatMap((link) => findPerson(link) ?? []);
  return others.some((other) => isDescribed(avatar, other.handle));
}

/** Whether somebody else's name begins the words below the picture: a caption that the head does not speak of. */
function isSignedByOther({ root }: PostParts, handle: string, isReply: (link: Element) => boolean): boolean {
  const actions = root.querySelector(SELECTORS.actions.css);
  if (!actions) return false;
  for (const link of listLinks(root)) {
    if (isReply(link)) return false;
    const person = isFollowing(actions, link) ? findPerson(link) : null;
    if (person?.proof !== 'name' || isSameHandle(person.handle, handle)) continue;
    const [first] = listTexts(findCaptionRow(root, link) ?? link, () => false);
    if (first && link.contains(first)) return true;
  }
  return false;
}

/** A post's head ends with its time, or above the row of buttons where the time stands below. */
function findHeadEnd({ root, time }: PostParts): Element | null {
  const actions = root.querySelector(SELECTORS.actions.css);
  return time && (!actions || isFollowing(time, actions)) ? time : actions;
}

/** Whether the first picture, the avatar of the head, is described with this handle, in whatever language. */
function isPictured(root: Element, handle: string): boolean {
  const avatar = root.querySelector(SELECTORS.picture.css);
  return avatar !== null && isDescribed(avatar, handle);
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
    if (!isReply(heading) && !findName(heading) && heading.textContent?.trim()) return heading;
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
  if (
    [...listTimes(article)].some((time) => readPlace(time).address !== null) ||
    !article.querySelector(SELECTORS.outgoing.css) ||
    !findName(article)
  )
    return null;
  return readPost({ root: article, address: null, time: null, captionTime: null }, url);
}
