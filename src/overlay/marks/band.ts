import { findTop } from '../trees';

/** The part of the window, from top to bottom, that no bar of the page covers. */
export interface Band {
  top: number;
  bottom: number;
}

/** A bar is no higher than this; something larger is a dialog or the page itself. */
const HIGHEST_BAR = 200;

/**
 * Looks for the bars that stick to the window's edges, in the column of one mark. Only reads.
 * @param message any message of the list that scrolls below the bars.
 */
export function findBand(x: number, message: Element): Band {
  const top = findBar(x, 1, message);
  const bottom = findBar(x, innerHeight - 2, message);
  return {
    top: top && top.height <= HIGHEST_BAR ? top.bottom : 0,
    bottom: bottom && bottom.height <= HIGHEST_BAR ? bottom.top : innerHeight,
  };
}

/** The box of the whole bar at a point: the largest part there that does not hold the messages as well. */
function findBar(x: number, y: number, message: Element): DOMRect | null {
  let bar: Element | null = null;
  for (let at = findTop(x, y); at && !at.contains(message); at = at.parentElement) bar = at;
  const list = message.parentElement;
  if (!bar || list?.contains(bar) || isScrolled(bar)) return null;
  return bar.getBoundingClientRect();
}

/** Whether a part moves with the page: then it is a row of it, and no bar. */
function isScrolled(part: Element): boolean {
  for (let at: Element | null = part; at; at = at.parentElement) {
    const { position } = getComputedStyle(at);
    if (position === 'fixed' || position === 'sticky') return false;
  }
  return true;
}
