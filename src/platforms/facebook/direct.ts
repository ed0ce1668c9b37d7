import type { Author, Message } from '../../model/message';
import { type MessageReading, NOBODY } from './comment';
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
  const picture = [...cell.querySelectorAll(SELECTORS.image.css)].find(
    (image) => image.getAttribute('alt') && !isQuiet(image, cell) && !body?.contains(image),
  );
  const hasPhoto = cell.querySelector(SELECTORS.picture.css) !== null;
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
    (block) => !isQuiet(block, cell) && (hasText(block) || block.querySelector(SELECTORS.image.css)),
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

/** Whose a message is, as far as the page proves it. */
export type Side = 'in' | 'out' | null;

/**
 * Received is what has the other's picture or name; ours is what has neither, in a talk with one other person whose
 * name stands at other messages.
 */
export function findSide(talk: Talk, rows: readonly RowReading[], row: RowReading): Side {
  if (row.avatar !== null || isTheirs(talk, row)) return 'in';
  const isNamed = rows.some(({ sender }) => sender !== null && sender === talk.title);
  return talk.peer !== null && isNamed && row.sender !== null ? 'out' : null;
}

function isTheirs({ title }: Talk, { sender, avatar }: RowReading): boolean {
  return title !== null && (sender === title || avatar === title);
}

/** Direct messages of one talk. The page holds no id and no time for them. */
export function readTalkMessages(talk: Talk, rows: readonly RowReading[], own: Author): MessageReading[] {
  const ownName = own.handle ?? own.userId;
  return rows.map((reading) => {
    const side = findSide(talk, rows, reading);
    const peer = talk.peer && isTheirs(talk, reading) ? { ...talk.peer, name: talk.title } : NOBODY;
    const message: Message = {
      platform: 'facebook',
      kind: 'dm',
      id: null,
      author: side === 'out' ? own : peer,
      text: reading.text,
      language: null,
      postedAt: null,
      permalink: null,
      replyTo: null,
      mentions: side === 'in' && ownName ? [ownName.toLowerCase()] : [],
      quotes: null,
      isPromoted: false,
      repostedBy: null,
    };
    return { message, element: reading.row, header: reading.body, isFocal: false, problems: [] };
  });
}
