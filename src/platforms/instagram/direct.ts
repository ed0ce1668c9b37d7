import type { Author, Message } from '../../model/message';
import { findProfile, isDirect } from './address';
import { agreeOn, findPerson, NOBODY } from './author';
import type { MessageReading } from './comment';
import { SELECTORS } from './selectors';
import { isSilent, listTexts, readText } from './text';

/** Rows of the open thread. Where the list has lost its name, the rows of a page that is a thread. */
export function listDirectRows(root: ParentNode, url: URL): Element[] {
  return [...root.querySelectorAll(SELECTORS.directRow.css)].filter((row) => isDirectRow(row, url));
}

export function isDirectRow(row: Element, url: URL): boolean {
  const list = row.closest(SELECTORS.directList.css);
  const isThread =
    list !== null || (isDirect(url) && !row.ownerDocument.querySelector(SELECTORS.directList.css));
  return isThread && !isAround(row) && !isWithin(row, list);
}

/** Whether a group is one around several messages. */
function isAround(group: Element): boolean {
  const inner = [...group.querySelectorAll(SELECTORS.directRow.css)].filter(
    (one) => findDirectBody(one) !== null,
  );
  return inner.length > 1;
}

/** Whether a group stands inside of a message: the controls of a video, of reactions. */
function isWithin(group: Element, list: Element | null): boolean {
  const outer = group.parentElement?.closest(SELECTORS.directRow.css) ?? null;
  return outer !== null && outer !== list && !isAround(outer);
}

/**
 * One direct message. The page shows no id and no time for it, and no author but the avatar beside messages received:
 * whatever has none is left open, also where its side of the screen would suggest an answer.
 */
export function readDirect(row: Element): MessageReading | null {
  const body = findDirectBody(row);
  const author = readSender(row, body);
  const text = body ? readText(body) : '';
  if (text === '' && !author.handle) return null;
  const message: Message = {
    platform: 'instagram',
    kind: 'dm',
    id: null,
    author,
    text,
    language: null,
    postedAt: null,
    permalink: null,
    replyTo: null,
    mentions: [],
    quotes: null,
    isPromoted: false,
    repostedBy: null,
  };
  return { message, element: row, header: body ?? row, isFocal: false, problems: [] };
}

/**
 * Who sent a message: the one account whose picture alone is linked in its row. A link with a name belongs to a shared
 * post, whose author is somebody else; so does a picture of anybody but the person a thread is with.
 */
function readSender(row: Element, body: Element | null): Author {
  const links = [...row.querySelectorAll(SELECTORS.link.css)].filter((link) => !body?.contains(link));
  const people = links.flatMap((link) => findPerson(link) ?? []);
  const isPictured = people.every(
    ({ element, proof }) =>
      (proof === 'bare' || proof === 'picture') && element.querySelector(SELECTORS.picture.css),
  );
  if (!isPictured) return NOBODY;
  const peers = [...row.ownerDocument.querySelectorAll(SELECTORS.directHeader.css)].flatMap((header) =>
    [...header.querySelectorAll(SELECTORS.link.css)].map((link) => findProfile(link.getAttribute('href'))),
  );
  // In the small window over other pages the inbox has no header; there the picture alone speaks.
  return agreeOn(
    people.map((person) => ({ ...person, proof: 'picture' as const })),
    people.length > 0 ? peers : [],
  );
}

/** The last text of a row: what it answers is repeated above it. */
function findDirectBody(row: Element): Element | null {
  const isTop = (block: Element) => !block.parentElement?.closest(SELECTORS.directText.css);
  const blocks = [...row.querySelectorAll(SELECTORS.directText.css)].filter(
    (block) => isTop(block) && isSeen(block, row) && readText(block) !== '',
  );
  const last = blocks.at(-1);
  if (last) return last;
  const texts = [...listTexts(row, (element) => element.localName === 'a')];
  return texts.at(-1)?.parentElement ?? null;
}

function isSeen(block: Element, row: Element): boolean {
  for (let up: Element | null = block; up && up !== row; up = up.parentElement) {
    if (isSilent(up) || up.localName === 'a') return false;
  }
  return true;
}
