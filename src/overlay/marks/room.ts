import type { ReadMessage } from '../../platforms/contract';

/** Free room at the end of a header's line, relative to the message element's own box. */
export interface Room {
  /** Distance of the room's far end from the element's start edge (left, or right where the page is mirrored). */
  end: number;
  /** Middle of the line, from the element's top. */
  middle: number;
  width: number;
  isMirrored: boolean;
}

/** Kept free on both sides of a mark. */
const GAP = 8;

/**
 * Measures the room behind the author's line and before the site's own buttons. Only reads.
 * @returns null when the header has no visible text.
 */
export function findRoom({ element, header }: Pick<ReadMessage, 'element' | 'header'>): Room | null {
  const line = findLine(header);
  if (!line) return null;
  const box = element.getBoundingClientRect();
  const style = getComputedStyle(element);
  const isMirrored = style.direction === 'rtl';
  const paddingEnd = Number.parseFloat(isMirrored ? style.paddingLeft : style.paddingRight) || 0;
  // Everything is measured from the start edge, so that a mirrored page needs no second way of thinking.
  const fromStart = (rect: { left: number; right: number }) =>
    isMirrored
      ? { near: box.right - rect.right, far: box.right - rect.left }
      : { near: rect.left - box.left, far: rect.right - box.left };
  const textEnd = Math.max(...line.boxes.map((rect) => fromStart(rect).far));
  let end = box.width - paddingEnd;
  for (const obstacle of element.querySelectorAll('button,[role="button"]')) {
    if (header.contains(obstacle)) continue;
    const rect = obstacle.getBoundingClientRect();
    if (rect.width === 0 || rect.bottom <= line.top || rect.top >= line.bottom) continue;
    const { near } = fromStart(rect);
    if (near >= textEnd - 1 && near < end) end = near;
  }
  return {
    end: end - GAP / 2,
    middle: (line.top + line.bottom) / 2 - box.top,
    width: Math.max(0, end - textEnd - GAP * 1.5),
    isMirrored,
  };
}

/** The boxes of the header's text and its badges on its first line, cut where the header itself cuts them. */
function findLine(header: Element): { top: number; bottom: number; boxes: DOMRect[] } | null {
  const clip = header.getBoundingClientRect();
  const walker = document.createTreeWalker(header, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  const boxes: DOMRect[] = [];
  while (walker.nextNode()) {
    range.selectNodeContents(walker.currentNode);
    for (const rect of range.getClientRects()) {
      if (rect.width === 0) continue;
      const left = Math.max(rect.left, clip.left);
      boxes.push(
        new DOMRect(left, rect.top, Math.max(0, Math.min(rect.right, clip.right) - left), rect.height),
      );
    }
  }
  const first = boxes[0];
  if (!first) return null;
  for (const badge of header.querySelectorAll('svg,img')) boxes.push(badge.getBoundingClientRect());
  const middle = (first.top + first.bottom) / 2;
  const onLine = boxes.filter((rect) => rect.width > 0 && rect.top < middle && rect.bottom > middle);
  return { top: first.top, bottom: first.bottom, boxes: onLine };
}

/** Widths of a mark's glyphs at 12 px: measuring the real thing would cost a layout for each mark. */
const NARROW = 6.6;
const WIDE = 12;
const FRAME = 30;

/** About how wide a mark with these words is, in CSS pixels. */
export function guessWidth(parts: readonly string[]): number {
  const text = parts.join(' · ');
  let width = FRAME;
  for (const char of text) width += /[\u2e80-\uffef]/.test(char) ? WIDE : NARROW;
  return width;
}

/** As many parts as there is room for; none means only the sign is drawn. */
export function fitParts(parts: readonly string[], width: number): string[] {
  for (let count = parts.length; count > 0; count--) {
    const fitting = parts.slice(0, count);
    if (guessWidth(fitting) <= width) return fitting;
  }
  return [];
}
