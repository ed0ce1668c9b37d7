import { getPlain } from './needs';
import { EDGES, type PatternNode } from './tree';

/** More beginnings than this are not listed. */
const MOST = 48;
/** Of many beginnings those that are this long are followed no further, in UTF-16 units. */
const LONG_ENOUGH = 4;
const MANY = 10;
/** The rest of a longer beginning tells little. */
export const LONGEST_START = 12;

/** Texts that a node can begin with: `whole` is the node's match to its end, so that the next one goes on from there. */
interface Begins {
  whole: string[];
  open: string[];
}

const NOWHERE: Begins = { whole: [''], open: [] };
/** It may begin with anything. */
const ANYHOW: Begins = { whole: [], open: [''] };

/**
 * Texts one of which every match begins with, so that the pattern need only be tried where one stands; null when there
 * are too many, or one is too short to be rare.
 */
export function findStarts(node: PatternNode): string[] | null {
  const { whole, open } = begin(node);
  const all = [...new Set([...whole, ...open])];
  if (all.length === 0 || all.length > MOST || !all.every(isTelling)) return null;
  const cut = all.map((text) => text.slice(0, LONGEST_START));
  return [...new Set(cut)].filter(
    (text) => !cut.some((other) => other.length < text.length && text.startsWith(other)),
  );
}

/** Two letters, or one of a script that writes a word with it. */
function isTelling(text: string): boolean {
  return text.length > 1 || text > '\u2e80';
}

/** Whether every match begins where a word begins or ends. */
export function isAtWord(node: PatternNode): boolean {
  return isAtEdge(node, EDGES.word);
}

/** Whether every match begins where the text does. */
export function isAtText(node: PatternNode): boolean {
  return isAtEdge(node, EDGES.textStart);
}

function isAtEdge(node: PatternNode, edge: string): boolean {
  switch (node.type) {
    case 'edge':
      return node.source === edge;
    case 'group':
      return isAtEdge(node.body, edge);
    case 'choice':
      return node.options.every((option) => isAtEdge(option, edge));
    case 'sequence': {
      const end = node.parts.findIndex((part) => part.type !== 'edge' && part.type !== 'look');
      return node.parts.slice(0, end === -1 ? undefined : end + 1).some((part) => isAtEdge(part, edge));
    }
    default:
      return false;
  }
}

function begin(node: PatternNode): Begins {
  switch (node.type) {
    case 'letter':
      return node.plain === null ? beginSet(node.source) : { whole: [node.plain], open: [] };
    case 'text':
      return { whole: [node.text], open: [] };
    case 'edge':
    case 'look':
      return NOWHERE;
    case 'reference':
      return ANYHOW;
    case 'group':
      return begin(node.body);
    case 'choice':
      return beginChoice(node.options);
    case 'sequence':
      return beginSequence(node.parts);
    case 'repeat': {
      const { whole, open } = begin(node.body);
      const isOnce = node.max === 1;
      const skipped = node.min === 0 ? [''] : [];
      return isOnce ? { whole: [...whole, ...skipped], open } : { whole: skipped, open: [...whole, ...open] };
    }
  }
}

/** A class of a few letters is a choice. */
function beginSet(source: string): Begins {
  const letters = /^\[([\p{L}\p{N}'’ ]+)\]$/u.exec(source)?.[1];
  return letters ? { whole: [...letters], open: [] } : ANYHOW;
}

function beginChoice(options: readonly PatternNode[]): Begins {
  const whole: string[] = [];
  const open: string[] = [];
  for (const option of options) {
    const one = begin(option);
    whole.push(...one.whole);
    open.push(...one.open);
    if (open.includes('') || whole.length + open.length > 4 * MOST) return ANYHOW;
  }
  return { whole, open };
}

function beginSequence(parts: readonly PatternNode[]): Begins {
  let whole = [''];
  const open: string[] = [];
  for (const node of parts) {
    if (node.type === 'edge' || node.type === 'look') continue;
    const plain = getPlain(node);
    const { whole: ends, open: openEnds } = plain === null ? begin(node) : { whole: [plain], open: [] };
    const isMany = open.length + whole.length * (ends.length + openEnds.length) > MANY;
    const longer: string[] = [];
    for (const start of whole) {
      const isEnough = start.length >= LONGEST_START || (isMany && start.length >= LONG_ENOUGH);
      if (isEnough || openEnds.includes('')) open.push(start);
      else {
        for (const end of openEnds) open.push(start + end);
        for (const end of ends) longer.push(start + end);
      }
    }
    whole = longer;
    if (whole.length === 0) break;
    if (whole.length + open.length > 4 * MOST) return ANYHOW;
  }
  return { whole, open };
}
