import { type Grams, hashGram, LONGEST_GRAM } from './grams';
import { findNeeds, getPlain, sortByRarity } from './needs';
import { findStarts, isAtText, isAtWord, LONGEST_START } from './starts';
import { EDGES, type PatternNode } from './tree';

/** Stands between the texts of a list. */
const BETWEEN = '|';
/** Before a list of texts one of which every match begins with: anywhere, where a word does, where the text does. */
const MARKS = { anywhere: '=', atWord: '<', atText: '^' } as const;
const MARKED = /^[=<^]/;

/**
 * What is known of a part's matches without running it, as data: lists of texts. One text of each list stands in every
 * match, or right beside it; every match begins with a text of the list that is marked so.
 */
export type PrintedNeeds = readonly string[];

/** Where a part's matches can begin. */
export interface Beginning {
  where: keyof typeof MARKS;
  /** Empty where only the place is known. */
  texts: readonly string[];
  /** Of each text: the hash of its own beginning. */
  hashes: readonly number[];
}

const FIRST_LETTER = /^[\da-z\u00df-\u00f6\u00f8-\u024f\u0400-\u0481]/;

/** The lists of a part, the most telling first: it is asked before the others are even read. */
export function printNeeds(node: PatternNode): PrintedNeeds {
  const only = findOnly(node);
  // Most of a word list: its beginning says it all.
  if (only && only.length > 1 && !only.includes(BETWEEN))
    return [
      (FIRST_LETTER.test(only) && isAtWord(node) ? MARKS.atWord : MARKS.anywhere) +
        only.slice(0, LONGEST_START),
    ];
  const found = findStarts(node);
  const starts = found && isPrintable(found) ? found : null;
  const lists = findNeeds(node)
    // What a start holds already need not be looked for again.
    .filter((list) => !starts?.every((start) => list.some((text) => start.includes(text))))
    .filter((list) => isPrintable(list) && !MARKED.test(list[0] ?? '') && !list.some(isEverywhere));
  // Beside starts, long lists are not worth their room.
  const asked = starts ? [starts, ...lists.filter((list) => list.length <= FEW)] : lists;
  const printed = sortByRarity(asked).map((list) =>
    list === starts ? findMark(node, starts) + list.join(BETWEEN) : list.join(BETWEEN),
  );
  return !starts && isAtText(node) ? [...printed, MARKS.atText] : printed;
}

function findMark(node: PatternNode, starts: readonly string[]): string {
  if (isAtText(node)) return MARKS.atText;
  const isWord = isAtWord(node) && starts.every((start) => FIRST_LETTER.test(start));
  return isWord ? MARKS.atWord : MARKS.anywhere;
}

const FEW = 16;

/** The one text that a node matches, null for others. */
function findOnly(node: PatternNode): string | null {
  if (node.type === 'group') return findOnly(node.body);
  if (node.type !== 'sequence') return getPlain(node);
  let only = '';
  for (const part of node.parts) {
    if (part.type === 'edge' && part.source === EDGES.word) continue;
    const text = findOnly(part);
    if (text === null) return null;
    only += text;
  }
  return only;
}

/** Hardly a text is without a space or any one letter of the alphabet. */
function isEverywhere(text: string): boolean {
  return /^[ \p{sc=Latn}\p{sc=Cyrl}]$/u.test(text);
}

function isPrintable(texts: readonly string[]): boolean {
  return !texts.some((text) => text.includes(BETWEEN));
}

function parseBeginning([, ...lists]: readonly string[]): Beginning | null {
  const list = lists.find((one) => MARKED.test(one));
  if (list === undefined) return null;
  const where = list[0] === MARKS.atText ? 'atText' : list[0] === MARKS.atWord ? 'atWord' : 'anywhere';
  const texts = list.length > 1 ? list.slice(1).split(BETWEEN) : [];
  return { where, texts, hashes: texts.map((text) => hashGram(text, 0, text.length)) };
}

