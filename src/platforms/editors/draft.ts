import type { Span } from './editor';
import { getLines } from './kind';
import { isTextarea } from './textarea';

/** A place in a draft as the DOM names it. */
export interface Place {
  node: Node;
  offset: number;
}

interface Line {
  block: Element;
  /** Elements in the block that stand for "\n". */
  breaks: Element[];
  /** Offset of its first character in the draft. */
  start: number;
  length: number;
}

/** Text of a composer, lines joined by "\n"; offsets into it are UTF-16 units. */
export function readDraft(composer: HTMLElement): string {
  return isTextarea(composer) ? composer.value : listLines(composer).map(readLine).join('\n');
}

function readLine({ block, breaks }: Line): string {
  if (breaks.length === 0) return block.textContent ?? '';
  return listLeaves(block, breaks)
    .map((leaf) => leaf.nodeValue ?? '\n')
    .join('');
}

function listLines(composer: HTMLElement): Line[] {
  const { listBlocks, listBreaks } = getLines(composer);
  const blocks = listBlocks(composer);
  let start = 0;
  return (blocks.length > 0 ? blocks : [composer]).map((block) => {
    const breaks = listBreaks(block);
    const line = { block, breaks, start, length: (block.textContent?.length ?? 0) + breaks.length };
    start += line.length + 1;
    return line;
  });
}

/** The nodes that hold a line's text: text nodes, and breaks in between. Document order. */
function listLeaves(block: Element, breaks: readonly Element[]): Node[] {
  const leaves: Node[] = [];
  const walker = block.ownerDocument.createTreeWalker(block, breaks.length > 0 ? 5 : 4);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node.nodeType === 3 || breaks.some((one) => one === node)) leaves.push(node);
  }
  return leaves;
}

/** See `Platform.findRanges`: one range per line that a span touches. */
export function findRanges(composer: HTMLElement, spans: readonly Span[]): Range[][] | null {
  if (isTextarea(composer)) return null;
  const lines = listLines(composer);
  return spans.map((span) =>
    lines
      .filter(({ start, length }) => length > 0 && span.start < start + length && span.end > start)
      .map((line) =>
        createRange(
          findPlaceInLine(line, Math.max(0, span.start - line.start), true),
          findPlaceInLine(line, Math.min(line.length, span.end - line.start), false),
        ),
      ),
  );
}

/** One range from the first to the last character of a span, across lines. null where the draft is shorter. */
export function findSpanRange(composer: HTMLElement, span: Span): Range | null {
  const lines = listLines(composer);
  const [start, end] = [findPlace(lines, span.start, true), findPlace(lines, span.end, false)];
  return start && end && span.start <= span.end ? createRange(start, end) : null;
}

function findPlace(lines: readonly Line[], offset: number, isStart: boolean): Place | null {
  const line = lines.find(({ start, length }) => offset >= start && offset <= start + length);
  return line ? findPlaceInLine(line, offset - line.start, isStart) : null;
}

function createRange(start: Place, end: Place): Range {
  const range = new Range();
  range.setStart(start.node, start.offset);
  range.setEnd(end.node, end.offset);
  return range;
}

/** A start prefers the beginning of the next text node, an end the end of the one before. */
function findPlaceInLine({ block, breaks }: Line, offset: number, isStart: boolean): Place {
  let left = offset;
  let last: Place = findEmptyPlace(block);
  for (const node of listLeaves(block, breaks)) {
    const length = node.nodeValue?.length ?? 1;
    if (left < length || (left === length && !isStart)) return findPlaceInLeaf(node, left);
    left -= length;
    last = findPlaceInLeaf(node, length);
  }
  return last;
}

/** A break has no inside: its places are before and behind it in its parent. */
function findPlaceInLeaf(node: Node, offset: number): Place {
  if (node.nodeType === 3 || !node.parentNode) return { node, offset };
  const parent = node.parentNode;
  return { node: parent, offset: Array.from<Node>(parent.childNodes).indexOf(node) + offset };
}

/** Draft.js maps a selection in an empty line only when it stands in the line's innermost element. */
function findEmptyPlace(block: Element): Place {
  let node = block;
  while (node.firstElementChild && node.firstElementChild.localName !== 'br') node = node.firstElementChild;
  return { node, offset: 0 };
}

/** Offset in the draft of a place in the DOM, null when it lies outside of the composer. */
export function findOffset(composer: HTMLElement, place: Place): number | null {
  if (!composer.contains(place.node)) return null;
  const until = new Range();
  let offset: number | null = null;
  for (const { block, breaks, start, length } of listLines(composer)) {
    until.selectNodeContents(block);
    const side = until.comparePoint(place.node, place.offset);
    if (side < 0) return offset ?? start;
    if (side > 0) {
      offset = start + length;
      continue;
    }
    until.setEnd(place.node, place.offset);
    const passed = breaks.filter((node) => {
      const { node: parent, offset: behind } = findPlaceInLeaf(node, 1);
      return until.comparePoint(parent, behind) <= 0;
    });
    return start + until.toString().length + passed.length;
  }
  return offset ?? 0;
}
