import type { Reading, ReadMessage, ReadProblem } from '../contract';
import { type CommentReading, type MessageReading, readComment } from './comment';
import { listComments } from './comment-place';
import { readComposers } from './composers';
import { readRow, readTalkMessages } from './direct';
import { noteRead } from './memory';
import { findOwnAccount } from './own';
import { isFollowing } from './page';
import { readPost } from './post';
import { listPosts } from './post-place';
import { SELECTORS } from './selectors';
import { listRows, readTalk } from './talk';
import { addParents } from './thread';

/** Everything Beside reads of Facebook, see `Platform.read`. What is read is always read anew: nodes are re-used. */
export function read(root: ParentNode, url: URL): Reading {
  const comments = listComments(root).map((place) => readComment(place, url));
  const roots = new Set(comments.map(({ element }) => element));
  const posts = listPosts(root, roots).map((place) => readPost(place, url));
  addParents(posts, comments);
  const directs = readDirects(root, url);

  const readings = sortByPlace([...posts, ...comments, ...directs]);
  const problems: ReadProblem[] = readings.flatMap((reading) => reading.problems);
  const composers = readComposers(root, url, posts, comments, problems);
  noteRead(root, comments);
  return { messages: readings.map(bare), composers, problems };
}

function readDirects(root: ParentNode, url: URL): MessageReading[] {
  const talks = new Map<Element, Element[]>();
  for (const row of listRows(root)) {
    const grid = row.closest(SELECTORS.grid.css) ?? row.parentElement ?? row;
    talks.set(grid, [...(talks.get(grid) ?? []), row]);
  }
  if (talks.size === 0) return [];
  const own = findOwnAccount(root.ownerDocument ?? root);
  return [...talks].flatMap(([grid, rows]) => {
    const readings = rows.map(readRow).filter((row) => row !== null);
    return readTalkMessages(readTalk(grid, url), readings, own);
  });
}

/** Document order; a post stands before the comments in it. */
function sortByPlace(readings: MessageReading[]): MessageReading[] {
  return readings.sort((one, other) =>
    one.header === other.header ? 0 : isFollowing(one.header, other.header) ? -1 : 1,
  );
}

function bare(reading: MessageReading | CommentReading): ReadMessage {
  const { message, element, header, isFocal } = reading;
  return { message, element, header, isFocal };
}
