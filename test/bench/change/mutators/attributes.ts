import type { Random } from '../random';
import { listElements, type Mutator } from './mutator';

/** What an attribute of these says is the page itself: without the address of a link there is no link. */
const CONTENT = new Set(['href', 'src', 'srcset', 'datetime', 'contenteditable', 'colspan', 'type', 'xmlns']);
/** Changing these alone would hurt nobody. */
const HARMLESS =
  /^(class|style|id|d|viewbox|fill|stroke.*|width|height|x|y|r|cx|cy|points|transform|draggable|loading|target|rel|referrerpolicy|crossorigin|decoding|jsslot|xmlns:.*)$/i;
/** Attributes a reader is likely to hold on to are changed more often. */
const LIKELY = /^(role|aria-.*|data-testid|data-ad-.*|data-scope|data-pagelet|dir|lang|tabindex|alt)$/;

function listNames(elements: readonly Element[]): string[] {
  const names = new Set<string>();
  for (const element of elements) for (const name of element.getAttributeNames()) names.add(name);
  return [...names].filter((name) => !CONTENT.has(name) && !HARMLESS.test(name));
}

function pickName(names: readonly string[], random: Random): string {
  const likely = names.filter((name) => LIKELY.test(name));
  return random.pick(likely.length > 0 && random.isHit(0.8) ? likely : names);
}

/** One to three attributes are called something else on the whole page. */
export const renameAttributes: Mutator = ({ page }, random) => {
  const elements = listElements(page);
  const names = listNames(elements);
  const done: string[] = [];
  for (let count = 1 + random.below(3); count > 0 && names.length > 0; count--) {
    const name = pickName(names, random);
    const next = random.isHit(0.5) ? `data-${random.word()}` : `data-${name}`;
    for (const element of elements) {
      const value = element.getAttribute(name);
      if (value === null) continue;
      element.removeAttribute(name);
      element.setAttribute(next, value);
    }
    done.push(`${name} → ${next}`);
  }
  return done.join(', ');
};

/** One to three attributes are gone, from the whole page or from some of its elements. */
export const dropAttributes: Mutator = ({ page, placed }, random) => {
  const elements = listElements(page);
  const names = listNames(elements);
  const done: string[] = [];
  for (let count = 1 + random.below(3); count > 0 && names.length > 0; count--) {
    const name = pickName(names, random);
    const share = random.pick([1, 0.5, 0.1]);
    for (const element of elements) if (random.isHit(share)) element.removeAttribute(name);
    done.push(`${name} ×${share}`);
  }
  if (placed.length > 0 && random.isHit(0.25)) {
    // Here and there an address or a time has not arrived yet.
    const { element } = random.pick(placed);
    for (const part of element.querySelectorAll('a[href], time[datetime]'))
      if (random.isHit(0.3)) part.removeAttribute(part.localName === 'a' ? 'href' : 'datetime');
    done.push('some addresses and times of one message');
  }
  return done.join(', ');
};

/** Words in attributes that mark parts: one in three of them is another word from now on. */
export const renameMarks: Mutator = ({ page }, random) => {
  const names = ['data-testid', 'role', 'data-ad-rendering-role', 'data-ad-comet-preview', 'data-ad-preview'];
  names.push('data-scope', 'data-pagelet', 'data-visualcompletion', 'aria-haspopup', 'dir', 'tabindex');
  const words = new Map<string, string>();
  let count = 0;
  for (const element of listElements(page)) {
    for (const name of names) {
      const value = element.getAttribute(name);
      if (value === null) continue;
      // What follows the mark ("UserAvatar-Container-somebody") is content and stays.
      const mark = /^[A-Za-z_.]+(?:-[A-Z][A-Za-z]+)*-?/.exec(value)?.[0] ?? value;
      const key = `${name} ${mark}`;
      if (!words.has(key)) words.set(key, random.isHit(1 / 3) ? random.word() : mark);
      const next = words.get(key) ?? mark;
      if (next !== mark) count += 1;
      element.setAttribute(name, next + value.slice(mark.length));
    }
  }
  return `${[...words].filter(([key, word]) => !key.endsWith(` ${word}`)).length} marks at ${count} places`;
};

/** The same attributes in another order. */
export const reorderAttributes: Mutator = ({ page }, random) => {
  const elements = listElements(page);
  for (const element of elements) {
    const attributes = random.shuffle([...element.attributes]);
    for (const { name } of attributes) element.removeAttribute(name);
    for (const attribute of attributes) element.setAttributeNode(attribute);
  }
  return `${elements.length} elements`;
};
