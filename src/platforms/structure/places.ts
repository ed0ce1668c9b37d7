import type { LinkMeaning, MessageAddress, Shapes } from './shapes';

/** A link with what it says. */
export interface Link extends LinkMeaning {
  element: Element;
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
/** Where messages are only spoken of. */
const ASIDE = 'nav, header, aside, [role="navigation"], [role="banner"], [role="listbox"], [role="menu"]';

/** Messages below `root`, document order: every address of a message around a time, or in a link to a person. */
export function listPlaces(root: ParentNode, shapes: Shapes): Place[] {
  const links: Link[] = [];
  for (const element of root.querySelectorAll('a[href]')) {
    const meaning = shapes.readLink(element);
    if (meaning.profile || meaning.message) links.push({ element, ...meaning });
  }
  const marks = links.filter(isMark);
  const places: Place[] = [];
  for (const { element, message } of marks) {
    if (!message || places.some((place) => place.root.contains(element))) continue;
    const key = getKey(message);
    const others = marks.filter((other) => other.message && getKey(other.message) !== key);
    const found = climb(element, others, root);
    const own = links.filter((link) => found.contains(link.element));
    // Of several links the one around the time knows the address best.
    const same = own.filter((link) => link.message && getKey(link.message) === key);
    const best = same.find((link) => hasTime(link.element)) ?? same.find((link) => link.message?.permalink);
    places.push({
      root: found,
      mark: best?.element ?? element,
      address: best?.message ?? message,
      links: own,
    });
  }
  return places;
}

function getKey({ id, permalink }: MessageAddress): string {
  return id ?? permalink ?? '';
}

function isMark({ element, profile, message }: Link): boolean {
  if (!message || element.closest(ASIDE)) return false;
  return profile !== null || hasTime(element);
}

function hasTime(element: Element): boolean {
  return element.querySelector('time') !== null;
}

/** As far up as nothing else is spoken of. A message alone on its page reaches no further than its words. */
function climb(mark: Element, others: readonly Link[], root: ParentNode): Element {
  let top = mark;
  let whole: Element | null = null;
  for (let up = mark.parentElement; up && root.contains(up); up = up.parentElement) {
    if (others.some(({ element }) => up?.contains(element))) return top;
    if (up.matches(FRAME)) return whole ?? top;
    top = up;
    const hasControl = up.querySelector('button, [role="button"]') !== null;
    if (hasControl && up.querySelector('[dir="auto"], [lang], p')) whole ??= up;
  }
  return root.nodeType === 1 ? top : (whole ?? top);
}
