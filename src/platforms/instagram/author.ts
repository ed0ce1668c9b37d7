import type { Author } from '../../model/message';
import { findProfile, isSameHandle } from './address';
import { SELECTORS } from './selectors';
import { readLine } from './text';

/** An author whom nothing on the page proves. */
export const NOBODY: Author = { handle: null, name: null, userId: null };

const HANDLE_LIKE = /^[A-Za-z0-9._]{1,30}$/;

/** A link to an account and what it says of itself. */
export interface Person {
  element: Element;
  handle: string;
  /**
   * `name`: the link's text is the handle it leads to. `picture`: so says the alt of its avatar, in any language.
   * `doubtful`: it says another handle. `bare`: it says nothing.
   */
  proof: 'name' | 'picture' | 'doubtful' | 'bare';
}

/** The account a link leads to; null for other links and for mentions, which speak of somebody else. */
export function findPerson(element: Element): Person | null {
  const handle = findProfile(element.getAttribute('href'));
  if (!handle) return null;
  const text = readLine(element);
  if (text.startsWith('@')) return null;
  if (text === '') return { element, handle, proof: isPictureOf(element, handle) ? 'picture' : 'bare' };
  if (isSameHandle(text, handle) || hasText(element, handle)) return { element, handle, proof: 'name' };
  return HANDLE_LIKE.test(text) ? { element, handle, proof: 'doubtful' } : null;
}

/** The handle stands alone in some part of the link, beside a badge and its label. */
function hasText(element: Element, handle: string): boolean {
  const walker = element.ownerDocument.createTreeWalker(element, 4);
  while (walker.nextNode()) {
    const parent = walker.currentNode.parentElement;
    if (parent && isSameHandle(readLine(parent), handle)) return true;
  }
  return false;
}

function isPictureOf(element: Element, handle: string): boolean {
  const picture = element.querySelector(SELECTORS.picture.css);
  return picture !== null && isDescribed(picture, handle);
}

/** Whether a picture's alt holds a handle as a word of its own ("Foto do perfil de …", "…的头像"). */
export function isDescribed(picture: Element, handle: string): boolean {
  return hasWord(picture.getAttribute('alt'), handle);
}

/** Whether a link's label does ("Open the profile page of …"). */
export function isLabelled(link: Element, handle: string): boolean {
  return hasWord(link.getAttribute('aria-label'), handle);
}

function hasWord(text: string | null, handle: string): boolean {
  const words = (text ?? '').split(/[^A-Za-z0-9._]+/);
  return words.some((word) => isSameHandle(word.replace(/\.+$/, ''), handle));
}

/**
 * The author all witnesses agree on. One that contradicts another (a node in the middle of being re-used, a decoy), or
 * itself, leaves the author unknown; so does the lack of anything that proves one.
 */
export function agreeOn(people: readonly Person[], handles: readonly (string | null)[] = []): Author {
  const proven = people.find(({ proof }) => proof === 'name' || proof === 'picture')?.handle;
  const named = handles.filter((handle) => handle !== null);
  const handle = proven ?? named[0];
  if (!handle) return NOBODY;
  const isDoubtful = people.some(
    (person) => person.proof === 'doubtful' || !isSameHandle(person.handle, handle),
  );
  if (isDoubtful || !named.every((other) => isSameHandle(other, handle))) return NOBODY;
  return { handle, name: null, userId: null };
}
