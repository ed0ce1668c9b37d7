import type { ReadMessage } from '../contract';
import { noteTalk } from '../direct/memory';
import { findSides } from '../direct/side';
import { findNewestId, isWholeTalk, makeTalkMessages } from '../direct/talk';
import { findProfile, isDirect, isSameHandle } from './address';
import { agreeOn, findPerson, isLabelled, NOBODY } from './author';
import { findOwnHandle } from './own';
import { SELECTORS } from './selectors';
import { isElement, isFollowing, isSilent, listTexts, readText } from './text';

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

/** Direct messages of all talks on this part of the page; a talk is always read as a whole. */
export function readDirects(root: ParentNode, url: URL): ReadMessage[] {
  return listTalks(root, url).flatMap((list) => readTalkMessages(list, url));
}

/** What a composer answers: the customer's newest message of the one talk beside it. */
export function findDirectAnswered(composer: Element, url: URL): string | null {
  for (let up = composer.parentElement; up; up = up.parentElement) {
    const [list, ...others] = listTalks(up, url);
    if (list) return others.length === 0 ? findNewestId(readTalkMessages(list, url)) : null;
    if (up.matches(SELECTORS.postBound.css)) return null;
  }
  return null;
}

/** The talks of which something stands here, by their lists. */
export function listTalks(root: ParentNode, url: URL): Element[] {
  const rows = listDirectRows(root, url);
  const around = isElement(root) ? root.closest(SELECTORS.directRow.css) : null;
  if (around && isDirectRow(around, url)) rows.push(around);
  return [...new Set(rows.map(findList))];
}

function findList(row: Element): Element {
  return row.closest(SELECTORS.directList.css) ?? row.closest(SELECTORS.postBound.css) ?? row;
}

/**
 * The page shows no id and no time for direct messages, and no author but the picture beside those received; at times
 * only beside the last of several. In a talk of two the others' side of the list tells the rest.
 */
export function readTalkMessages(list: Element, url: URL): ReadMessage[] {
  const rows = listDirectRows(list, url);
  const bodies = rows.map(findDirectBody);
  const found = rows.map((row, index) => readSender(row, bodies[index] ?? null));
  const headed = listHeaderHandles(list);
  const senders = found.map((sender) => (isWitnessed(sender, found, headed) ? sender.handle : null));
  const [handle] = [...headed, ...senders.filter((one) => one !== null)];
  const ownHandle = findOwnHandle(list.ownerDocument);
  const isPair =
    handle !== undefined &&
    headed.every((other) => isSameHandle(other, handle)) &&
    found.every((sender) => isOnly(sender, handle, headed));
  const peer = isPair && !isSameHandle(handle, ownHandle) ? { handle, name: null, userId: null } : null;
  const proven = rows.map((row, index) => ({
    bubble: bodies[index] ?? row,
    isOwn: senders[index] ? false : null,
  }));
  // In a group, and where nobody is proved, the side says nothing of who wrote it.
  const sides = peer ? findSides(list, proven) : proven.map(({ isOwn }) => isOwn);
  const isLoading = list.querySelector(SELECTORS.loading.css) !== null;
  const isWhole = isWholeTalk({ count: rows.length, hasIntro: hasIntro(list, rows[0]), isLoading });
  const own = { ...NOBODY, handle: ownHandle };
  const messages = makeTalkMessages(
    { platform: 'instagram', peer, own, isWhole },
    rows.map((row, index) => {
      const body = bodies[index] ?? null;
      return {
        element: row,
        header: body ?? row,
        text: body ? readText(body) : '',
        isOwn: sides[index] ?? null,
      };
    }),
  );
  noteTalk(list, messages);
  // Of a group only the pictures speak, each for itself.
  return peer
    ? messages
    : messages.map((read) => nameAlone(read, senders[rows.indexOf(read.element)] ?? null));
}

function nameAlone(read: ReadMessage, handle: string | null): ReadMessage {
  return { ...read, message: { ...read.message, author: { ...NOBODY, handle } } };
}

/** Something about the other person, which stands in the list where the talk begins. */
function hasIntro(list: Element, first: Element | undefined): boolean {
  if (!first) return false;
  return [...list.querySelectorAll(SELECTORS.link.css)].some(
    (link) => isFollowing(link, first) && findProfile(link.getAttribute('href')) !== null,
  );
}

/** Accounts linked above the open talk. In the small window over other pages there is no such header. */
function listHeaderHandles(list: Element): string[] {
  return [...list.ownerDocument.querySelectorAll(SELECTORS.directHeader.css)].flatMap((header) =>
    [...header.querySelectorAll(SELECTORS.link.css)].flatMap(
      (link) => findProfile(link.getAttribute('href')) ?? [],
    ),
  );
}

/** Whom the pictures of one row show. */
interface Sender {
  handle: string | null;
  /** The link's label names the same account, in whatever language. */
  isNamed: boolean;
  /** Its pictures are of several accounts. */
  isTorn: boolean;
}

/** A picture alone proves nobody: its label, the header or the picture of another row has to say the same. */
function isWitnessed(
  { handle, isNamed }: Sender,
  all: readonly Sender[],
  headed: readonly string[],
): boolean {
  const isOne = (other: string | null) => isSameHandle(other, handle);
  return isNamed || headed.some(isOne) || all.filter((other) => isOne(other.handle)).length > 1;
}

/** Whether a row speaks for this account or for nobody. One that contradicts itself needs the header's word. */
function isOnly({ handle, isTorn }: Sender, peer: string, headed: readonly string[]): boolean {
  return handle === null ? !isTorn || headed.length > 0 : isSameHandle(handle, peer);
}

/**
 * Who sent a message: the one account whose picture alone is linked in its row. A link with a name belongs to a shared
 * post, whose author is somebody else; so does a picture of anybody but the person a thread is with.
 */
function readSender(row: Element, body: Element | null): Sender {
  const links = [...row.querySelectorAll(SELECTORS.link.css)].filter((link) => !body?.contains(link));
  const people = links.flatMap((link) => findPerson(link) ?? []);
  const isPictured = people.every(
    ({ element, proof }) =>
      (proof === 'bare' || proof === 'picture') && element.querySelector(SELECTORS.picture.css),
  );
  if (!isPictured || people.length === 0) return { handle: null, isNamed: false, isTorn: false };
  const { handle } = agreeOn(
    people.map((person) => ({ ...person, proof: 'picture' as const })),
    listHeaderHandles(row),
  );
  const isNamed = people.some(
    ({ element, proof }) => proof === 'picture' || (handle !== null && isLabelled(element, handle)),
  );
  return { handle, isNamed, isTorn: handle === null };
}

/** The last text of a row: what it answers is repeated above it. */
export function findDirectBody(row: Element): Element | null {
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
