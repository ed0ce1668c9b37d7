import { SELECTORS, VALUES } from './selectors';

const SCHEME = /^\s*https?:\/\/(www\.)?\s*$/i;
const ELLIPSIS = '…';
const EMOJI = /\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20e3/u;
const PARAGRAPHS = new Set(['p', 'li', 'blockquote', 'pre', 'h1', 'h2', 'h3']);
const SILENT = new Set(['svg', 'style', 'script', 'noscript', 'template', 'button']);

export function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

/** A post's text as a person sees it: emoji from their images, no hidden parts of links, no "show more". */
export function readText(element: Element): string {
  const parts: string[] = [];
  collect(element, parts, false);
  return parts.join('').trim();
}

/** A name in one line. */
export function readName(element: Element): string | null {
  return readText(element).replace(/\s+/g, ' ') || null;
}

function collect(parent: Element, parts: string[], isLink: boolean): void {
  for (let node = parent.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === 3) parts.push(node.nodeValue ?? '');
    else if (isElement(node)) collectElement(node, parts, isLink);
  }
}

function collectElement(element: Element, parts: string[], isLink: boolean): void {
  const tag = element.localName;
  if (tag === 'img') {
    const alt = element.getAttribute('alt') ?? '';
    if (EMOJI.test(alt)) parts.push(alt);
  } else if (tag === 'br') parts.push('\n');
  else if (SILENT.has(tag) || (isLink && isHiddenPart(element)) || isControl(element)) return;
  else if (PARAGRAPHS.has(tag)) {
    if (parts.length > 0) parts.push('\n');
    collect(element, parts, isLink);
  } else collect(element, parts, isLink || tag === 'a');
}

/** The zero-size scheme and the cut-off tail of a shortened link; the dots themselves are seen. */
function isHiddenPart(element: Element): boolean {
  const text = element.textContent ?? '';
  if (text.trim() === ELLIPSIS) return false;
  return (
    element.getAttribute('aria-hidden') === 'true' ||
    SCHEME.test(text) ||
    (element.children.length === 0 && element.nextElementSibling?.textContent?.trim() === ELLIPSIS)
  );
}

/** "Show more" and its like stand inside the text at times. */
function isControl(element: Element): boolean {
  if (element.localName === 'a') return false;
  if (element.hasAttribute(VALUES.testId) && element.matches(SELECTORS.showMore.css)) return true;
  const role = element.getAttribute('role');
  return (role === 'link' || role === 'button') && element.hasAttribute('tabindex');
}
