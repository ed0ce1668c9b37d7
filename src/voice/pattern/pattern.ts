import { expand } from './print-pattern';

/**
 * A choice of a pattern, which runs on its own: its JavaScript source, abbreviated where it ships; then lists of
 * texts: one of each list stands in every match, so that it need not run elsewhere. Without any, nothing is known.
 */
export type PatternPart = readonly [source: string, ...needs: (readonly string[])[]];

/** A pattern as data: what the build leaves of the rules that ship. */
export interface PrintedPattern {
  parts: readonly PatternPart[];
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
}

export function readyPattern(printed: PrintedPattern): Pattern {
  return { ...printed, expressions: [] };
}

/** The expression of one part. */
export function getExpression(pattern: Pattern, index: number): RegExp {
  const known = pattern.expressions[index];
  if (known) return known;
  const made = new RegExp(expand(pattern.parts[index]?.[0] ?? '(?!)'), pattern.flags);
  pattern.expressions[index] = made;
  return made;
}
