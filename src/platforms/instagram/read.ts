import { runSteps } from '../../model/steps';
import type { ReadComposer, Reading, ReadMessage, ReadProblem } from '../contract';
import { isSameHandle } from './address';
import { type MessageReading, readComment, readLostComment } from './comment';
import { readComposers } from './composers';
import { findDirectBody, isDirectRow, readDirects } from './direct';
import { findRow, isComment, readPlace, type TimePlace } from './place';
import { readAd, readPost } from './post';
import { findPostParts } from './post-parts';
import { SELECTORS } from './selectors';
import { isElement, isFollowing } from './text';

/** Everything Beside reads of Instagram, see `Platform.read`. Knows nothing of earlier readings: nodes are re-used. */
export function read(root: ParentNode, url: URL): Reading {
  return runSteps(readInSteps(root, url));
}

/** See `Platform.readInSteps`: one time after the other. */
export function* readInSteps(root: ParentNode, url: URL): Generator<undefined, Reading> {
  const timed = yield* readTimed(root, url);
  yield;
  const directs = readDirects(root, url).map((read) => ({ ...read, problems: [] }));
  const readings = [...timed, ...directs];
  const ads = readAds(root, url);
  if (ads.length > 0) {
    readings.push(...ads);
    readings.sort((one, other) => (isFollowing(one.element, other.element) ? -1 : 1));
  }
  addAddressees(root, timed);
  const problems: ReadProblem[] = [];
  const messages: ReadMessage[] = readings.map(({ problems: own, ...message }) => {
    problems.push(...own);
    return message;
  });
  const composers = root.nodeType === 9 ? readComposers(root, url, () => messages, problems) : [];
  return { messages, composers, problems };
}

/** Whose each post of a page is, lower case: never another's afterwards. */
const writers = new WeakMap<Node, Map<string, string>>();

/** A comment is addressed to whoever wrote the post it stands below, also where that was read earlier. */
function addAddressees(root: ParentNode, readings: readonly MessageReading[]): void {
  const page = root.ownerDocument ?? root;
  const known = writers.get(page) ?? new Map<string, string>();
  writers.set(page, known);
  for (const { message } of readings)
    if (message.kind === 'post' && message.id && message.author.handle)
      known.set(message.id, message.author.handle.toLowerCase());
  for (const { message } of readings) {
    const handle = known.get(message.replyTo ?? '');
    const isOther = handle && !isSameHandle(handle, message.author.handle);
    if (isOther && !message.mentions.includes(handle)) message.mentions.push(handle);
  }
}

/** See `Platform.readComposers`: the comments are read only where a box begins with somebody's handle. */
export function readComposersOf(root: ParentNode, url: URL): ReadComposer[] {
  return readComposers(root, url, () => runSteps(readTimed(root.ownerDocument ?? root, url)), []);
}

/** Every post and comment has a time; the first one of a post, its caption's or its own, is the place it is read at. */
function* readTimed(root: ParentNode, url: URL): Generator<undefined, MessageReading[]> {
  const readings: MessageReading[] = [];
  const posts = new Set<Element>();
  for (const time of root.querySelectorAll('time')) {
    yield;
    const place = readPlace(time);
    if (isComment(place)) {
      readings.push(readComment(place));
      continue;
    }
    const parts = findPostParts(place, url);
    const lost = parts ? null : readLostComment(place, url);
    if (lost) readings.push(lost);
    if (!parts || posts.has(parts.root)) continue;
    posts.add(parts.root);
    readings.push(readPost(parts, url));
  }
  return readings;
}

function readAds(root: ParentNode, url: URL): MessageReading[] {
  return [...root.querySelectorAll(SELECTORS.article.css)].flatMap((article) => readAd(article, url) ?? []);
}

/** See `Platform.findMessageElement`. */
export function findMessageElement(node: Node): Element | null {
  const from = isElement(node) ? node : node.parentElement;
  const url = new URL(from?.ownerDocument.location?.href ?? 'https://www.instagram.com/');
  for (let up = from; up && from; up = up.parentElement) {
    if (up.matches(SELECTORS.directRow.css) && isDirectRow(up, url) && findDirectBody(up)) return up;
    const time = up.getElementsByTagName('time')[0];
    if (!time) continue;
    const element = findTimedElement(readPlace(time), url);
    // Not in it: in the list around it, whose new entries are read one by one.
    return element?.contains(from) ? element : null;
  }
  return null;
}

function findTimedElement(place: TimePlace, url: URL): Element | null {
  if (isComment(place)) return findRow(place.link, true).element;
  if (!place.link) return findRow(place.time, false).element;
  const parts = findPostParts(place, url);
  return parts ? readPost(parts, url).element : null;
}
