import { PatternError } from '../faults';
import { printNeeds } from './filter';
import { parsePattern } from './parse-pattern';
import { type Pattern, readyPattern } from './pattern';
import { expand, printPattern } from './print-pattern';
import { findRunaway } from './runaway';
import { splitPattern } from './split-pattern';

export interface PatternModes {
  isCaseIgnored?: boolean;
  isMultiline?: boolean;
  /** The expression is used as it is, on the text as it is. */
  isInPlace?: boolean;
  /** The pattern ships with Beside and was judged by its tests: it is not judged again. */
  isTrusted?: boolean;
}

const LONGEST_PATTERN = 200_000;
/** Squares of this stay under a few milliseconds; a network's longest posts are cut into about 25 stretches. */
const LONGEST_STRETCH = 1000;
const LONGEST_CUBIC_STRETCH = 100;

/**
 * Compiles a pattern of Vale's (.NET style) for JavaScript, Unicode-correct.
 * @throws PatternError when it is not valid, uses what JavaScript does not know, or can run away.
 */
export function compilePattern(text: string, modes: PatternModes = {}): Pattern {
  if (text.length > LONGEST_PATTERN) throw new PatternError('longPattern', LONGEST_PATTERN);
  const isLowered = !modes.isInPlace;
  const { root, isCaseIgnored } = parsePattern(text, { ...modes, isLowered });
  const runaway = modes.isTrusted ? null : findRunaway(root, isCaseIgnored);
  if (runaway?.danger === 'always') throw new PatternError(runaway.code, 0, runaway.values);
  // Not the `v` flag: V8 11 (Node 20) misses `(?:[^,]+,)+` with it.
  const flags = isCaseIgnored && !isLowered ? 'giu' : 'gu';
  const isTrusted = modes.isTrusted === true;
  if (!isTrusted) checkValid(expand(printPattern(root), false), flags);
  // In place, an expression also replaces: it stays one.
  const { nodes, groups } = isLowered ? splitPattern(root) : { nodes: [root], groups: 0 };
  return readyPattern({
    parts: nodes.map((node) => [printPattern(node), ...(isLowered ? printNeeds(node) : [])]),
    ...(isTrusted ? { isEuropean: true } : {}),
    groups,
    flags,
    isLowered: isCaseIgnored && isLowered,
    longest: runaway?.danger === 'cubic' ? LONGEST_CUBIC_STRETCH : LONGEST_STRETCH,
  });
}

function checkValid(source: string, flags: string): void {
  try {
    new RegExp(source, flags);
  } catch {
    throw new PatternError('invalidPattern', 0);
  }
}
