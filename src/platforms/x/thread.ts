import { findFocalId, isComposing } from './address';
import { listPosts } from './page';
import type { PostReading } from './post';
import { SELECTORS, VALUES } from './selectors';

type Get = (post: Element) => PostReading | null;

/**
 * What a post answers, as far as the page proves it: the post right above that is tied to it by the thread line, or
 * the focal post of its status page for the replies listed below it.
 */
export function findParent(
  reading: PostReading,
  url: URL,
  get: Get,
  cells: Map<Element, PostReading | null>,
): PostReading | null {
  const cell = reading.element.closest(SELECTORS.cell.css);
  if (!cell || reading.message.isPromoted) return null;
  if (hasLineAbove(reading)) {
    const above = isAbove(cell) ? findNeighbour(cell, get) : null;
    return above && hasLineBelow(above) ? above : null;
  }
  return reading.isFocal ? null : findFocalAbove(cell, url, get, cells);
}

/** The post in the row right before this one. */
function findNeighbour(cell: Element, get: Get): PostReading | null {
  const row = cell.previousElementSibling;
  const post = row ? listPosts(row).at(-1) : undefined;
  return post ? get(post) : null;
}

/** Virtualised rows carry their place: a neighbour in the document must also stand above on the screen. */
function isAbove(cell: Element): boolean {
  const [place, before] = [findPlace(cell), findPlace(cell.previousElementSibling)];
  return place === null || before === null || before < place;
}

function findPlace(cell: Element | null): number | null {
  const place = /translateY\((-?[\d.]+)px\)/.exec(cell?.getAttribute('style') ?? '')?.[1];
  return place === undefined ? null : Number(place);
}

/** The focal post whose replies this row belongs to. A heading between them starts something else (suggestions). */
function findFocalAbove(
  cell: Element,
  url: URL,
  get: Get,
  known: Map<Element, PostReading | null>,
): PostReading | null {
  const focalId = findFocalId(url);
  if (!focalId && !isComposing(url)) return null;
  const visited: Element[] = [];
  let found: PostReading | null = null;
  for (let row: Element | null = cell.previousElementSibling; row; row = row.previousElementSibling) {
    const before = known.get(row);
    if (before !== undefined) {
      found = before;
      break;
    }
    visited.push(row);
    const posts = listPosts(row);
    const likely = posts.filter((post) => isLikelyFocal(post, focalId)).map(get);
    found = likely.find((post) => post?.isFocal) ?? null;
    if (found || (posts.length === 0 && row.querySelector(SELECTORS.heading.css))) break;
  }
  for (const row of visited) known.set(row, found);
  return found;
}

/** Spares reading every post in between: the focal one links to itself, or cannot be reached by the Tab key. */
function isLikelyFocal(post: Element, id: string | null): boolean {
  if (post.getAttribute('tabindex') === VALUES.focalTabIndex) return true;
  if (id === null) return false;
  return [...post.querySelectorAll(SELECTORS.link.css)].some((link) =>
    link.getAttribute('href')?.includes(id),
  );
}

/** The line that comes down from the post above: a second, empty column in the band over the avatar. */
function hasLineAbove({ element, header }: PostReading): boolean {
  const body = findBody(element, header);
  let top: Element | null = body;
  while (top && top !== element && !top.previousElementSibling) top = top.parentElement;
  const band = top && top !== element ? top.previousElementSibling : null;
  // A repost line has columns of its own.
  if (!band || band.textContent?.trim() || band.querySelector(SELECTORS.picture.css)) return false;
  return [band, ...band.querySelectorAll('*')].some(
    (row) => row.children.length > 1 && row.firstElementChild?.firstElementChild,
  );
}

/** The line that goes down to the next post: an empty element below the avatar, in the avatar's own column. */
function hasLineBelow({ element, header }: PostReading): boolean {
  const avatar = element.querySelector(SELECTORS.avatar.css);
  const body = findBody(element, header);
  for (
    let part = avatar;
    part && part.parentElement !== body && part !== element;
    part = part.parentElement
  ) {
    const next = part.nextElementSibling;
    if (next && !next.textContent?.trim()) return true;
  }
  return false;
}

/** The smallest element that holds the avatar and the author line. */
function findBody(post: Element, header: Element): Element | null {
  let body = post.querySelector(SELECTORS.avatar.css);
  while (body && body !== post && !body.contains(header)) body = body.parentElement;
  return body;
}
