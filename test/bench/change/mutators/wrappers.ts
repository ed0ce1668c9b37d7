import { listElements, type Mutator } from './mutator';

const WRAPPERS = new Set(['div', 'span', 'section', 'article', 'main', 'li', 'ul', 'h2', 'h3', 'h4']);
const NEVER = new Set([
  'svg',
  'path',
  'g',
  'time',
  'img',
  'br',
  'option',
  'li',
  'tr',
  'td',
  'tbody',
  'source',
]);

/** New elements around some of the old ones. */
export const addWrappers: Mutator = ({ page }, random) => {
  const share = random.pick([0.05, 0.2, 0.5]);
  let count = 0;
  for (const element of listElements(page)) {
    if (NEVER.has(element.localName) || element.closest('svg, [contenteditable]') || !random.isHit(share))
      continue;
    const isInline = ['a', 'span', 'button'].includes(element.localName);
    const wrapper = page.createElement(isInline && random.isHit(0.7) ? 'span' : 'div');
    if (random.isHit(0.5)) wrapper.className = random.word();
    element.replaceWith(wrapper);
    wrapper.append(element);
    count += 1;
  }
  return `${count} added`;
};

/** Elements that hold one other element, or here and there several, are gone; what they held stays in its place. */
export const removeWrappers: Mutator = ({ page }, random) => {
  const share = random.pick([0.1, 0.3, 0.6]);
  const hasMarked = random.isHit(0.3);
  const hasMany = random.isHit(0.3);
  let count = 0;
  for (const element of listElements(page)) {
    if (!WRAPPERS.has(element.localName) || element.closest('svg, [contenteditable]')) continue;
    const isPlain = element
      .getAttributeNames()
      .every((name) => ['class', 'style', 'id', 'data-visualcompletion'].includes(name));
    const isSole = element.children.length === 1 && !hasOwnText(element);
    const isMany = hasMany && isPlain && element.children.length > 1 && !hasOwnText(element);
    if (!isSole && !isMany) continue;
    const chance = isMany ? 0.05 : isPlain ? share : hasMarked ? 0.1 : 0;
    if (!random.isHit(chance)) continue;
    element.replaceWith(...element.childNodes);
    count += 1;
  }
  return `${count} removed${hasMarked ? ', marked ones too' : ''}`;
};

function hasOwnText(element: Element): boolean {
  return [...element.childNodes].some((node) => node.nodeType === 3 && (node.nodeValue ?? '').trim() !== '');
}
