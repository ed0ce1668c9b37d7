const EMOJI = /\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20e3/u;
const SILENT =
  'a, button, [role="button"], time, svg, style, script, form, [contenteditable], [hidden], h2, h3, h4';

/** Where somebody wrote: the longest words that are no name, no button and no time; null where there are none. */
export function findWords(root: Element, leftOut: readonly Element[]): Element | null {
  const isFree = (element: Element) => {
    const silent = element.closest(SILENT);
    return !(silent && root.contains(silent)) && !leftOut.some((one) => element.contains(one));
  };
  let found: Element | null = null;
  for (const block of root.querySelectorAll('[dir="auto"], [lang], p')) {
    if (found?.contains(block) || !isFree(block)) continue;
    if (readWords(block).length > (found ? readWords(found).length : 0)) found = block;
  }
  if (found) return found;
  const walker = root.ownerDocument.createTreeWalker(root, 4);
  let most = 1;
  while (walker.nextNode()) {
    const parent = walker.currentNode.parentElement;
    const { length } = walker.currentNode.nodeValue?.trim() ?? '';
    if (!parent || length <= most || !isFree(parent)) continue;
    most = length;
    found = parent;
  }
  return found;
}

/** Text as a person sees it: emoji from their pictures, a line for each block, no buttons. */
export function readWords(element: Element): string {
  let text = '';
  const collect = (parent: Node): void => {
    for (const node of parent.childNodes) {
      if (node.nodeType === 3) text += node.nodeValue;
      else if (isElement(node)) collectElement(node);
    }
  };
  const collectElement = (part: Element): void => {
    const tag = part.localName;
    if (tag === 'br') text += '\n';
    else if (tag === 'img') {
      const alt = part.getAttribute('alt') ?? '';
      if (EMOJI.test(alt) && alt.length <= 16) text += alt;
    } else if (part.matches('button, [role="button"], svg, style, script, [hidden]')) return;
    else {
      if (/^(div|p|li)$/.test(tag) && text !== '' && !text.endsWith('\n')) text += '\n';
      collect(part);
    }
  };
  collect(element);
  return text.trim();
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}
