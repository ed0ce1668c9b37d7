import { type Filter, findBeginning, makeFilter, type PrintedNeeds } from './filter';
import type { Match } from './find-matches';
import { expand } from './print-pattern';

/** A choice of a pattern, which runs on its own: its JavaScript source, abbreviated, and what its matches need. */
export type PatternPart = readonly [source: string, ...needs: PrintedNeeds];

/** A pattern as data: what the build leaves of the rules that ship. */
export interface PrintedPattern {
  parts: readonly PatternPart[];
  /** See `expand`. */
  isEuropean?: boolean;
  /** Number of capturing groups in each part. */
  groups: number;
  flags: 'gu' | 'giu';
  /** Case is ignored by running on the text in small letters: half the time to compile of the `i` flag, and faster. */
  isLowered: boolean;
  /** Longest stretch it is run on at once, in UTF-16 units: what keeps a poor pattern from freezing the desk. */
  longest: number;
}

/** A pattern ready to run. */
export interface Pattern extends PrintedPattern {
  /** Of each part, once it ran: compiling is what a cold start pays for. */
  expressions: (RegExp | undefined)[];
  /** Made when it first runs. */
  filter: Filter | null;
  /** What was found last: several checks of one draft ask the same. */
  last: { text: string; matches: Match[] } | null;
}

export function readyPattern(printed: PrintedPattern): Pattern {
  return { ...printed, expressions: [], filter: null, last: null };
}

/** What of a pattern is data. */
export function printPlain({ expressions, filter, last, ...printed }: Pattern): PrintedPattern {
  return printed;
}

export function getFilter(pattern: Pattern): Filter {
  pattern.filter ??= makeFilter(pattern.parts);
  return pattern.filter;
}

/** The expression of one part: sticky where the places it can begin at are known. */
export function getExpression(pattern: Pattern, index: number): RegExp {
  const known = pattern.expressions[index];
  if (known) return known;
  const isSticky = findBeginning(getFilter(pattern), index) !== null;
  const flags = isSticky ? pattern.flags.replace('g', 'y') : pattern.flags;
  const made = new RegExp(expand(pattern.parts[index]?.[0] ?? '(?!)', pattern.isEuropean === true), flags);
  pattern.expressions[index] = made;
  return made;
}
