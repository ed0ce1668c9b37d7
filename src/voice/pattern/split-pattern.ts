import type { PatternNode } from './tree';

/** Choices of a pattern that can run on their own. */
export interface Choices {
  nodes: PatternNode[];
  /** Number of capturing groups in each. */
  groups: number;
}

/**
 * Splits `\b(?:one|other)\b` into `\b(?:one)\b` and `\b(?:other)\b`, in their order. A pattern of another shape, one whose
 * groups are referred to, or whose choices differ in their number of groups, stays whole.
 */
export function splitPattern(root: PatternNode): Choices {
  const whole = { nodes: [root], groups: countGroups(root) };
  const parts = root.type === 'sequence' ? root.parts : [root];
  const at = parts.findIndex((part) => !isRoomless(part));
  const only = parts[at];
  if (!only || parts.some((part, index) => index !== at && !isRoomless(part))) return whole;
  const body = only.type === 'group' && !only.isCapturing ? only.body : only;
  if (body.type !== 'choice' || hasReference(root)) return whole;
  const [groups = 0, ...others] = body.options.map(countGroups);
  if (others.some((other) => other !== groups)) return whole;
  const nodes = body.options.map(
    (option): PatternNode => ({
      type: 'sequence',
      parts: parts.map((part, index) => (index === at ? option : part)),
    }),
  );
  return { nodes, groups };
}

/** It stands at the borders of the choices, and catches nothing. */
function isRoomless(node: PatternNode): boolean {
  return node.type === 'edge' || (node.type === 'look' && countGroups(node) === 0);
}

const NOTHING: readonly PatternNode[] = [];

function listBelow(node: PatternNode): readonly PatternNode[] {
  switch (node.type) {
    case 'sequence':
      return node.parts;
    case 'choice':
      return node.options;
    case 'group':
    case 'look':
    case 'repeat':
      return [node.body];
    default:
      return NOTHING;
  }
}

function countGroups(node: PatternNode): number {
  const own = node.type === 'group' && node.isCapturing ? 1 : 0;
  let count = own;
  for (const one of listBelow(node)) count += countGroups(one);
  return count;
}

function hasReference(node: PatternNode): boolean {
  return node.type === 'reference' || listBelow(node).some(hasReference);
}
