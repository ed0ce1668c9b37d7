import type { ReadComposer, Reading, ReadMessage, ReadProblem } from '../contract';
import { type CommentReading, type MessageReading, readComment } from './comment';
import { listComments } from './comment-place';
import { type PageParts, readComposers } from './composers';
import { readTalkMessages } from './direct';
import { getDocument, noteRead } from './memory';
import { readPost } from './post';
import { listPosts } from './post-place';
import { groupRows, readTalk } from './talk';
import { addParents } from './thread';

/**
 * Everything Beside reads of Facebook, see `Platform.read`. A part of a page is read as it would be within the whole:
 * what its messages answer and who they are from may stand outside of it.
 */
export function read(root: ParentNode, url: URL): Reading {
  const isWhole = root.nodeType === 9;
  const { posts, comments } = readParts(root, url);
  addParents(posts, comments, isWhole, url);
  const directs = readDirects(root, url);
  noteRead(root, comments);

  const readings = sortIn(sortIn([...comments], posts), directs);
  const problems: ReadProblem[] = readings.flatMap((reading) => reading.problems);
  const composers = isWhole ? readComposers(root, url, () => ({ posts, comments }), problems) : [];
  return { messages: readings.map(bare), composers, problems };
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
    const { posts, comments } = readParts(getDocument(root) ?? root, url);
    addParents(posts, comments, true, url);
    parts = { posts, comments };
    return parts;
  };
  return readComposers(root, url, getParts, []);
}

function readParts(root: ParentNode, url: URL): { posts: MessageReading[]; comments: CommentReading[] } {
  const comments = listComments(root).map((place) => readComment(place, url));
  const roots = new Set(comments.map(({ element }) => element));
  const posts = listPosts(root, roots)
    .map((place) => readPost(place, url))
    .filter(isMessage);
  return { posts, comments };
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
