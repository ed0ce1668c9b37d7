import type { PatternNode } from './tree';

/** More texts than this are not listed. */
const MOST = 16;

interface Known {
  /** Every text the node can match, null where there are too many. */
  all: string[] | null;
  /** One of these stands in every match; empty when nothing is known. */
  needs: string[];
  /** Lists like `needs` from other places of a sequence: one of each stands in every match. */
  others: string[][];
}

const NOTHING: Known = { all: null, needs: [], others: [] };
/** More lists for one pattern cost more than they save. */
const MOST_LISTS = 3;

/**
 * Lists of texts: one of each must stand in whatever the pattern matches, so that the pattern need not run, or even be
 * compiled, on a text that holds none of a list. Empty when nothing can be said. The most telling list comes first.
 */
export function findNeeds(node: PatternNode): string[][] {
  const { all, needs, others } = look(node);
  const lists = [better(all ?? [], needs), ...others].map(shorten).filter((list) => shortest(list) > 0);
  const once = new Map(lists.map((list) => [list.join(' '), list]));
  return [...once.values()]
    .sort(
      (a, b) =>
        Math.min(shortest(b), LONG_ENOUGH) - Math.min(shortest(a), LONG_ENOUGH) || a.length - b.length,
    )
    .slice(0, MOST_LISTS);
}

/** Texts longer than this are cut: what stands in a match, its beginning stands in as well. In UTF-16 units. */
const LONGEST = 6;

function shorten(texts: string[]): string[] {
  const cut = [...new Set(texts.map((text) => text.slice(0, LONGEST)))];
  return cut.filter((text) => !cut.some((other) => other !== text && text.includes(other)));
}

function look(node: PatternNode): Known {
  switch (node.type) {
    case 'letter':
      return node.plain === null ? NOTHING : { all: [node.plain], needs: [], others: [] };
    case 'edge':
    case 'look':
      return { all: [''], needs: [], others: [] };
    case 'reference':
      return NOTHING;
    case 'group':
      return look(node.body);
    case 'choice':
      return lookAtChoice(node.options.map(look));
    case 'sequence':
      return lookAtSequence(node.parts.map(look));
    case 'repeat': {
      const body = look(node.body);
      if (node.max === 1)
        return node.min === 1 ? body : { all: body.all && cap(['', ...body.all]), needs: [], others: [] };
      return { all: null, needs: node.min > 0 ? better(body.all ?? [], body.needs) : [], others: [] };
    }
  }
}

function lookAtChoice(options: Known[]): Known {
  const all: string[] = [];
  const needs: string[] = [];
  let isListed = true;
  let isNeeded = true;
  for (const option of options) {
    if (option.all) all.push(...option.all);
    else isListed = false;
    const best = better(option.all ?? [], option.needs);
    if (best.length === 0) isNeeded = false;
    needs.push(...best);
  }
  return {
    all: isListed ? cap(all) : null,
    needs: isNeeded ? (cap(needs, 3 * MOST) ?? []) : [],
    others: [],
  };
}

function lookAtSequence(parts: Known[]): Known {
  let isListed = true;
  let run = [''];
  let needs: string[] = [];
  const others: string[][] = [];
  for (const part of parts) {
    const longer = part.all && cap(run.flatMap((start) => part.all?.map((end) => start + end) ?? []));
    if (longer) {
      run = longer;
      continue;
    }
    isListed = false;
    needs = better(better(needs, run), better(part.all ?? [], part.needs));
    others.push(run, better(part.all ?? [], part.needs), ...part.others);
    run = part.all ?? [''];
  }
  if (!isListed) others.push(run);
  return { all: isListed ? run : null, needs: better(needs, isListed ? [] : run), others };
}

function cap(texts: string[], most = MOST): string[] | null {
  const once = [...new Set(texts)];
  return once.length > most ? null : once;
}

/** Texts this long are rare enough. */
const LONG_ENOUGH = 3;

/** The list whose shortest text is longer, else the shorter list; a list with an empty text says nothing. */
function better(one: string[], other: string[]): string[] {
  const [a, b] = [shortest(one), shortest(other)];
  if (a === 0 && b === 0) return [];
  const [rareA, rareB] = [Math.min(a, LONG_ENOUGH), Math.min(b, LONG_ENOUGH)];
  if (rareA === rareB) return one.length <= other.length ? one : other;
  return rareA > rareB ? one : other;
}

function shortest(texts: string[]): number {
  return texts.length === 0 ? 0 : Math.min(...texts.map((text) => text.length));
}
