import { VALUES } from './selectors';

const SILENT = new Set([
  'svg',
  'style',
  'script',
  'noscript',
  'template',
  'button',
  'time',
  'textarea',
  'select',
  'video',
]);
const BLOCKS = new Set(['div', 'p', 'li', 'ul', 'blockquote', 'h1', 'h2', 'h3']);
const EMOJI = /\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20e3/u;
const MARKS = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
/** The dots before "more", and separators between name, time and "Follow". */
const CUT = /\s*(…|\.\.\.)\s*$/;
const HIDING = /(?:display:\s*none|visibility:\s*hidden|font-size:\s*0)/;
const SEPARATOR = /^[\s•·|\u200e\u200f]*$/;

export function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

export function isFollowing(node: Node, other: Node): boolean {
  return (node.compareDocumentPosition(other) & 4) !== 0;
}

/** A name or handle in one line, without the invisible direction marks of right-to-left pages. */
export function readLine(element: Element): string {
  return (element.textContent ?? '').replace(MARKS, '').replace(/\s+/g, ' ').trim();
}

/**
 * A text as a person sees it: line breaks, emoji from their images; no buttons, no hidden parts.
 * @param leftOut the author's name and the time, where they stand in the same block.
 */
export function readText(block: Element, leftOut: readonly Element[] = []): string {
  const parts: string[] = [];
  const isCut = collect(block, parts, leftOut);
  const text = parts.join('').trim();
  return isCut ? text.replace(CUT, '') : text;
}

/** @returns whether the last thing was a button ("more"). */
function collect(parent: Element, parts: string[], leftOut: readonly Element[]): boolean {
  let isCut = false;
  for (let node = parent.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === 3) {
      parts.push(node.nodeValue ?? '');
      if (node.nodeValue?.trim()) isCut = false;
    } else if (isElement(node) && !leftOut.includes(node)) {
      if (isButton(node)) isCut = parts.length > 0;
      else isCut = collectElement(node, parts, leftOut) || (isCut && !node.textContent?.trim());
    }
  }
  return isCut;
}

function collectElement(element: Element, parts: string[], leftOut: readonly Element[]): boolean {
  const tag = element.localName;
  if (tag === 'br') parts.push('\n');
  else if (tag === 'img') {
    const alt = element.getAttribute('alt') ?? '';
    if (EMOJI.test(alt) && alt.length <= 16) parts.push(alt);
  } else if (!isSilent(element)) {
    if (BLOCKS.has(tag) && parts.length > 0 && !parts.at(-1)?.endsWith('\n')) parts.push('\n');
    return collect(element, parts, leftOut);
  }
  return false;
}

/** What is no text of a person: controls, pictures, and what cannot be seen. */
export function isSilent(element: Element): boolean {
  if (SILENT.has(element.localName) || isButton(element)) return true;
  if (element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true') return true;
  const style = element.getAttribute('style');
  return style !== null && HIDING.test(style);
}

/** Asked of every element of a text: reading the role is faster than a selector. */
function isButton(element: Element): boolean {
  return element.localName === 'button' || element.getAttribute('role') === VALUES.button;
}

/** Text nodes that a person sees below an element, in order; whole parts of it may be left out. */
export function* listTexts(parent: Element, isLeftOut: (element: Element) => boolean): Generator<Node> {
  for (let node = parent.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === 3) {
      if (!SEPARATOR.test(node.nodeValue ?? '')) yield node;
    } else if (isElement(node) && !isSilent(node) && !isLeftOut(node)) yield* listTexts(node, isLeftOut);
  }
}
