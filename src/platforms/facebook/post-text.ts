import { findFirst, isFollowing, isInside } from './page';
import type { PostPlace } from './post-place';
import { SELECTORS, VALUES } from './selectors';
import { hasText, isControl } from './text';

/** Emoji on a coloured background are drawn this large at most, px. */
const EMOJI_HEIGHT = 32;

/** The parts that a post itself names, in this order: its time line, its text, its attachments, its reactions. */
export function listDescribed(root: Element): Element[] {
  const ids = (root.getAttribute(VALUES.describedBy) ?? '').split(/\s+/).filter((id) => id !== '');
  return ids.flatMap((id) => {
    const element = root.ownerDocument.getElementById(id);
    return element && root.contains(element) ? [element] : [];
  });
}

/**
 * The text of a post: what the page marks as its message, else the described part that is words, else the first words
 * below the author line.
 */
export function findPostText(place: PostPlace, line: Element | null): Element | null {
  const { root, zones } = place;
  const described = listDescribed(root);
  // An article that says what it consists of says so of its text too; a mark elsewhere is another post's.
  const isOwn = (element: Element) =>
    described.length === 0 || described.some((part) => part.contains(element) || element.contains(part));
  const mark = findFirst(
    root,
    SELECTORS.message.css,
    (element) => !isInside(element, zones) && isOwn(element),
  );
  if (mark) return mark;
  const isText = (element: Element) =>
    (line === null || isFollowing(line, element)) && isWords(element, place);
  if (described.length > 0)
    return described.find((element) => isText(element) && isWritten(element, root)) ?? null;
  if (!line) return null;
  const end = findFirst(
    root,
    SELECTORS.footer.css,
    (element) => isFollowing(line, element) && !isInside(element, zones),
  );
  return findFirst(
    root,
    SELECTORS.textBlock.css,
    (block) => isText(block) && (!end || isFollowing(block, end)),
  );
}

function isWords(element: Element, { root, zones }: PostPlace): boolean {
  if (isInside(element, zones) || [...zones].some((zone) => element.contains(zone)) || isControl(element))
    return false;
  const silent = element.closest(SELECTORS.silent.css);
  if (silent && silent !== root && root.contains(silent)) return false;
  if (element.querySelector(SELECTORS.footer.css)) return false;
  const hasMedia = [...element.querySelectorAll(SELECTORS.picture.css)].some(
    (picture) => picture.localName !== 'img' || Number(picture.getAttribute('height') ?? 0) > EMOJI_HEIGHT,
  );
  return !hasMedia && (hasText(element) || element.querySelector(SELECTORS.image.css) !== null);
}

/** What a person wrote finds its own direction; labels have the page's. */
function isWritten(element: Element, root: Element): boolean {
  if (element.matches(SELECTORS.textBlock.css) || element.querySelector(SELECTORS.textBlock.css)) return true;
  const around = element.parentElement?.closest(SELECTORS.textBlock.css);
  return around !== null && around !== undefined && around !== root && root.contains(around);
}
