import type { Message } from '../../model/message';
import { isDirect } from './address';
import { agreeOn, findPerson } from './author';
import type { MessageReading } from './comment';
import { SELECTORS } from './selectors';
import { isSilent, listTexts, readText } from './text';

/** Rows of the open thread. Where the list has lost its name, the rows of a page that is a thread. */
export function listDirectRows(root: ParentNode, url: URL): Element[] {
  return [...root.querySelectorAll(SELECTORS.directRow.css)].filter((row) => isDirectRow(row, url));
}

export function isDirectRow(row: Element, url: URL): boolean {
  if (row.parentElement?.closest(SELECTORS.directRow.css)) return false;
  const list = row.closest(SELECTORS.directList.css);
  return (
    list !== null || (isDirect(url) && row.ownerDocument.querySelector(SELECTORS.directList.css) === null)
  );
}

/**
 * One direct message. The page shows no id and no time for it, and no author but the avatar beside messages received:
 * whatever has none is left open, also where its side of the screen would suggest an answer.
 */
export function readDirect(row: Element): MessageReading | null {
  const body = findDirectBody(row);
  const people = [...row.querySelectorAll(SELECTORS.link.css)]
    .filter((link) => !body?.contains(link))
    .flatMap((link) => findPerson(link) ?? [])
    .map((person) => ({
      ...person,
      proof: person.proof === 'bare' && hasPicture(person.element) ? ('picture' as const) : person.proof,
    }));
  const text = body ? readText(body) : '';
  if (text === '' && people.length === 0) return null;
  const message: Message = {
    platform: 'instagram',
    kind: 'dm',
    id: null,
    author: agreeOn(people),
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

function hasPicture(link: Element): boolean {
  return link.querySelector(SELECTORS.picture.css) !== null;
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
