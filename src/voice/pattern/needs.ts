import type { PatternNode } from './tree';

/** More texts than this are not listed. */
const MOST = 16;

interface Known {
  /** Every text the node can match, null where there are too many. */
  all: string[] | null;
  /** One of these stands in every match; empty when nothing is known. */
  needs: string[];
}

const NOTHING: Known = { all: null, needs: [] };

/**
 * Texts of which one must stand in whatever the pattern matches, so that the pattern need not run, or even be compiled,
 * on a text that holds none of them. Empty when nothing can be said.
 */
export function findNeeds(node: PatternNode): string[] {
  const { all, needs } = look(node);
  return shorten(better(all ?? [], needs));
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
      return node.plain === null ? NOTHING : { all: [node.plain], needs: [] };
    case 'edge':
    case 'look':
      return { all: [''], needs: [] };
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
        return node.min === 1 ? body : { all: body.all && cap(['', ...body.all]), needs: [] };
      return { all: null, needs: node.min > 0 ? better(body.all ?? [], body.needs) : [] };
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
  return { all: isListed ? cap(all) : null, needs: isNeeded ? (cap(needs, 3 * MOST) ?? []) : [] };
}

function lookAtSequence(parts: Known[]): Known {
  let isListed = true;
  let run = [''];
  let needs: string[] = [];
  for (const part of parts) {
    const longer = part.all && cap(run.flatMap((start) => part.all?.map((end) => start + end) ?? []));
    if (longer) {
      run = longer;
      continue;
    }
    isListed = false;
    needs = better(better(needs, run), better(part.all ?? [], part.needs));
    run = part.all ?? [''];
  }
  return { all: isListed ? run : null, needs: better(needs, isListed ? [] : run) };
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
