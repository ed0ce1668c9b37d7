import { findTalkId, isSameProfile, type Profile } from './address';
import { readLink } from './link';
import { isFollowing, isMatch } from './page';
import { SELECTORS } from './selectors';
import { hasText, readName } from './text';

/** Who a talk is with, as far as its own header proves it. */
export interface Talk {
  grid: Element;
  /** The only account its header links; null in groups and where there is none. */
  peer: Profile | null;
  /** What the header calls the other side. */
  title: string | null;
}

/** Rows of direct messages, date lines and skeletons left out. */
export function listRows(root: ParentNode): Element[] {
  const cells = [...root.querySelectorAll(SELECTORS.cell.css)];
  const candidates = cells.length > 0 ? cells : listBareCells(root);
  const rows = candidates.map((cell) => cell.closest(SELECTORS.row.css) ?? cell);
  if (isMatch(root, SELECTORS.row.css) || isMatch(root, SELECTORS.cell.css)) rows.unshift(root);
  return [...new Set(rows)].filter((row) => !row.querySelector(SELECTORS.dateBreak.css));
}

/** Where a talk's rows have lost their mark: rows of a grid with a sender line and no link to a talk. */
function listBareCells(root: ParentNode): Element[] {
  return [...root.querySelectorAll(SELECTORS.row.css)].filter(
    (row) =>
      row.querySelector(SELECTORS.gridcell.css) !== null &&
      row.querySelector(SELECTORS.heading.css) !== null &&
      row.querySelector(SELECTORS.chatLink.css) === null &&
      !row.closest(SELECTORS.unread.css),
  );
}

/** The rows below `root` by the talk they stand in. */
export function groupRows(root: ParentNode): Map<Element, Element[]> {
  const talks = new Map<Element, Element[]>();
  for (const row of listRows(root)) {
    const grid = row.closest(SELECTORS.grid.css) ?? row.parentElement ?? row;
    talks.set(grid, [...(talks.get(grid) ?? []), row]);
  }
  return talks;
}

export function findRow(node: Node): Element | null {
  const element = isMatch(node, '*') ? node : node.parentElement;
  const cell = element?.closest(SELECTORS.cell.css);
  const row = element?.closest(SELECTORS.row.css) ?? cell ?? null;
  if (!row || row.querySelector(SELECTORS.dateBreak.css)) return null;
  return cell || row.querySelector(SELECTORS.cell.css) ? row : null;
}

/** The talk that an element belongs to: its grid, and the nearest header above it. */
export function readTalk(grid: Element, url: URL): Talk {
  let title: string | null = null;
  let peers: Profile[] = [];
  for (let up = grid.parentElement; up && !isPagePart(up) && peers.length === 0; up = up.parentElement) {
    peers = listAbove(up, SELECTORS.link.css, grid).flatMap((link) => readLink(link).profile ?? []);
    const heading = listAbove(up, SELECTORS.heading.css, grid).find(hasText);
    title ??= heading ? readName(heading) : null;
  }
  const [first = null] = peers;
  const peer = peers.every((other) => isSameProfile(other, first)) ? first : null;
  const isPage = grid.closest(SELECTORS.dialog.css) === null && isPageOf(grid);
  const addressed = isPage ? findTalkId(url) : null;
  // A page and a header that name two different people leave it open. Encrypted talks have numbers of their own.
  const isNamed = addressed !== null && !url.pathname.includes('/e2ee/');
  const isTorn = isNamed && peer?.userId != null && peer.userId !== addressed;
  return { grid, peer: isTorn ? null : peer, title };
}

function listAbove(around: Element, css: string, grid: Element): Element[] {
  return [...around.querySelectorAll(css)].filter(
    (element) => !grid.contains(element) && isFollowing(element, grid),
  );
}

/** Too far up: the header of a talk does not stand among the page's own parts. */
function isPagePart(element: Element): boolean {
  return element.localName === 'body' || element.querySelector(SELECTORS.page.css) !== null;
}

/** Whether this is the talk that the page's address speaks of: the only one, or the one in its main part. */
function isPageOf(grid: Element): boolean {
  const talks = new Set(listRows(grid.ownerDocument).map((row) => row.closest(SELECTORS.grid.css)));
  return talks.size <= 1 || grid.closest(SELECTORS.main.css) !== null;
}

/** The talk whose messages stand right above an editor, in the same part of the page. */
export function findGrid(editor: Element): Element | null {
  for (let up = editor.parentElement; up; up = up.parentElement) {
    const grids = new Set(
      [...up.querySelectorAll(SELECTORS.grid.css)].filter((grid) => listRows(grid).length > 0),
    );
    const [grid] = grids;
    if (grid) return grids.size === 1 ? grid : null;
    if (up.matches(SELECTORS.boundary.css) || isPagePart(up)) return null;
  }
  return null;
}
