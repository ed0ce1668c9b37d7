import type { Author, Message } from '../../model/message';
import type { Profile } from './address';
import { type MessageReading, NOBODY } from './comment';
import { isFollowing } from './page';
import { SELECTORS } from './selectors';
import type { Talk } from './talk';
import { hasText, readName, readText } from './text';

/** One row of a talk, before it is known who wrote it. */
export interface RowReading {
  row: Element;
  text: string;
  body: Element;
  /** The line above a message that is there for screen readers. */
  sender: string | null;
  /** Name of the picture beside messages received. */
  avatar: string | null;
}

/** One direct message; null for what only looks like one. */
export function readRow(row: Element): RowReading | null {
  const cell = row.querySelector(SELECTORS.cell.css) ?? row;
  const heading = cell.querySelector(SELECTORS.heading.css);
  const body = findBody(cell);
  const picture = [...cell.querySelectorAll('img')].find(
    (image) => image.getAttribute('alt') && !isQuiet(image, cell) && !body?.contains(image),
  );
  const hasPhoto = cell.querySelector('img, video') !== null;
  if (!body && (!hasPhoto || !heading)) return null;
  return {
    row,
    text: body ? readText(body) : '',
    body: body ?? cell,
    sender: heading ? readName(heading) : null,
    avatar: picture?.getAttribute('alt')?.trim() || null,
  };
}

/** The first words that are no sender line and no button. */
function findBody(cell: Element): Element | null {
  const blocks = [...cell.querySelectorAll(SELECTORS.textBlock.css)].filter(
    (block) => !isQuiet(block, cell) && (hasText(block) || block.querySelector('img')),
  );
  const [first] = blocks;
  if (first) return first;
  const walker = cell.ownerDocument.createTreeWalker(cell, 4);
  while (walker.nextNode()) {
    const parent = walker.currentNode.parentElement;
    if (parent && walker.currentNode.nodeValue?.trim() && !isQuiet(parent, cell)) return parent;
  }
  return null;
}

function isQuiet(element: Element, cell: Element): boolean {
  const silent = element.closest(SELECTORS.silent.css);
  return silent !== null && silent !== cell && cell.contains(silent);
}

/**
 * Direct messages of one talk. The page holds no id and no time for them. Received is what has the other's picture or
 * name; ours is what has neither, in a talk with one other person whose name stands at other messages.
 */
export function readTalkMessages(talk: Talk, rows: readonly RowReading[], own: Author): MessageReading[] {
  const { peer, title } = talk;
  const isTheirs = ({ sender, avatar }: RowReading) =>
    title !== null && (sender === title || avatar === title);
  const isNamed = peer !== null && rows.some(({ sender }) => sender !== null && sender === title);
  return rows.map((reading) => {
    const { row, text, body, sender, avatar } = reading;
    const isReceived = avatar !== null || isTheirs(reading);
    const isSent = !isReceived && isNamed && sender !== null;
    const author = isTheirs(reading) ? nameOf(peer, title) : isSent ? own : NOBODY;
    const message: Message = {
      platform: 'facebook',
      kind: 'dm',
      id: null,
      author,
      text,
      language: null,
      postedAt: null,
      permalink: null,
      replyTo: null,
      mentions: isReceived && own.handle ? [own.handle.toLowerCase()] : [],
      quotes: null,
      isPromoted: false,
      repostedBy: null,
    };
    return { message, element: row, header: body, isFocal: false, problems: [] };
  });
}

function nameOf(peer: Profile | null, title: string | null): Author {
  return peer ? { ...peer, name: title } : NOBODY;
}

/** Whether a row is the last one of its talk. */
export function isLast(row: Element, rows: readonly Element[]): boolean {
  return rows.every((other) => other === row || !isFollowing(row, other));
}
