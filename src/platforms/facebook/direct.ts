import type { ReadMessage } from '../contract';
import { noteTalk } from '../direct/memory';
import { findSides } from '../direct/side';
import { isWholeTalk, makeTalkMessages } from '../direct/talk';
import { findTalkAccount } from './own';
import { isFollowing } from './page';
import { SELECTORS } from './selectors';
import { listRows, type Talk } from './talk';
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
  const body = findBody(cell, heading !== null);
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

/**
 * The first words that are no sender line and no button. Where no sender line is known, of several words the first may
 * be just that: then nothing is known to have been said.
 */
function findBody(cell: Element, hasSender: boolean): Element | null {
  const blocks = [...cell.querySelectorAll(SELECTORS.textBlock.css)].filter(
    (block) => !isQuiet(block, cell) && (hasText(block) || block.querySelector(SELECTORS.image.css)),
  );
  const [first] = blocks;
  if (first) return hasSender || blocks.every((block) => first.contains(block)) ? first : null;
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
 * Whose a message is, as far as its words for screen readers prove it. Received is what has the other's picture or
 * name; ours is what has neither, in a talk with one other person whose name stands at other messages.
 */
function findProvenSide(talk: Talk, rows: readonly RowReading[], row: RowReading): boolean | null {
  if (row.avatar !== null || isTheirs(talk, row)) return false;
  const isNamed = rows.some(({ sender }) => sender !== null && sender === talk.title);
  return talk.peer !== null && isNamed && row.sender !== null ? true : null;
}

function isTheirs({ title }: Talk, { sender, avatar }: RowReading): boolean {
  return title !== null && (sender === title || avatar === title);
}

/** Direct messages of one talk, always the whole of it. The page holds no time for them. */
export function readTalkMessages(talk: Talk): ReadMessage[] {
  const { grid, title } = talk;
  const rows = listRows(grid).flatMap((row) => readRow(row) ?? []);
  // A group, or a header that belongs to another talk: somebody else's picture stands beside a message.
  const isContrary = rows.some((row) => row.avatar !== null && !isTheirs(talk, row));
  const peer = isContrary || title === null ? null : talk.peer;
  const sides = findSides(
    grid,
    rows.map((row) => ({ bubble: row.body, isOwn: findProvenSide(talk, rows, row) })),
  );
  const isLoading = grid.querySelector(SELECTORS.loading.css) !== null;
  const isWhole = isWholeTalk({ count: rows.length, hasIntro: hasIntro(grid, rows[0]?.row), isLoading });
  const own = findTalkAccount(grid.ownerDocument);
  const messages = makeTalkMessages(
    { platform: 'facebook', peer: peer && { ...peer, name: title }, own, isWhole },
    rows.map(({ row, body, text }, index) => ({
      element: row,
      header: body,
      text,
      isOwn: sides[index] ?? null,
    })),
  );
  noteTalk(grid, messages);
  return messages;
}

/** Something about the other person, which stands in the list where the talk begins. */
function hasIntro(grid: Element, first: Element | undefined): boolean {
  if (!first) return false;
  const pictures = [SELECTORS.link.css, SELECTORS.picture.css].flatMap((css) => [
    ...grid.querySelectorAll(css),
  ]);
  return pictures.some((element) => isFollowing(element, first) && !element.closest(SELECTORS.row.css));
}
