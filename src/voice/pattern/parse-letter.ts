import { PatternError } from '../faults';
import { LETTER, NOT_WORD, WORD } from './tree';

/** Where the parser stands in a pattern. */
export interface Cursor {
  text: string;
  at: number;
}

const CONTROL: Record<string, number> = { n: 10, t: 9, r: 13, f: 12, v: 11, e: 27, a: 7 };
/** Sets as they stand inside a class. */
const SETS: Record<string, string> = {
  d: '\\d',
  D: '\\D',
  w: WORD,
  W: NOT_WORD,
  s: '\\s',
  S: '\\S',
};
const POSIX: Record<string, string> = {
  alpha: '\\p{L}',
  digit: '\\d',
  alnum: '\\p{L}\\d',
  upper: '\\p{Lu}',
  lower: '\\p{Ll}',
  space: '\\s',
  punct: '\\p{P}\\p{S}',
  word: WORD,
};

/** Source of one code point that means itself, inside a class and outside, under the `u` flag. */
export function quote(letter: string): string {
  if (/^[\p{L}\p{N} '’",!:;]$/u.test(letter)) return letter;
  const code = letter.codePointAt(0) ?? 0;
  return code < 256 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u{${code.toString(16)}}`;
}

export function readLetter(cursor: Cursor): string {
  const letter = String.fromCodePoint(cursor.text.codePointAt(cursor.at) ?? 0);
  cursor.at += letter.length;
  return letter;
}

/** What an escape stands for: one letter, or the inside of a class. The cursor stands after the backslash. */
export function parseEscape(cursor: Cursor): { letter: string } | { set: string } {
  const start = cursor.at - 1;
  if (cursor.at >= cursor.text.length) throw new PatternError('endsInBackslash', start);
  const letter = readLetter(cursor);
  const set = SETS[letter];
  if (set) return { set };
  const control = CONTROL[letter];
  if (control !== undefined) return { letter: String.fromCodePoint(control) };
  if (letter === 'p' || letter === 'P') return { set: parseProperty(cursor, letter, start) };
  if (letter === 'x' || letter === 'u') return { letter: parseHex(cursor, letter, start) };
  if (/[A-Za-z0-9]/.test(letter)) throw new PatternError('unsupported', start, { piece: `\\${letter}` });
  return { letter };
}

function parseHex(cursor: Cursor, kind: string, start: number): string {
  const rest = cursor.text.slice(cursor.at);
  const found = (
    kind === 'x' ? /^(?:\{([0-9a-f]{1,6})\}|([0-9a-f]{2}))/i : /^(?:\{([0-9a-f]{1,6})\}|([0-9a-f]{4}))/i
  ).exec(rest);
  const code = Number.parseInt(found?.[1] ?? found?.[2] ?? '', 16);
  if (!found || code > 0x10ffff) throw new PatternError('hexadecimal', start, { piece: `\\${kind}` });
  cursor.at += found[0].length;
  return String.fromCodePoint(code);
}

/** How much of an unknown name is said. */
const LONGEST_NAME = 40;

function parseProperty(cursor: Cursor, kind: string, start: number): string {
  const found = /^(?:\{(\^?)(\w+(?:=\w+)?)\}|([A-Z]))/.exec(cursor.text.slice(cursor.at));
  const name = (found?.[2] ?? found?.[3] ?? '').replace(/^Is(?=[A-Z])/, '');
  if (!found) throw new PatternError('bracedName', start, { piece: `\\${kind}` });
  cursor.at += found[0].length;
  const isNegated = (kind === 'P') !== (found[1] === '^');
  if (name === 'L' && !isNegated) return LETTER;
  for (const candidate of [name, `Script=${name}`]) {
    const source = `\\${isNegated ? 'P' : 'p'}{${candidate}}`;
    if (isValid(source)) return source;
  }
  throw new PatternError('letterKind', start, { name: name.slice(0, LONGEST_NAME) });
}

function isValid(source: string): boolean {
  try {
    new RegExp(source, 'u');
    return true;
  } catch {
    return false;
  }
}

/** Source of a character class. The cursor stands after the opening bracket. */
export function parseClass(cursor: Cursor, isFolded: boolean): string {
  const start = cursor.at - 1;
  const isNegated = cursor.text[cursor.at] === '^';
  if (isNegated) cursor.at++;
  let source = '';
  let without = '';
  for (let isFirst = true; ; isFirst = false) {
    if (cursor.at >= cursor.text.length) throw new PatternError('openClass', start);
    if (cursor.text[cursor.at] === ']' && !isFirst) break;
    if (cursor.text.startsWith('-[', cursor.at) && !isFirst) {
      cursor.at += 2;
      without = parseClass(cursor, isFolded);
      continue;
    }
    source += parseClassPart(cursor, isFolded);
  }
  cursor.at++;
  if (without) return `(?:(?!${without})[${isNegated ? '^' : ''}${source}])`;
  return `[${isNegated ? '^' : ''}${source}]`;
}

function parseClassPart(cursor: Cursor, isFolded: boolean): string {
  const posix = /^\[:(\w+):\]/.exec(cursor.text.slice(cursor.at, cursor.at + 12));
  if (posix) {
    const set = POSIX[posix[1] ?? ''];
    if (!set) throw new PatternError('unsupported', cursor.at, { piece: posix[0] });
    cursor.at += posix[0].length;
    return set;
  }
  const start = cursor.at;
  const low = parseClassLetter(cursor);
  if ('set' in low) return low.set;
  const isRange =
    cursor.text[cursor.at] === '-' && !/^-(?:\]|\[|$)/.test(cursor.text.slice(cursor.at, cursor.at + 2));
  if (!isRange) return isFolded ? bothCases(low.letter) : quote(low.letter);
  const dash = cursor.at++;
  const high = parseClassLetter(cursor);
  if ('set' in high) {
    cursor.at = dash + 1;
    return `${quote(low.letter)}\\x2d`;
  }
  if ((low.letter.codePointAt(0) ?? 0) > (high.letter.codePointAt(0) ?? 0)) {
    throw new PatternError('rangeBackwards', start, { range: `${low.letter}-${high.letter}` });
  }
  return isFolded ? foldRange(low.letter, high.letter) : `${quote(low.letter)}-${quote(high.letter)}`;
}

function parseClassLetter(cursor: Cursor): { letter: string } | { set: string } {
  const letter = readLetter(cursor);
  if (letter !== '\\') return { letter };
  if (cursor.text[cursor.at] === 'b') {
    cursor.at++;
    return { letter: '\b' };
  }
  return parseEscape(cursor);
}

/** Both cases of a letter as the inside of a class, for patterns that ignore case only in part. */
export function bothCases(letter: string): string {
  const cases = new Set([letter, letter.toLowerCase(), letter.toUpperCase()]);
  return [...cases]
    .filter((one) => [...one].length === 1)
    .map(quote)
    .join('');
}

/** Ranges longer than this keep their case as written. */
const LONGEST_FOLDED_RANGE = 300;

function foldRange(low: string, high: string): string {
  const [from, to] = [low.codePointAt(0) ?? 0, high.codePointAt(0) ?? 0];
  const range = `${quote(low)}-${quote(high)}`;
  if (to - from > LONGEST_FOLDED_RANGE) return range;
  let others = '';
  for (let code = from; code <= to; code++) {
    const letter = String.fromCodePoint(code);
    if (letter.toLowerCase() !== letter || letter.toUpperCase() !== letter) others += bothCases(letter);
  }
  return range + others;
}
