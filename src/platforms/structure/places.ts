import type { LinkMeaning, MessageAddress, Shapes } from './shapes';

/** A link with what it says. */
export interface Link extends LinkMeaning {
  element: Element;
}

interface Mark extends Link {
  message: MessageAddress;
}

/** A message by its structure: the largest part of the page that speaks of it and of no other. */
export interface Place {
  root: Element;
  /** Where its address stands: around its time, or at its author's name. */
  mark: Element;
  address: MessageAddress;
  links: Link[];
}

/** What no message reaches beyond, by the words of HTML alone. */
const FRAME = 'body, main, [role="main"], [role="dialog"], [role="feed"], form';
const LINK = 'a[href]';
/** A message has its own address before those of thousands that answer it. */
const MOST_LINKS = 400;
/** Where messages are only spoken of. */
const ASIDE = 'nav, header, aside, [role="navigation"], [role="banner"], [role="listbox"], [role="menu"]';

/**
 * Messages below `root`, document order: every address of a message around a time, or in a link to a person. Each part
 * is climbed once, however many messages there are.
 */
export function listPlaces(root: ParentNode, shapes: Shapes): Place[] {
  const links = new Map<Element, Link>();
  for (const element of root.querySelectorAll(LINK)) {
    const meaning = shapes.readLink(element);
    if (meaning.profile || meaning.message) links.set(element, { element, ...meaning });
  }
  const marks = [...links.values()].filter(isMark);
  const subjects = findSubjects(marks, root);
  const isShared = (part: Element) => subjects.get(part) === null;
  const roots = new Set<Element>();
  const places: Place[] = [];
  for (const mark of marks) {
    if (isInside(mark.element, roots)) continue;
    const place = makePlace(mark, climb(mark.element, isShared, root), (element) => links.get(element));
    roots.add(place.root);
    places.push(place);
  }
  return places;
}

/**
 * The places below an element whose address is wanted, each looked for when it is asked for. What it holds besides
 * may be thousands: of those as few are looked at as it takes.
 */
export function* findPlaces(
  root: Element,
  shapes: Shapes,
  isWanted: (address: MessageAddress) => boolean,
): Generator<Place> {
  const find = (element: Element) => ({ element, ...shapes.readLink(element) });
  let left = MOST_LINKS;
  for (const element of root.getElementsByTagName('a')) {
    if (left-- === 0) return;
    const mark = find(element);
    if (!mark.message || !isWanted(mark.message) || !isMark(mark)) continue;
    const isOther = (link: Element) => {
      const other = find(link);
      return isMark(other) && getKey(other.message) !== getKey(mark.message);
    };
    yield makePlace(
      mark,
      climb(element, (part) => hasLink(part, isOther), root),
      find,
    );
  }
}

function hasLink(part: Element, isMatch: (link: Element) => boolean): boolean {
  for (const link of part.getElementsByTagName('a')) if (isMatch(link)) return true;
  return false;
}

function makePlace(
  { element, message }: Mark,
  root: Element,
  find: (element: Element) => Link | undefined,
): Place {
  const links = [root, ...root.querySelectorAll(LINK)]
    .flatMap((one) => find(one) ?? [])
    .filter((link) => link.profile || link.message);
  // Of several links the one around the time knows the address best.
  const same = links.filter((link) => link.message && getKey(link.message) === getKey(message));
  const best = same.find((link) => hasTime(link.element)) ?? same.find((link) => link.message?.permalink);
  return { root, mark: best?.element ?? element, address: best?.message ?? message, links };
}

/** Of each part around a mark the one message it speaks of, null where it speaks of several. */
function findSubjects(marks: readonly Mark[], root: ParentNode): Map<Element, string | null> {
  const subjects = new Map<Element, string | null>();
  for (const { element, message } of marks) {
    const key = getKey(message);
    for (let up: Element | null = element; up && root.contains(up); up = up.parentElement) {
      const before = subjects.get(up);
      // What stands around it has heard of this message already, or of several.
      if (before === null || before === key) break;
      subjects.set(up, before === undefined ? key : null);
    }
  }
  return subjects;
}

function isInside(element: Element, roots: ReadonlySet<Element>): boolean {
  for (let up: Element | null = element; up; up = up.parentElement) if (roots.has(up)) return true;
  return false;
}

function getKey({ id, permalink }: MessageAddress): string {
  return id ?? permalink ?? '';
}

function isMark(link: Link): link is Mark {
  if (!link.message || link.element.closest(ASIDE)) return false;
  return link.profile !== null || hasTime(link.element);
}

function hasTime(element: Element): boolean {
  return element.querySelector('time') !== null;
}

/** As far up as nothing else is spoken of. A message alone on its page reaches no further than its words. */
function climb(mark: Element, isShared: (part: Element) => boolean, root: ParentNode): Element {
  let top = mark;
  let whole: Element | null = null;
  for (let up = mark.parentElement; up && root.contains(up); up = up.parentElement) {
    if (isShared(up)) return top;
    if (up.matches(FRAME)) return whole ?? top;
    top = up;
    const hasControl = up.querySelector('button, [role="button"]') !== null;
    if (hasControl && up.querySelector('[dir="auto"], [lang], p')) whole ??= up;
  }
  return root.nodeType === 1 ? top : (whole ?? top);
}
