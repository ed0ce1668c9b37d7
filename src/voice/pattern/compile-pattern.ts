import { parsePattern } from './parse-pattern';
import { narrowToEurope, printPattern } from './print-pattern';
import { findRunaway } from './runaway';
import { PatternError } from './tree';

/** A pattern ready to run. */
export interface Pattern {
  expression: RegExp;
  /** Case is ignored by running on the text in small letters: half the time to compile of the `i` flag, and faster. */
  isLowered: boolean;
  /** Longest stretch it is run on at once, in UTF-16 units: what keeps a poor pattern from freezing the desk. */
  longest: number;
}

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
const LONGEST_CUBIC_STRETCH = 250;

/**
 * Compiles a pattern of Vale's (.NET style) for JavaScript, Unicode-correct.
 * @throws PatternError when it is not valid, uses what JavaScript does not know, or can run away.
 */
export function compilePattern(text: string, modes: PatternModes = {}): Pattern {
  if (text.length > LONGEST_PATTERN) throw new PatternError('The pattern is too long', LONGEST_PATTERN);
  const isLowered = !modes.isInPlace;
  const { root, isCaseIgnored } = parsePattern(text, { ...modes, isLowered });
  const runaway = modes.isTrusted ? null : findRunaway(root, isCaseIgnored);
  if (runaway?.danger === 'always') throw new PatternError(`Refused: ${runaway.reason}`, 0);
  try {
    // Not the `v` flag: V8 11 (Node 20) misses `(?:[^,]+,)+` with it.
    const source = printPattern(root);
    const expression = new RegExp(
      modes.isTrusted ? narrowToEurope(source) : source,
      isCaseIgnored && !isLowered ? 'giu' : 'gu',
    );
    return {
      expression,
      isLowered: isCaseIgnored && isLowered,
      longest: runaway?.danger === 'cubic' ? LONGEST_CUBIC_STRETCH : LONGEST_STRETCH,
    };
  } catch {
    throw new PatternError('The pattern is not valid', 0);
  }
}

const NO_GROUPS: string[] = [];

export interface Match {
  start: number;
  end: number;
  text: string;
  /** Number of the first group that took part, 0 when none did. */
  group: number;
  /** Texts of the groups that took part. */
  groups: string[];
}

/** How much of the stretch before is read again, so that no match is lost at a cut. */
const OVERLAP = 120;

/** All matches that are not empty, in text order. */
export function findMatches(pattern: Pattern, text: string): Match[] {
  const searched = pattern.isLowered ? lower(text) : text;
  const found: Match[] = [];
  if (text.length <= pattern.longest) {
    collect(pattern.expression, text, searched, 0, found);
    return found;
  }
  for (let start = 0; start < text.length; ) {
    const end = findCut(text, start, pattern.longest);
    collect(pattern.expression, text, searched.slice(start, end), start, found);
    start = end < text.length ? findCut(text, end - OVERLAP, OVERLAP / 2) : end;
  }
  return found;
}

export function hasMatch(pattern: Pattern, text: string): boolean {
  return findMatches(pattern, text.slice(0, pattern.longest)).length > 0;
}

let lowered = { text: '', lower: '' };

/** The text in small letters, unit for unit. Kept for the next rule: all rules read the same text. */
function lower(text: string): string {
  if (lowered.text === text) return lowered.lower;
  const plain = text.toLowerCase();
  // A few letters grow (İ): those stay as they are.
  const same =
    plain.length === text.length
      ? plain
      : text.replace(/./gsu, (letter) => {
          const small = letter.toLowerCase();
          return small.length === letter.length ? small : letter;
        });
  lowered = { text, lower: same };
  return same;
}

function collect(expression: RegExp, text: string, searched: string, offset: number, found: Match[]): void {
  expression.lastIndex = 0;
  for (let match = expression.exec(searched); match; match = expression.exec(searched)) {
    if (match[0] === '') {
      expression.lastIndex += (searched.codePointAt(expression.lastIndex) ?? 0) > 0xffff ? 2 : 1;
      continue;
    }
    const start = match.index + offset;
    const end = start + match[0].length;
    // Found before, in the stretch that overlaps with this one.
    if (start < (found.at(-1)?.end ?? 0)) continue;
    let group = 1;
    while (group < match.length && match[group] === undefined) group++;
    found.push({
      start,
      end,
      text: text.slice(start, end),
      group: group < match.length ? group : 0,
      groups: match.length > 1 ? match.slice(1).filter(Boolean) : NO_GROUPS,
    });
  }
}

/** Where to end a stretch that begins at `start`: after a line or a word if there is one in its second half. */
function findCut(text: string, start: number, longest: number): number {
  const limit = start + longest;
  if (limit >= text.length) return text.length;
  for (const mark of ['\n', ' ']) {
    const at = text.lastIndexOf(mark, limit - 1);
    if (at > start + longest / 2) return at + 1;
  }
  const isInsidePair = /[\ud800-\udbff]/.test(text[limit - 1] ?? '');
  return isInsidePair ? limit - 1 : limit;
}
