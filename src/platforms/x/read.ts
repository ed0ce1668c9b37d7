import type { Message } from '../../model/message';
import type { ReadComposer, Reading, ReadMessage, ReadProblem } from '../contract';
import { isSameHandle } from './address';
import { readComposers } from './composers';
import { readDirects } from './direct';
import { findProfileOwner } from './owner';
import { listPosts } from './page';
import { type PostReading, readPost } from './post';
import { SELECTORS } from './selectors';
import { findParent } from './thread';

/** Everything Beside reads of X, see `Platform.read`. Knows nothing of earlier readings: nodes are re-used. */
export function read(root: ParentNode, url: URL): Reading {
  const get = makeReader(url);
  const owner = findProfileOwner(root, url);
  const rows = new Map<Element, PostReading | null>();
  const problems: ReadProblem[] = [];
  const messages: ReadMessage[] = [];
  for (const post of listPosts(root)) {
    const reading = get(post);
    if (!reading) {
      if (post.querySelector(SELECTORS.actions.css)) problems.push({ part: 'page', entry: 'post' });
      continue;
    }
    completeFromTwin(reading, get);
    const parent = findParent(reading, url, get, rows);
    if (parent) addParent(reading, parent);
    if (owner && isSameHandle(reading.message.author.handle, owner.handle))
      reading.message.author = { ...reading.message.author, userId: owner.userId };
    const { problems: own, ...message } = reading;
    problems.push(...own);
    messages.push(message);
  }
  shareParents(messages);
  messages.push(...readDirects(root));
  const composers = root.nodeType === 9 ? readComposers(root, url, get, problems) : [];
  return { messages, composers, problems };
}

/** See `Platform.readComposers`: only the posts that a composer may answer are read. */
export function readComposersOf(root: ParentNode, url: URL): ReadComposer[] {
  return readComposers(root, url, makeReader(url), []);
}

/** Reads every post once. */
function makeReader(url: URL): (post: Element) => PostReading | null {
  const known = new Map<Element, PostReading | null>();
  return (post) => {
    const before = known.get(post);
    if (before !== undefined) return before;
    const reading = readPost(post, url);
    known.set(post, reading);
    return reading;
  };
}

/** A reply is addressed to whom it answers, whether or not the page repeats the handle above its text. */
function addParent({ message }: PostReading, parent: PostReading): void {
  message.replyTo = parent.message.id;
  const handle = parent.message.author.handle;
  if (!handle || isSameHandle(handle, message.author.handle)) return;
  if (!message.mentions.includes(handle.toLowerCase())) message.mentions.push(handle.toLowerCase());
}

/** A post that stands on the page twice (list and dialog) answers the same one, wherever that is proven. */
function shareParents(messages: readonly ReadMessage[]): void {
  const proven = new Map<string, Message>();
  for (const { message } of messages) if (message.id && message.replyTo) proven.set(message.id, message);
  for (const { message } of messages) {
    const twin = message.id && !message.replyTo ? proven.get(message.id) : undefined;
    if (!twin) continue;
    message.replyTo = twin.replyTo;
    message.mentions = [...new Set([...message.mentions, ...twin.mentions])];
  }
}

/**
 * A reply dialog repeats the post it answers, at times without a link. It is the post behind the dialog that has the
 * same author, second and text, if there is exactly one.
 */
function completeFromTwin(reading: PostReading, get: (post: Element) => PostReading | null): void {
  const { message, element } = reading;
  const dialog = message.id === null ? element.closest(SELECTORS.dialog.css) : null;
  if (!dialog || message.postedAt === null || !message.author.handle) return;
  const twins = listPosts(element.ownerDocument)
    .filter((post) => !dialog.contains(post))
    .map(get)
    .filter((twin) => twin !== null && twin.message.id !== null && isTwin(twin, reading));
  const [twin] = twins;
  if (!twin || twins.some((other) => other?.message.id !== twin.message.id)) return;
  message.id = twin.message.id;
  message.permalink = twin.message.permalink;
  reading.problems = reading.problems.filter(({ part }) => part !== 'id');
}

function isTwin({ message: one }: PostReading, { message: other }: PostReading): boolean {
  return (
    one.postedAt === other.postedAt &&
    one.text === other.text &&
    isSameHandle(one.author.handle, other.author.handle)
  );
}
