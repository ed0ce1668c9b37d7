/*
 * Sites keep parts of a page in open shadow trees (X its newer direct messages). Seen from the document, events, focus
 * and hit tests end at the tree's host; these look into it.
 */

/** The node an event began at. */
export function findOrigin(event: Event): Node | null {
  const [origin] = event.composedPath();
  return origin instanceof Node ? origin : null;
}

/** The element that has the focus. */
export function findFocused(): Element | null {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  return focused;
}

/** The topmost element at a point of the window. */
export function findTop(x: number, y: number): Element | null {
  let top = document.elementFromPoint(x, y);
  for (;;) {
    const inner = top?.shadowRoot?.elementFromPoint(x, y);
    if (!inner || inner === top) return top;
    top = inner;
  }
}
