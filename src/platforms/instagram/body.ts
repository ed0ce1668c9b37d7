import { findAddress } from './address';
import { findPerson } from './author';
import { findCommon } from './place';
import { SELECTORS } from './selectors';
import { isFollowing, listTexts } from './text';

/**
 * The element that holds what somebody wrote, by its place: after the line with name and time, as on the desktop pages
 * since 2024, else between the two, as in lists of the years before and on touch screens. Never by a label or a class.
 * @param row the comment or caption.
 * @param name the author's link, null where there is none.
 * @param anchor the time or the link around it, null for captions without one.
 */
export function findBody(row: Element, name: Element | null, anchor: Element | null): Element | null {
  const heads = [name, anchor].filter((head) => head !== null);
  const [first, last = first] = heads;
  if (!first || !last) return null;
  const line = findCommon(first, last);
  const texts = [...listTexts(row, (element) => heads.includes(element) || isAside(element))];
  const after = texts.filter((text) => !line.contains(text) && isFollowing(line, text));
  const inside = texts.filter((text) => line.contains(text) && isFollowing(first, text));
  const between = inside.filter((text) => isFollowing(text, last));
  const isMarked = (text: Node) => findBlock(text, row, heads) !== null;
  for (const list of [after, between, inside]) {
    const text = list.find(isMarked) ?? list[0];
    if (text) return findBlock(text, row, heads) ?? findBare(text, row, heads);
  }
  return null;
}

/** Links that are no part of a text: names, avatars, other times. */
function isAside(element: Element): boolean {
  if (element.localName !== 'a') return false;
  return findPerson(element) !== null || findAddress(element.getAttribute('href'))?.commentId != null;
}

/** The outermost text block around a text that holds nothing of the author's line. */
function findBlock(text: Node, row: Element, heads: readonly Element[]): Element | null {
  let block: Element | null = null;
  for (let up = text.parentElement; up && up !== row; up = up.parentElement) {
    if (heads.some((head) => up?.contains(head))) break;
    if (up.matches(SELECTORS.textBlock.css)) block = up;
  }
  return block;
}

function findBare(text: Node, row: Element, heads: readonly Element[]): Element | null {
  let block = text.parentElement;
  for (let up = block; up && up !== row; up = up.parentElement) {
    if (heads.some((head) => up?.contains(head))) break;
    if (up !== block && up.querySelector(SELECTORS.button.css)) break;
    block = up;
  }
  return block;
}
