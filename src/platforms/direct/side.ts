/** Less than this share of the list's width between both gaps says nothing: notices stand in the middle. */
const LEAST_SHARE = 0.08;

/**
 * Which side of its list a bubble stands on, in the page's own direction: ours stand at the end, on all three sites.
 * @returns null without layout (saved pages), for what stands in the middle or fills the whole line.
 */
export function findPlace(list: Element, bubble: Element): 'start' | 'end' | null {
  const [around, own] = [list.getBoundingClientRect(), bubble.getBoundingClientRect()];
  if (around.width === 0 || own.width === 0) return null;
  const [left, right] = [own.left - around.left, around.right - own.right];
  if (Math.abs(left - right) < around.width * LEAST_SHARE) return null;
  const isMirrored = list.ownerDocument.defaultView?.getComputedStyle(list).direction === 'rtl';
  return left < right !== isMirrored ? 'start' : 'end';
}

/** A bubble and whose it is where something else than its place proves it. */
export interface PlacedBubble {
  bubble: Element;
  isOwn: boolean | null;
}

/**
 * Whose each bubble is: as proved, else by its place. Where proof and place disagree anywhere in the list, the place
 * says nothing at all.
 */
export function findSides(list: Element, bubbles: readonly PlacedBubble[]): (boolean | null)[] {
  if (bubbles.every(({ isOwn }) => isOwn !== null)) return bubbles.map(({ isOwn }) => isOwn);
  const places = bubbles.map(({ bubble }) => findPlace(list, bubble));
  const isContrary = bubbles.some(
    ({ isOwn }, index) => isOwn !== null && places[index] !== null && isOwn !== (places[index] === 'end'),
  );
  return bubbles.map(({ isOwn }, index) => {
    const place = places[index] ?? null;
    return isOwn ?? (isContrary || place === null ? null : place === 'end');
  });
}
