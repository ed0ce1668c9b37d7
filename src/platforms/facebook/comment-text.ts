import type { LanguageTag } from '../../model/language';
import { readLink } from './link';
import { findFirst, isFollowing } from './page';
import { SELECTORS } from './selectors';
import { hasText, isControl, readText } from './text';

/** Emoji are drawn as pictures of at most this height, px; what is larger is an attachment. */
const EMOJI_HEIGHT = 32;

/**
 * The text of a comment: what follows its author's name in the same bubble. Facebook marks it with its language; what
 * an attachment says ("GIF", a headline) has none.
 */
export function findCommentText(root: Element, name: Element): Element | null {
  const isText = (block: Element) => isFollowing(name, block) && isReadable(block, root);
  const marked = findTop(root, SELECTORS.languageBlock.css, isText);
  if (marked) return marked;
  for (let part: Element | null = name; part && part !== root; part = part.parentElement) {
    for (let next = part.nextElementSibling; next; next = next.nextElementSibling) {
      if (isEnd(next)) return null;
      if (hasMedia(next)) continue;
      const block = next.matches(SELECTORS.textBlock.css) && isReadable(next, root) ? next : null;
      const found = block ?? findTop(next, SELECTORS.textBlock.css, isText) ?? findPlain(next, root);
      if (found) return found;
    }
  }
  return null;
}

function findTop(root: Element, css: string, isText: (block: Element) => boolean): Element | null {
  return findFirst(root, css, isText);
}

/** Text that has lost its marks: plain words right behind the name. */
function findPlain(part: Element, root: Element): Element | null {
  return isReadable(part, root) && readText(part) !== '' ? part : null;
}

function isReadable(block: Element, root: Element): boolean {
  const silent = block.closest(SELECTORS.silent.css);
  if (silent && silent !== root && root.contains(silent)) return false;
  return hasText(block) || block.querySelector(SELECTORS.image.css) !== null
    ? !isControl(block) && !isEnd(block)
    : false;
}

/** The line below a comment: its time and its buttons. */
function isEnd(part: Element): boolean {
  const links = [part, ...part.querySelectorAll(SELECTORS.commentLink.css)];
  return links.some((element) => {
    const { comment, post } = readLink(element);
    return comment !== null && post !== null && element.closest(SELECTORS.languageBlock.css) === null;
  });
}

function hasMedia(part: Element): boolean {
  return [part, ...part.querySelectorAll(SELECTORS.picture.css)].some(
    (picture) =>
      picture.matches(SELECTORS.picture.css) &&
      (picture.localName !== 'img' || Number(picture.getAttribute('height') ?? Number.NaN) > EMOJI_HEIGHT),
  );
}

/** "hi-IN_rom" is Facebook's way of saying that a language is written in Latin letters. */
export function findLanguage(text: Element): LanguageTag | null {
  const [tag = '', script] = (text.getAttribute('lang') ?? '').split('_');
  if (!/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(tag)) return null;
  return script === 'rom' ? `${tag.split('-')[0]}-Latn` : tag;
}
