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

/**
 * Where the panel stands so that it never covers the active composer: at the agent's side, else at the other one,
 * else narrower, else only as a tab.
 * @param composer left and right edge of the composer in the window, null when none is active.
 */
export function choosePlace(
  windowWidth: number,
  side: PanelSide,
  composer: { left: number; right: number } | null,
): Place {
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
export function findComposerEdges(editor: HTMLElement): { left: number; right: number } {
  const own = editor.getBoundingClientRect();
  let edges = { left: own.left, right: own.right };
  for (let around = editor.parentElement; around; around = around.parentElement) {
    const rect = around.getBoundingClientRect();
    if (rect.width > own.width * MOST_GROWTH) break;
    edges = { left: Math.min(edges.left, rect.left), right: Math.max(edges.right, rect.right) };
  }
  return edges;
}
