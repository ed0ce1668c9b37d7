import type { Stage } from '../truth';
import { listElements, type Mutator } from './mutator';

const TURNED: Readonly<Record<string, string>> = { ltr: 'rtl', rtl: 'ltr' };
/** Marks that pages of the other direction put around names, handles and numbers. */
const MARKS: readonly (readonly [string, string])[] = [
  ['\u200e', '\u200e'],
  ['\u2066', '\u2069'],
  ['\u202a', '\u202c'],
  ['\u200f', ''],
];

/** The page runs the other way; names and handles are wrapped in marks that nobody sees. */
export const reverseDirection: Mutator = ({ page, placed }, random) => {
  const dir = page.documentElement.dir === 'rtl' || page.body.dir === 'rtl' ? 'ltr' : 'rtl';
  page.documentElement.dir = dir;
  for (const element of listElements(page)) {
    const turned = TURNED[element.getAttribute('dir') ?? ''];
    if (turned) element.setAttribute('dir', turned);
    const style = element.getAttribute('style');
    if (style && /\b(left|right)\b/.test(style))
      element.setAttribute(
        'style',
        style.replace(/\b(left|right)\b/g, (side) => (side === 'left' ? 'right' : 'left')),
      );
  }
  const [before, after] = random.pick(MARKS);
  const count = random.isHit(0.7) ? markNames(placed, before, after) : 0;
  return `${dir}, ${count} names with marks`;
};

function markNames(placed: Stage['placed'], before: string, after: string): number {
  let count = 0;
  const done = new Set<Node>();
  for (const { element, truth } of placed) {
    const { handle, name } = truth.author;
    const walker = element.ownerDocument.createTreeWalker(element, 4);
    while (walker.nextNode()) {
      const node = walker.currentNode;
      const text = node.nodeValue?.trim() ?? '';
      if (done.has(node) || (text !== handle && text !== `@${handle}` && text !== name) || text === '')
        continue;
      done.add(node);
      node.nodeValue = `${before}${node.nodeValue}${after}`;
      count += 1;
    }
  }
  return count;
}
