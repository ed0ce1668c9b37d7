import { PatternError } from '../faults';
import { bothCases, type Cursor, parseClass, parseEscape, quote, readLetter } from './parse-letter';
import { EDGES, LETTER, type PatternNode } from './tree';

/** A pattern as Vale's engine reads it (.NET style), taken apart. */
export interface ParsedPattern {
  root: PatternNode;
  /** The whole pattern ignores case. */
  isCaseIgnored: boolean;
}

interface Modes {
  isCaseIgnored: boolean;
  isMultiline: boolean;
  isDotAll: boolean;
}

interface State extends Cursor {
  modes: Modes;
  /** Case is ignored as a whole, so letters need not be folded one by one. */
  hasFlag: boolean;
  /** The text will be in small letters: letters of the pattern follow. */
  isLowered: boolean;
  depth: number;
}

const DEEPEST = 60;

/**
 * Takes a pattern apart.
 * @throws PatternError with the position when the pattern is not valid or uses what JavaScript does not know.
 */
export function parsePattern(
  text: string,
  modes: Partial<Modes> & { isLowered?: boolean } = {},
): ParsedPattern {
  const leading = /^\(\?([im]*)\)/.exec(text);
  const hasFlag = modes.isCaseIgnored === true || leading?.[1]?.includes('i') === true;
  const state: State = {
    text,
    at: leading?.[0].length ?? 0,
    modes: {
      isCaseIgnored: hasFlag,
      isMultiline: modes.isMultiline === true || leading?.[1]?.includes('m') === true,
      isDotAll: modes.isDotAll === true,
    },
    hasFlag,
    isLowered: false,
    depth: 0,
  };
  // A part that minds case again cannot be had with the flag: fold letter by letter instead.
  if (hasFlag && /\(\?[a-z]*-[a-z]*i/.test(text)) state.hasFlag = false;
  state.isLowered = state.hasFlag && modes.isLowered === true;
  const root = parseChoice(state);
  if (state.at < text.length) throw new PatternError('closesNothing', state.at);
  return { root, isCaseIgnored: state.hasFlag };
}

function parseChoice(state: State): PatternNode {
  if (++state.depth > DEEPEST) throw new PatternError('deepGroups', state.at);
  const modes = state.modes;
  const options = [parseSequence(state)];
  while (state.text[state.at] === '|') {
    state.at++;
    options.push(parseSequence(state));
  }
  state.modes = modes;
  state.depth--;
  return options.length === 1 && options[0] ? options[0] : { type: 'choice', options };
}

function parseSequence(state: State): PatternNode {
  const parts: PatternNode[] = [];
  while (state.at < state.text.length && state.text[state.at] !== '|' && state.text[state.at] !== ')') {
    const start = state.at;
    const text = parseText(state);
    if (text) {
      parts.push(text);
      continue;
    }
    const part = parsePart(state);
    if (part) parts.push(parseRepeat(state, part, start));
  }
  return parts.length === 1 && parts[0] ? parts[0] : { type: 'sequence', parts };
}

/** Two letters at least, the one before a repeat left out. */
const TEXT = /[\p{L}\p{N} '’",!:;]{2,}(?![*+?{])/uy;

/** Letters that mean themselves, read in one go: null where they have to be looked at one by one. */
function parseText(state: State): PatternNode | null {
  if (state.modes.isCaseIgnored && !state.isLowered) return null;
  TEXT.lastIndex = state.at;
  const written = TEXT.exec(state.text)?.[0];
  // The small letter of Σ hangs on its place in the word.
  if (!written || written.includes('Σ')) return null;
  const text = state.isLowered ? written.toLowerCase() : written;
  if (text.length !== written.length) return null;
  state.at += written.length;
  return { type: 'text', text };
}

function parsePart(state: State): PatternNode | null {
  const start = state.at;
  const letter = readLetter(state);
  switch (letter) {
    case '(':
      return parseGroup(state, start);
    case '[':
      return set(parseClass(state, state.modes.isCaseIgnored && (!state.hasFlag || state.isLowered)));
    case '.':
      return set(state.modes.isDotAll ? '[^]' : '[^\\n]');
    case '^':
      return { type: 'edge', source: state.modes.isMultiline ? EDGES.lineStart : EDGES.textStart };
    case '$':
      return { type: 'edge', source: state.modes.isMultiline ? EDGES.lineEnd : EDGES.lastLineEnd };
    case '*':
    case '+':
    case '?':
      throw new PatternError('nothingBefore', start, { sign: letter });
    case '\\':
      return parseOutsideEscape(state);
    default:
      return one(state, letter);
  }
}

function one(state: State, written: string): PatternNode {
  if (written >= 'a' && written <= 'z' && (state.isLowered || !state.modes.isCaseIgnored)) {
    return { type: 'letter', source: written, plain: written, isFolded: false };
  }
  const lower = written.toLowerCase();
  const letter = state.isLowered && [...lower].length === 1 ? lower : written;
  const isFolded = state.modes.isCaseIgnored && !state.hasFlag;
  const both = isFolded ? bothCases(letter) : '';
  const hasCases = isFolded && letter.toLowerCase() !== letter.toUpperCase();
  return {
    type: 'letter',
    source: hasCases ? `[${both}]` : quote(letter),
    plain: hasCases ? null : letter,
    isFolded,
  };
}

/** In small letters nothing is a capital any more. */
function lowerSet(source: string): string {
  return /^\\p\{(?:Lu|Lt|Uppercase)\}$/.test(source) ? LETTER : source;
}

function set(source: string): PatternNode {
  return { type: 'letter', source, plain: null, isFolded: false };
}

function parseOutsideEscape(state: State): PatternNode {
  const start = state.at - 1;
  const next = state.text[state.at] ?? '';
  const edge = {
    b: EDGES.word,
    B: EDGES.notWord,
    A: EDGES.textStart,
    Z: EDGES.lastLineEnd,
    z: EDGES.textEnd,
  }[next];
  if (edge) {
    state.at++;
    return { type: 'edge', source: edge };
  }
  const reference = /^(?:([1-9]\d?)|k[<{'](\w+)[>}'])/.exec(state.text.slice(state.at));
  if (reference) {
    state.at += reference[0].length;
    return { type: 'reference', source: reference[1] ? `(?:\\${reference[1]})` : `\\k<${reference[2]}>` };
  }
  if (next === 'G') throw new PatternError('unsupported', start, { piece: '\\G' });
  const meaning = parseEscape(state);
  return 'set' in meaning
    ? set(`[${state.isLowered ? lowerSet(meaning.set) : meaning.set}]`)
    : one(state, meaning.letter);
}

function parseGroup(state: State, start: number): PatternNode | null {
  const rest = state.text.slice(state.at, state.at + 60);
  if (!rest.startsWith('?')) return closeGroup(state, start, true, null);
  const comment = /^\?#[^)]*\)/.exec(rest);
  if (comment) {
    state.at += comment[0].length;
    return null;
  }
  const look = /^\?(?:<?[=!])/.exec(rest);
  if (look) {
    state.at += look[0].length;
    const opening = `(${look[0]}`;
    const body = parseBody(state, start);
    if (opening === '(?=' || opening === '(?!' || opening === '(?<=' || opening === '(?<!') {
      return { type: 'look', opening, body };
    }
  }
  const named = /^\?(?:P?<([A-Za-z]\w*)>|'([A-Za-z]\w*)')/.exec(rest);
  if (named) {
    state.at += named[0].length;
    return closeGroup(state, start, true, named[1] ?? named[2] ?? null);
  }
  const modes = /^\?([imsn]*)(?:-([imsn]+))?([:)])/.exec(rest);
  if (!modes) throw new PatternError('groupKind', start);
  state.at += modes[0].length;
  const changed = changeModes(state.modes, modes[1] ?? '', modes[2] ?? '');
  if (modes[3] === ')') {
    state.modes = changed;
    return null;
  }
  const before = state.modes;
  state.modes = changed;
  const group = closeGroup(state, start, false, null);
  state.modes = before;
  return group;
}

function changeModes(modes: Modes, on: string, off: string): Modes {
  const decide = (letter: string, now: boolean) =>
    on.includes(letter) ? true : off.includes(letter) ? false : now;
  return {
    isCaseIgnored: decide('i', modes.isCaseIgnored),
    isMultiline: decide('m', modes.isMultiline),
    isDotAll: decide('s', modes.isDotAll),
  };
}

function closeGroup(state: State, start: number, isCapturing: boolean, name: string | null): PatternNode {
  return { type: 'group', isCapturing, name, body: parseBody(state, start) };
}

function parseBody(state: State, start: number): PatternNode {
  const body = parseChoice(state);
  if (state.text[state.at] !== ')') throw new PatternError('openGroup', start);
  state.at++;
  return body;
}

const MOST_REPEATS = 1000;
const REPEAT_SIGNS = new Set(['*', '+', '?', '{']);

function parseRepeat(state: State, body: PatternNode, start: number): PatternNode {
  if (!REPEAT_SIGNS.has(state.text[state.at] ?? '')) return body;
  const found = /^(?:([*+?])|\{(\d+)(,?)(\d*)\})(\??)/.exec(state.text.slice(state.at, state.at + 16));
  if (!found) return body;
  const [source, sign, low, comma, high, lazy] = found;
  const min = sign ? (sign === '+' ? 1 : 0) : Number(low);
  const max = sign ? (sign === '?' ? 1 : Number.POSITIVE_INFINITY) : findMost(min, comma ?? '', high ?? '');
  if (max < min) throw new PatternError('repeatBackwards', state.at);
  if (min > MOST_REPEATS || (Number.isFinite(max) && max > MOST_REPEATS)) {
    throw new PatternError('manyRepeats', state.at, { most: String(MOST_REPEATS) });
  }
  if (body.type === 'edge' || body.type === 'look') throw new PatternError('nothingToRepeat', start);
  state.at += source.length;
  if (/^[*+?]|^\{\d+,?\d*\}/.test(state.text.slice(state.at, state.at + 12))) {
    throw new PatternError('repeatOnRepeat', state.at);
  }
  return { type: 'repeat', min, max, isGreedy: !lazy, body };
}

function findMost(min: number, comma: string, high: string): number {
  if (!comma) return min;
  return high ? Number(high) : Number.POSITIVE_INFINITY;
}
