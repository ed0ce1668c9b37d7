import type { PatternNode } from './tree';

/** More texts than this are not listed. */
const MOST = 16;
/** Texts of a choice that are not listed whole may be more. */
const MOST_OF_A_CHOICE = 48;

interface Known {
  /** Every text the node can match, null where there are too many. */
  all: string[] | null;
  /** One of these stands in every match; empty when nothing is known. */
  needs: string[];
  /** Lists like `needs` from other places of a sequence: one of each stands in every match. */
  others: string[][];
}

const NO_LISTS: string[][] = [];
const NOTHING: Known = { all: null, needs: [], others: NO_LISTS };
const EMPTY: Known = { all: [''], needs: [], others: NO_LISTS };
/** More lists for one pattern cost more than they save. */
const MOST_LISTS = 3;

/**
 * Lists of texts: one of each must stand in whatever the pattern matches or right beside it, so that the pattern need not
 * run, or even be compiled, on a text that holds none of a list. Empty when nothing can be said. The most telling list
 * comes first.
 */
export function findNeeds(node: PatternNode): string[][] {
  const known = look(node);
  const lists = sortByRarity([getBest(known), ...known.others].filter((list) => getRarity(list) > 0));
  const once = new Map<string, string[]>();
  for (const list of lists) {
    const short = shorten(list);
    once.set(short.join(' '), short);
    if (once.size === MOST_LISTS) break;
  }
  return [...once.values()];
}

/** The most telling list first. */
export function sortByRarity(lists: readonly string[][]): string[][] {
  return lists
    .map((list) => ({ list, rarity: getRarity(list) }))
    .sort((a, b) => b.rarity - a.rarity || a.list.length - b.list.length)
    .map(({ list }) => list);
}

/** Texts longer than this are cut: what stands in a match, its beginning stands in as well. In UTF-16 units. */
const LONGEST = 8;

/** Texts cut, each once, and none that holds another. */
function shorten(texts: readonly string[]): string[] {
  const cut = [...new Set(texts.map((text) => text.slice(0, LONGEST)))];
  return cut.length === 1
    ? cut
    : cut.filter((text) => !cut.some((other) => other.length < text.length && text.includes(other)));
}

function look(node: PatternNode): Known {
  switch (node.type) {
    case 'letter':
      return node.plain === null ? NOTHING : { all: [node.plain], needs: [], others: NO_LISTS };
    case 'text':
      return { all: [node.text], needs: [], others: NO_LISTS };
    case 'edge':
      return EMPTY;
    case 'look':
      return node.opening === '(?!' || node.opening === '(?<!' ? EMPTY : lookBeside(look(node.body));
    case 'reference':
      return NOTHING;
    case 'group':
      return look(node.body);
    case 'choice':
      return lookAtChoice(node.options);
    case 'sequence':
      return lookAtSequence(node.parts);
    case 'repeat': {
      const body = look(node.body);
      if (node.max === 1)
        return node.min === 1
          ? body
          : { all: body.all && cap(['', ...body.all], MOST), needs: [], others: NO_LISTS };
      return { all: null, needs: node.min > 0 ? getBest(body) : [], others: NO_LISTS };
    }
  }
}

/** What must stand before or behind a place takes no room of its own. */
function lookBeside(body: Known): Known {
  const best = getBest(body);
  return { all: EMPTY.all, needs: [], others: best.length > 0 ? [best, ...body.others] : body.others };
}

function lookAtChoice(options: readonly PatternNode[]): Known {
  const all: string[] = [];
  const needs: string[] = [];
  let isListed = true;
  let isNeeded = true;
  for (const node of options) {
    const option = look(node);
    if (option.all) all.push(...option.all);
    else isListed = false;
    const best = getBest(option);
    if (best.length === 0) isNeeded = false;
    needs.push(...best);
    if (!isListed && !isNeeded) return NOTHING;
  }
  return {
    all: isListed ? cap(all, MOST) : null,
    needs: isNeeded ? (cap(needs, MOST_OF_A_CHOICE) ?? []) : [],
    others: NO_LISTS,
  };
}

function lookAtSequence(parts: readonly PatternNode[]): Known {
  let isListed = true;
  let run = [''];
  let needs: string[] = [];
  const others: string[][] = [];
  for (const node of parts) {
    const plain = getPlain(node);
    if (plain !== null) {
      for (let at = 0; at < run.length; at++) run[at] += plain;
      continue;
    }
    if (node.type === 'edge') continue;
    const part = look(node);
    for (const other of part.others) others.push(other);
    const longer = part.all && cross(run, part.all);
    if (longer) {
      run = longer;
      continue;
    }
    isListed = false;
    const best = getBest(part);
    needs = better(better(needs, run), best);
    if (run[0] !== '' || run.length > 1) others.push(run);
    if (best.length > 0) others.push(best);
    run = part.all ? [...part.all] : [''];
  }
  if (!isListed) others.push(run);
  return { all: isListed ? run : null, needs: better(needs, isListed ? [] : run), others };
}

/** The only text that a node matches, as far as that is known; null for others. */
export function getPlain(node: PatternNode): string | null {
  return node.type === 'text' ? node.text : node.type === 'letter' ? node.plain : null;
}

/** Every beginning with every end, null where that is too many. */
function cross(starts: readonly string[], ends: readonly string[]): string[] | null {
  if (ends.length === 1 && ends[0] === '') return [...starts];
  if (starts.length * ends.length > 4 * MOST) return null;
  const all: string[] = [];
  for (const start of starts) for (const end of ends) all.push(start + end);
  return cap(all, MOST);
}

function cap(texts: string[], most: number): string[] | null {
  const once = texts.length > 1 ? [...new Set(texts)] : texts;
  return once.length > most ? null : once;
}

/** Texts this long are rare enough. */
const LONG_ENOUGH = 3;

function getBest({ all, needs }: Known): string[] {
  return all ? better(all, needs) : needs;
}

/** The list whose shortest text is longer, else the shorter list; a list with an empty text says nothing. */
function better(one: string[], other: string[]): string[] {
  const [a, b] = [getRarity(one), getRarity(other)];
  if (a === 0 && b === 0) return NO_TEXTS;
  if (a === b) return one.length <= other.length ? one : other;
  return a > b ? one : other;
}

const NO_TEXTS: string[] = [];

/** Length of the shortest text, as far as it counts; 0 for a list that says nothing. */
function getRarity(texts: readonly string[]): number {
  let least = texts.length === 0 ? 0 : LONG_ENOUGH;
  for (const text of texts) if (text.length < least) least = text.length;
  return least;
}
