import { SELECTORS } from './selectors';

/** A place in a draft as the DOM names it. */
export interface Place {
  node: Node;
  offset: number;
}

interface Line {
  block: Element;
  /** Offset of its first character in the draft. */
  start: number;
  length: number;
}

export function isTextarea(composer: HTMLElement): composer is HTMLTextAreaElement {
  return composer.localName === 'textarea';
}

/** Text of a composer, lines joined by "\n"; offsets into it are UTF-16 units. */
export function readDraft(composer: HTMLElement): string {
  if (isTextarea(composer)) return composer.value;
  return listBlocks(composer)
    .map((block) => block.textContent ?? '')
    .join('\n');
}

/** The paragraphs of the editor; one without Draft.js's own marks counts as a single paragraph. */
function listBlocks(composer: HTMLElement): Element[] {
  const blocks = [...composer.querySelectorAll(SELECTORS.draftBlock.css)];
  return blocks.length > 0 ? blocks : [composer];
}

function listLines(composer: HTMLElement): Line[] {
  let start = 0;
  return listBlocks(composer).map((block) => {
    const line = { block, start, length: block.textContent?.length ?? 0 };
    start += line.length + 1;
    return line;
  });
}

/** See `Platform.findRanges`: one range per line that a span touches. */
export function findRanges(
  composer: HTMLElement,
  spans: readonly { start: number; end: number }[],
): Range[][] | null {
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
export function findSpanRange(composer: HTMLElement, span: { start: number; end: number }): Range | null {
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
function findPlaceInLine({ block }: Line, offset: number, isStart: boolean): Place {
  const walker = block.ownerDocument.createTreeWalker(block, 4);
  let left = offset;
  let last: Place = findEmptyPlace(block);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const length = node.nodeValue?.length ?? 0;
    if (left < length || (left === length && !isStart)) return { node, offset: left };
    left -= length;
    last = { node, offset: length };
  }
  return last;
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
  for (const { block, start, length } of listLines(composer)) {
    until.selectNodeContents(block);
    const side = until.comparePoint(place.node, place.offset);
    if (side < 0) return offset ?? start;
    if (side > 0) {
      offset = start + length;
      continue;
    }
    until.setEnd(place.node, place.offset);
    return start + until.toString().length;
  }
  return offset ?? 0;
}
