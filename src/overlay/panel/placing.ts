import type { PanelSide } from '../../model/settings';

export const PANEL_WIDTH = 360;
/** Narrower than this the panel cannot be read. */
const LEAST_WIDTH = 272;
const GAP = 8;

export interface Place {
  /** As seen on the screen. */
  side: PanelSide;
  /** CSS pixels. */
  width: number;
  /** No room beside the composer: only the tab is shown. */
  isTab: boolean;
}

/** Left and right edge in the window, CSS pixels. */
export interface Edges {
  left: number;
  right: number;
}

/**
 * Where the panel stands so that it never covers the active composer: at the agent's side, else at the other one,
 * else narrower, else only as a tab. It keeps clear of composers that only stand there as well, where it can.
 * @param composer the active one, null when there is none. @param others see `listStanding`.
 */
export function choosePlace(
  windowWidth: number,
  side: PanelSide,
  composer: Edges | null,
  others: readonly Edges[] = [],
): Place {
  const all = composer ? [composer, ...others] : others;
  const place = findRoom(windowWidth, side, join(all));
  return place.isTab ? findRoom(windowWidth, side, composer) : place;
}

function join(all: readonly Edges[]): Edges | null {
  if (all.length === 0) return null;
  return {
    left: Math.min(...all.map(({ left }) => left)),
    right: Math.max(...all.map(({ right }) => right)),
  };
}

function findRoom(windowWidth: number, side: PanelSide, composer: Edges | null): Place {
  const widest = Math.min(PANEL_WIDTH, windowWidth);
  if (!composer) return { side, width: widest, isTab: false };
  const roomAt = (at: PanelSide) => (at === 'left' ? composer.left : windowWidth - composer.right) - GAP;
  const other = side === 'left' ? 'right' : 'left';
  for (const at of [side, other] as const)
    if (roomAt(at) >= widest) return { side: at, width: widest, isTab: false };
  for (const at of [side, other] as const)
    if (roomAt(at) >= LEAST_WIDTH) return { side: at, width: Math.floor(roomAt(at)), isTab: false };
  return { side, width: widest, isTab: true };
}

/** The side on the screen: pages that run from right to left are mirrored. */
export function findScreenSide(side: PanelSide, direction: 'ltr' | 'rtl'): PanelSide {
  if (direction === 'ltr') return side;
  return side === 'left' ? 'right' : 'left';
}

/** An ancestor this much wider than the editor is no longer the composer with its buttons. */
const MOST_GROWTH = 1.35;

/** The editor together with the buttons around it. */
export function findComposerEdges(editor: HTMLElement): Edges {
  const own = editor.getBoundingClientRect();
  let edges = { left: own.left, right: own.right };
  for (let around = editor.parentElement; around; around = around.parentElement) {
    const rect = around.getBoundingClientRect();
    if (rect.width > own.width * MOST_GROWTH) break;
    edges = { left: Math.min(edges.left, rect.left), right: Math.max(edges.right, rect.right) };
  }
  return edges;
}

const EDITORS = 'textarea, [contenteditable="true"]';

/**
 * Composers that stay where they are, such as the one of a chat in the corner of the window or of a dialog. Those that
 * scroll with the page are left out: the panel would jump from side to side under the agent's hand.
 */
export function listStanding(roots: readonly ParentNode[]): Edges[] {
  return roots
    .flatMap((root) => [...root.querySelectorAll<HTMLElement>(EDITORS)])
    .filter((editor) => isShown(editor) && isStanding(editor))
    .map(findComposerEdges);
}

function isShown(editor: HTMLElement): boolean {
  const { top, bottom, left, right } = editor.getBoundingClientRect();
  const isInside = bottom > 0 && top < innerHeight && right > 0 && left < innerWidth;
  return bottom > top && right > left && isInside && editor.checkVisibility({ visibilityProperty: true });
}

function isStanding(editor: HTMLElement): boolean {
  for (let up: Element | null = editor; up; up = up.parentElement)
    if (getComputedStyle(up).position === 'fixed') return true;
  return false;
}
