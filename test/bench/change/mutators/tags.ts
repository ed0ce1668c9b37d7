import { listElements, type Mutator } from './mutator';

/** What an element may be called instead; its attributes and all in it stay. */
const OTHERS: Readonly<Record<string, readonly string[]>> = {
  article: ['div'],
  section: ['div'],
  main: ['div'],
  h1: ['div', 'h2'],
  h2: ['div', 'h3'],
  h3: ['div', 'span', 'h4'],
  h4: ['div', 'span', 'h3'],
  button: ['div'],
  ul: ['div'],
  li: ['div'],
  p: ['div'],
  span: ['div'],
  div: ['section'],
};

/** One to three sorts of elements are other ones: `<article>` is a `<div>` from now on. */
export const changeTags: Mutator = ({ page, placed }, random) => {
  const elements = listElements(page).filter((element) => !element.closest('svg, [contenteditable]'));
  const there = new Set(elements.map(({ localName }) => localName));
  const names = random.shuffle(Object.keys(OTHERS).filter((name) => there.has(name)));
  const done: string[] = [];
  const renamed = new Map<Element, Element>();
  for (const name of names.slice(0, 1 + random.below(3))) {
    const next = random.pick(OTHERS[name] ?? ['div']);
    for (const element of elements)
      if (element.localName === name && element.isConnected) renamed.set(element, rename(element, next));
    done.push(`${name} → ${next}`);
  }
  for (const place of placed) place.element = renamed.get(place.element) ?? place.element;
  return done.join(', ');
};

function rename(element: Element, name: string): Element {
  const other = element.ownerDocument.createElement(name);
  for (const { name: attribute, value } of element.attributes) other.setAttribute(attribute, value);
  element.replaceWith(other);
  other.append(...element.childNodes);
  return other;
}
