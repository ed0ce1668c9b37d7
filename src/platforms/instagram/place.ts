import { findAddress, type PostAddress } from './address';
import { findPerson, type Person } from './author';
import { SELECTORS } from './selectors';

/** A time on the page and what its link says: the one thing that stands in every post and comment. */
export interface TimePlace {
  time: Element;
  /** The link around it, null for the time of a caption. */
  link: Element | null;
  address: PostAddress | null;
}

export function readPlace(time: Element): TimePlace {
  // With or without an address: what has lost its own is no caption.
  const link = time.closest(SELECTORS.anchor.css);
  return { time, link, address: findAddress(link?.getAttribute('href')) };
}

export function isComment(place: TimePlace): place is TimePlace & { link: Element; address: PostAddress } {
  return place.link !== null && place.address !== null && place.address.commentId !== null;
}

/** The first times below an element. Live lists are asked for as few items as needed: comments come in thousands. */
export function listTimes(element: Element): HTMLCollectionOf<Element> {
  return element.getElementsByTagName('time');
}

/** Whether an element holds the time of anything else. */
function holdsOther(element: Element, own: Element): boolean {
  const times = listTimes(element);
  for (let index = 0; index < 3; index++) {
    const time = times[index];
    if (!time) return false;
    if (!own.contains(time)) return true;
  }
  return false;
}

/** A comment or caption: its element, and every account linked before its time that could be its author. */
export interface Row {
  element: Element;
  people: Person[];
}

/**
 * A comment's element is the smallest that holds its author, avatar and controls, a caption's the smallest with author
 * and avatar: whatever is larger changes when a neighbour comes or goes. Who may contradict the author is looked for as
 * far as nothing else begins.
 * @param anchor the link with the time, or the time itself.
 */
export function findRow(anchor: Element, hasControls: boolean): Row {
  let people: Person[] = [];
  let whole: Element | null = null;
  let worded: Element | null = null;
  let named: Element | null = null;
  let child = anchor;
  for (let up = anchor.parentElement; up && !up.matches(SELECTORS.bound.css); up = up.parentElement) {
    if (holdsOther(up, anchor)) break;
    // Only what this step adds: every link is looked at once.
    const added = listPeopleBefore(up, child);
    if (added.length > 0) people = [...added, ...people];
    child = up;
    if (whole || people.length === 0) continue;
    named ??= up;
    // Where the name, the avatar or the controls are missing: what holds more than the author's line.
    if (named !== up && up.textContent?.trim() !== named.textContent?.trim()) worded ??= up;
    if (!people.some(isAvatar) || !people.some(({ proof }) => proof === 'name')) continue;
    if (!hasControls || up.querySelector(SELECTORS.button.css)) whole = up;
  }
  return { element: whole ?? worded ?? named ?? anchor, people };
}

function isAvatar({ proof }: Person): boolean {
  return proof === 'picture' || proof === 'bare';
}

function listPeopleBefore(parent: Element, child: Element): Person[] {
  const people: Person[] = [];
  for (let part = parent.firstElementChild; part && part !== child; part = part.nextElementSibling) {
    for (const link of part.localName === 'a' ? [part] : listLinks(part)) {
      const person = findPerson(link);
      if (person) people.push(person);
    }
  }
  return people;
}

/** The smallest element that holds both. */
export function findCommon(one: Element, other: Element): Element {
  let up: Element = one;
  while (!up.contains(other) && up.parentElement) up = up.parentElement;
  return up;
}

/**
 * The first link with an account's name in an element, in document order.
 * @param isEnd where the search ends: comments come in thousands, and none of their authors is meant.
 */
export function findName(element: Element, isEnd: (link: Element) => boolean = () => false): Element | null {
  for (const link of listLinks(element)) {
    if (isEnd(link)) return null;
    if (findPerson(link)?.proof === 'name') return link;
  }
  return null;
}

/** Links as a live list, which is walked no further than it is asked for. */
export function listLinks(element: Element): HTMLCollectionOf<Element> {
  return element.getElementsByTagName('a');
}
