import { SELECTORS } from './selectors';

const EMOJI = /\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20e3/u;
const BLOCKS = new Set(['div', 'p', 'li', 'ul', 'ol', 'blockquote', 'pre', 'h1', 'h2', 'h3', 'h4']);
const SILENT = new Set(['svg', 'style', 'script', 'noscript', 'template', 'button', 'form', 'iframe']);
// Joiners stay: they are part of emoji and of Persian words.
const INVISIBLE = /[\u200b\u2060\ufeff]/g;

export function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

/** What a person sees of a text: emoji from their images, one line per block, no "see more". */
export function readText(element: Element): string {
  const parts: string[] = [];
  collect(element, parts);
  return parts
    .join('')
    .replace(INVISIBLE, '')
    .replace(/[ \t\u00a0]*\n[\s\u00a0]*/g, '\n')
    .trim();
}

/** A name in one line; null where nothing of it can be seen. */
export function readName(element: Element): string | null {
  const name = readText(element).replace(/\s+/g, ' ');
  return /^[\p{Cf}\s]*$/u.test(name) ? null : name;
}

export function hasText(element: Element): boolean {
  return (element.textContent ?? '').replace(INVISIBLE, '').trim() !== '';
}

function collect(parent: Element, parts: string[]): void {
  for (let node = parent.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === 3) parts.push((node.nodeValue ?? '').replace(/[\r\n\t]+/g, ' '));
    else if (isElement(node)) collectElement(node, parts);
  }
}

function collectElement(element: Element, parts: string[]): void {
  const tag = element.localName;
  if (tag === 'img') {
    const alt = element.getAttribute('alt') ?? '';
    if (EMOJI.test(alt)) parts.push(alt);
  } else if (tag === 'br') parts.push('\n');
  else if (SILENT.has(tag) || isControl(element) || isDecoy(element)) return;
  else if (BLOCKS.has(tag)) {
    parts.push('\n');
    collect(element, parts);
    parts.push('\n');
  } else collect(element, parts);
}

/** "See more" stands inside the text; only it can be pressed and leads nowhere. */
export function isControl(element: Element): boolean {
  return (
    element.localName !== 'a' &&
    (element.getAttribute('role') === 'button' || element.hasAttribute('tabindex'))
  );
}

/** Asked of the element itself, never of its layout. */
function isDecoy(element: Element): boolean {
  return element.attributes.length > 0 && element.matches(SELECTORS.decoy.css);
}
