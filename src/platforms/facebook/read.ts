import type { Reading, ReadMessage, ReadProblem } from '../contract';
import { type CommentReading, type MessageReading, readComment } from './comment';
import { listComments } from './comment-place';
import { readComposers } from './composers';
import { readRow, readTalkMessages } from './direct';
import { noteRead, noteRows } from './memory';
import { findOwnAccount } from './own';
import { readPost } from './post';
import { listPosts } from './post-place';
import { SELECTORS } from './selectors';
import { groupRows, listRows, readTalk } from './talk';
import { addParents } from './thread';

/**
 * Everything Beside reads of Facebook, see `Platform.read`. A part of a page is read as it would be within the whole:
 * what its messages answer and who they are from may stand outside of it.
 */
export function read(root: ParentNode, url: URL): Reading {
  const isWhole = root.nodeType === 9;
  const comments = listComments(root).map((place) => readComment(place, url));
  const roots = new Set(comments.map(({ element }) => element));
  const posts = listPosts(root, roots)
    .map((place) => readPost(place, url))
    .filter(isMessage);
  addParents(posts, comments, isWhole, url);
  const directs = readDirects(root, url);
  noteRead(root, comments);

  const readings = sortIn(sortIn([...comments], posts), directs);
  const problems: ReadProblem[] = readings.flatMap((reading) => reading.problems);
  const composers = isWhole
    ? readComposers(root, url, posts, comments, problems)
    : readComposersWithin(root, url);
  return { messages: readings.map(bare), composers, problems };
}

/** Feeds hold other things with a heading: suggested groups, people one may know. */
function isMessage({ message: { author, text, permalink } }: MessageReading): boolean {
  return author.handle !== null || author.userId !== null || text !== '' || permalink !== null;
}

/** What a box answers is only seen on the whole page. */
function readComposersWithin(root: ParentNode, url: URL): Reading['composers'] {
  const hasAny = [SELECTORS.editable.css, SELECTORS.textarea.css].some((css) => root.querySelector(css));
  const page = hasAny ? root.ownerDocument : null;
  return page ? read(page, url).composers.filter(({ element }) => root.contains(element)) : [];
}

function readDirects(root: ParentNode, url: URL): MessageReading[] {
  const talks = groupRows(root);
  if (talks.size === 0) return [];
  const own = findOwnAccount(root.ownerDocument ?? root);
  return [...talks].flatMap(([grid, rows]) => {
    // Whose a message is shows in the others of its talk.
    const readings = listRows(grid).flatMap((row) => readRow(row) ?? []);
    noteRows(grid, readings);
    const messages = readTalkMessages(readTalk(grid, url), readings, own);
    return messages.filter(({ element }) => rows.includes(element));
  });
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
