import type { Placed, Truth } from '../truth';
import type { Mutator } from './mutator';

const WAYS = ['all', 'all', 'attributes', 'words'] as const;

type PartName = 'author' | 'time' | 'text';

/** Lists use their nodes again: a part of what stands in one message's nodes is another message's already. */
export const recycleNodes: Mutator = ({ placed, torn }, random) => {
  const free = placed.filter(({ element }) => listParts(element, placed).length > 1);
  const done: string[] = [];
  for (let count = 1 + random.below(2); count > 0; count--) {
    const fit = free.filter((one) => !torn.some((other) => isEntangled(one.element, other.element)));
    if (fit.length < 2) break;
    const own = random.pick(fit);
    const others = fit.filter(
      (one) => one !== own && one.truth.kind === own.truth.kind && !isEntangled(one.element, own.element),
    );
    if (others.length === 0) continue;
    const other = random.pick(others);
    const pairs = pairParts(listParts(own.element, placed, own), listParts(other.element, placed, other));
    const chosen = pairs.filter(() => random.isHit(0.5));
    if (chosen.length === 0 && pairs.length > 0) chosen.push(random.pick(pairs));
    // Each is put in as a copy: the other message still stands at its own place.
    const way = random.pick(WAYS);
    const before = own.element.outerHTML;
    for (const { from, to } of chosen) if (to.isConnected) overwrite(to, from, way);
    // Words of an avatar are none.
    if (own.element.outerHTML === before) continue;
    torn.push({ element: own.element, own: own.truth, other: other.truth });
    done.push(`${way} of ${chosen.map(({ name }) => name).join(' + ')}`);
  }
  return done.join('; ') || 'nothing: too few messages';
};

/** A framework replaces a node, or sets its attributes, or its words, one after the other. */
function overwrite(to: Element, from: Element, way: (typeof WAYS)[number]): void {
  if (way === 'all') to.replaceWith(from.cloneNode(true));
  else if (way === 'words') setWords(to, from);
  else setAttributes(to, from);
}

function setWords(to: Element, from: Element): void {
  const [own, other] = [listTexts(to), listTexts(from)];
  for (const [index, node] of own.entries()) node.nodeValue = other[index]?.nodeValue ?? '';
}

function setAttributes(to: Element, from: Element): void {
  const others = [from, ...from.querySelectorAll('*')];
  for (const [index, element] of [to, ...to.querySelectorAll('*')].entries()) {
    const other = others[index];
    if (other?.localName !== element.localName) continue;
    for (const { name, value } of other.attributes) element.setAttribute(name, value);
  }
}

function listTexts(element: Element): Node[] {
  const walker = element.ownerDocument.createTreeWalker(element, 4);
  const texts: Node[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode);
  return texts;
}

function isEntangled(one: Element, other: Element): boolean {
  return one.contains(other) || other.contains(one);
}

function pairParts(own: Part[], other: Part[]) {
  const used = new Set<Part>();
  return own.flatMap((part) => {
    const fit = other.find((one) => one.name === part.name && one.isBare === part.isBare && !used.has(one));
    if (!fit) return [];
    used.add(fit);
    return [{ name: part.name, from: fit.element, to: part.element }];
  });
}

interface Part {
  name: PartName;
  element: Element;
  /** Without words: an avatar rather than a name. */
  isBare: boolean;
}

/** The parts of a message that say who wrote what and when. */
function listParts(element: Element, placed: readonly Placed[], own?: Placed): Part[] {
  const truth = own?.truth ?? placed.find((one) => one.element === element)?.truth;
  if (!truth) return [];
  const inner = placed.filter((one) => one.element !== element && element.contains(one.element));
  const parts: Part[] = [];
  const text = findText(element, truth);
  for (const link of element.querySelectorAll('a[href]')) {
    if (text?.contains(link) || inner.some((one) => one.element.contains(link))) continue;
    const isBare = (link.textContent ?? '').trim() === '';
    if (isTime(link, truth)) parts.push({ name: 'time', element: link, isBare });
    else if (isAuthor(link, truth)) parts.push({ name: 'author', element: link, isBare });
  }
  if (text && !text.querySelector('a time')) parts.push({ name: 'text', element: text, isBare: false });
  return parts;
}

function isTime(link: Element, { id }: Truth): boolean {
  const href = link.getAttribute('href') ?? '';
  return (
    link.querySelector('time') !== null ||
    (id !== null && href.includes(id) && /\d/.test(link.textContent ?? ''))
  );
}

/** Whether an address leads to whoever wrote a message. */
export function isAuthor(link: Element, { author: { handle, userId } }: Truth): boolean {
  const href = link.getAttribute('href') ?? '';
  const path = href.replace(/^https?:\/\/[^/]+/, '').replace(/[?#].*/, '');
  const [first = ''] = path.split('/').filter((part) => part !== '');
  const isPerson = path.split('/').filter((part) => part !== '').length === 1;
  if (userId && (new RegExp(`[?&]id=${userId}(&|$)`).test(href) || first === userId)) return true;
  return isPerson && handle !== null && first.toLowerCase() === handle.toLowerCase();
}

/** The smallest element that says what the message says. */
function findText(element: Element, { text }: Truth): Element | null {
  const wanted = squeeze(text);
  if (wanted.length < 3) return null;
  let found: Element | null = null;
  for (const one of element.querySelectorAll('div, span, p, h1')) {
    if (one.closest('a') || !squeeze(one.textContent ?? '').startsWith(wanted.slice(0, 40))) continue;
    if (squeeze(one.textContent ?? '').length <= wanted.length + 30) found = one;
  }
  return found;
}

function squeeze(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase();
}