/** The needs of all parts of a pattern, ready to be held against the grams of a text. */
export interface Filter {
  parts: readonly (readonly [source: string, ...needs: string[]])[];
  /** Of the first list of each part: how many numbers, then two hashes of each text: its first letters, its last. */
  firsts: Int32Array;
  /** No part needs anything. */
  isOpen: boolean;
  /** The other lists of a part, once its first was found. */
  others: (readonly Int32Array[] | undefined)[];
  /** The texts of a part's lists, once they were looked for. */
  texts: (readonly (readonly string[])[] | undefined)[];
  /** Of each part, once it ran. */
  beginnings: (Beginning | null | undefined)[];
}

export function makeFilter(parts: Filter['parts']): Filter {
  const firsts: number[] = [];
  for (const part of parts) {
    const at = firsts.push(0) - 1;
    if (part[1]) addHashes(part[1], firsts);
    firsts[at] = firsts.length - at - 1;
  }
  const isOpen = firsts.length === parts.length;
  return { parts, firsts: Int32Array.from(firsts), isOpen, others: [], texts: [], beginnings: [] };
}

function addHashes(list: string, hashes: number[]): void {
  let start = MARKED.test(list) ? 1 : 0;
  while (start < list.length) {
    const next = list.indexOf(BETWEEN, start);
    const end = next === -1 ? list.length : next;
    const first = hashGram(list, start, end);
    hashes.push(first, end - start > LONGEST_GRAM ? hashGram(list, end - LONGEST_GRAM, end) : first);
    start = end + 1;
  }
}

/** null where a match can begin anywhere, with anything. */
export function findBeginning(filter: Filter, part: number): Beginning | null {
  const known = filter.beginnings[part];
  if (known !== undefined) return known;
  const beginning = parseBeginning(filter.parts[part] ?? []);
  filter.beginnings[part] = beginning;
  return beginning;
}

/** The parts that can match in a text. */
export function listRunning(filter: Filter, grams: Grams): number[] {
  const { firsts } = filter;
  const running: number[] = [];
  let at = 0;
  for (let part = 0; at < firsts.length; part++) {
    const end = at + 1 + (firsts[at] ?? 0);
    if ((end === at + 1 || holdsOne(firsts, at + 1, end, grams)) && holdsOthers(filter, part, grams))
      running.push(part);
    at = end;
  }
  return running;
}

/** Whether a text holds the first and the last letters of one of those whose hashes these are. */
function holdsOne(hashes: Int32Array, start: number, end: number, { bits, shift }: Grams): boolean {
  for (let at = start; at < end; at += 2) {
    const first = (hashes[at] ?? 0) >>> shift;
    if (((bits[first >>> 5] ?? 0) & (1 << first)) === 0) continue;
    const last = (hashes[at + 1] ?? 0) >>> shift;
    if (((bits[last >>> 5] ?? 0) & (1 << last)) !== 0) return true;
  }
  return false;
}

function holdsOthers(filter: Filter, part: number, grams: Grams): boolean {
  let others = filter.others[part];
  if (!others) {
    others = (filter.parts[part] ?? [])
      .slice(2)
      .filter((list) => list !== MARKS.atText)
      .map(hashList);
    filter.others[part] = others;
  }
  for (const hashes of others) if (!holdsOne(hashes, 0, hashes.length, grams)) return false;
  return true;
}

/** Whether one text of each list stands there in fact; beginnings are looked for anyway. */
export function holdsAll(filter: Filter, part: number, text: string): boolean {
  let texts = filter.texts[part];
  if (!texts) {
    const [, ...lists] = filter.parts[part] ?? [];
    texts = lists.filter((list) => !MARKED.test(list)).map((list) => list.split(BETWEEN));
    filter.texts[part] = texts;
  }
  for (const list of texts) if (!list.some((one) => text.includes(one))) return false;
  return true;
}

function hashList(list: string): Int32Array {
  const hashes: number[] = [];
  addHashes(list, hashes);
  return Int32Array.from(hashes);
}
