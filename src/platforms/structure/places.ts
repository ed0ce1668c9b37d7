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
/** Where messages are only spoken of. */
const ASIDE = 'nav, header, aside, [role="navigation"], [role="banner"], [role="listbox"], [role="menu"]';

/**
 * Messages below `root`, document order: every address of a message around a time, or in a link to a person. Each part
 * is climbed once, however many messages there are.
 * @param most so many links are looked at, all without it.
 */
export function listPlaces(root: ParentNode, shapes: Shapes, most?: number): Place[] {
  const links = new Map<Element, Link>();
  for (const element of [...root.querySelectorAll(LINK)].slice(0, most)) {
    const meaning = shapes.readLink(element);
    if (meaning.profile || meaning.message) links.set(element, { element, ...meaning });
  }
  const marks = [...links.values()].filter(isMark);
  const subjects = findSubjects(marks, root);
  const roots = new Set<Element>();
  const places: Place[] = [];
  for (const { element, message } of marks) {
    if (isInside(element, roots)) continue;
    const found = climb(element, subjects, root);
    const own = [found, ...found.querySelectorAll(LINK)].flatMap((one) => links.get(one) ?? []);
    // Of several links the one around the time knows the address best.
    const same = own.filter((link) => link.message && getKey(link.message) === getKey(message));
    const best = same.find((link) => hasTime(link.element)) ?? same.find((link) => link.message?.permalink);
    roots.add(found);
    places.push({
      root: found,
      mark: best?.element ?? element,
      address: best?.message ?? message,
      links: own,
    });
  }
  return places;
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
function climb(mark: Element, subjects: ReadonlyMap<Element, string | null>, root: ParentNode): Element {
  let top = mark;
  let whole: Element | null = null;
  for (let up = mark.parentElement; up && root.contains(up); up = up.parentElement) {
    if (subjects.get(up) === null) return top;
    if (up.matches(FRAME)) return whole ?? top;
    top = up;
    const hasControl = up.querySelector('button, [role="button"]') !== null;
    if (hasControl && up.querySelector('[dir="auto"], [lang], p')) whole ??= up;
  }
  return root.nodeType === 1 ? top : (whole ?? top);
}
