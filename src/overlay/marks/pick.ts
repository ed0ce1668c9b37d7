/**
 * Of what stands on a long page, that which the agent sees comes first: as many as fit, from the window's upper edge on.
 * Asks few places only, by halving: each may cost the browser a layout.
 * @param items in the order of the page.
 * @param findBottom lower edge in the window, CSS pixels; null for what is not on the page any more.
 */
export function pickSeen<Item>(
  items: readonly Item[],
  most: number,
  findBottom: (item: Item) => number | null,
): readonly Item[] {
  if (items.length <= most) return items;
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && (findBottom(item) ?? 0) < 0) low = middle + 1;
    else high = middle;
  }
  const from = Math.min(low, items.length - most);
  return items.slice(from, from + most);
}
