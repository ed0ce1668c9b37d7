interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

const GAP = 6;
/** Kept free at the window's edges. */
const EDGE = 8;

/**
 * Where a card stands so that its word stays readable: below it, above where there is no room, always within the window.
 * @returns left and top edge in the window's coordinates.
 */
export function placeHint(
  word: Box,
  card: { width: number; height: number },
  room: { width: number; height: number },
  direction: 'ltr' | 'rtl',
): { left: number; top: number } {
  const wanted = direction === 'rtl' ? word.right - card.width : word.left;
  const left = Math.max(EDGE, Math.min(wanted, room.width - EDGE - card.width));
  const below = word.bottom + GAP;
  const above = word.top - GAP - card.height;
  const isBelow = below + card.height <= room.height - EDGE || above < EDGE;
  const top = Math.max(EDGE, Math.min(isBelow ? below : above, room.height - EDGE - card.height));
  return { left: Math.round(left), top: Math.round(top) };
}
