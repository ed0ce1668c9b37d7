import { runSteps } from '../../model/steps';
import type { ReadComposer, Reading, ReadMessage, ReadProblem } from '../contract';
import { type CommentReading, type MessageReading, readComment } from './comment';
import { findCommentRoot, findComments } from './comment-place';
import { type PageParts, readComposers } from './composers';
import { readTalkMessages } from './direct';
import { readLink } from './link';
import { getDocument, noteRead } from './memory';
import { findFirst } from './page';
import { readPost } from './post';
import { findPosts, listPosts } from './post-place';
import { SELECTORS } from './selectors';
import { groupRows, readTalk } from './talk';
import { addParents } from './thread';

/**
 * Everything Beside reads of Facebook, see `Platform.read`. A part of a page is read as it would be within the whole:
 * what its messages answer and who they are from may stand outside of it.
 */
export function read(root: ParentNode, url: URL): Reading {
  return runSteps(readInSteps(root, url));
}

/** See `Platform.readInSteps`. */
export function* readInSteps(root: ParentNode, url: URL): Generator<undefined, Reading> {
  const isWhole = root.nodeType === 9;
  const parts = yield* readParts(root, url);
  const { posts, comments } = parts;
  const directs = readDirects(root, url);
  yield;
  yield* addParents(posts, comments, isWhole, url);
  noteRead(root, comments);

  const readings = sortIn(sortIn([...comments], posts), directs);
  const problems: ReadProblem[] = readings.flatMap((reading) => reading.problems);
  const composers = isWhole ? readComposers(root, url, () => parts, problems) : [];
  return { messages: readings.map(bare), composers, problems };
}

/** See `Platform.readAlone`: a post, down to its first comment. */
export function readAlone(element: Element, url: URL): ReadMessage | null {
  const rest = findCommentRoot(element) ? null : findRest(element);
  const place = rest && listPosts(element, rest).find(({ root }) => root === element);
  const post = place && readPost(place, url);
  return post && isMessage(post) ? bare(post) : null;
}

/** A post's comments come last: the first of them, and whatever follows it. */
function findRest(post: Element): Set<Element> | null {
  const isComment = (link: Element) => readLink(link).profile !== null;
  const first = findFirst(post, SELECTORS.commentLink.css, isComment);
  const rest = new Set<Element>();
  let from = first && findCommentRoot(first);
  for (let up = from; up && up !== post; up = up.parentElement) {
    for (; from; from = from.nextElementSibling) rest.add(from);
    from = up.parentElement?.nextElementSibling ?? null;
  }
  return first && rest.size === 0 ? null : rest;
}

/** Feeds hold other things with a heading: suggested groups, people one may know. */
function isMessage({ message: { author, text, permalink } }: MessageReading): boolean {
  return author.handle !== null || author.userId !== null || text !== '' || permalink !== null;
}

/** See `Platform.readComposers`: what a comment box answers is only seen on the whole page, read once if at all. */
export function readComposersOf(root: ParentNode, url: URL): ReadComposer[] {
  let parts: PageParts | null = null;
  const getParts = (): PageParts => {
    if (parts) return parts;
    parts = runSteps(readParts(getDocument(root) ?? root, url));
    runSteps(addParents(parts.posts, parts.comments, true, url));
    return parts;
  };
  return readComposers(root, url, getParts, []);
}

function* readParts(
  root: ParentNode,
  url: URL,
): Generator<undefined, { posts: MessageReading[]; comments: CommentReading[] }> {
  const comments: CommentReading[] = [];
  for (const place of yield* findComments(root)) {
    comments.push(readComment(place, url));
    yield;
  }
  const posts: MessageReading[] = [];
  for (const place of yield* findPosts(root, new Set(comments.map(({ element }) => element)))) {
    yield;
    posts.push(readPost(place, url));
  }
  yield;
  return { posts: posts.filter(isMessage), comments };
}

/** Whose a message is and what it is called shows in the others of its talk: a talk is always read as a whole. */
function readDirects(root: ParentNode, url: URL): MessageReading[] {
  return [...groupRows(root).keys()]
    .flatMap((grid) => readTalkMessages(readTalk(grid, url)))
    .map((message) => ({ ...message, problems: [] }));
}

/**
 * Puts posts before the first of the others that stands behind their author line. Both come in document order, and
 * comparing places takes long where thousands are siblings.
 */
function sortIn(others: MessageReading[], posts: readonly MessageReading[]): MessageReading[] {
  for (const post of posts) {
    let [from, to] = [0, others.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      const header = others[middle]?.header;
      const isBefore = header && (header.compareDocumentPosition(post.header) & 4) !== 0;
      if (isBefore) from = middle + 1;
      else to = middle;
    }
    others.splice(from, 0, post);
  }
  return others;
}

function bare(reading: MessageReading | CommentReading): ReadMessage {
  const { message, element, header, isFocal } = reading;
  return { message, element, header, isFocal };
}
