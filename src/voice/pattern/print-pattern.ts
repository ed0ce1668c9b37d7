import { EDGES, EUROPEAN_WORD, LETTER, type PatternNode, WORD } from './tree';

/** JavaScript source (flag `u`) of a pattern that was taken apart. */
export function printPattern(node: PatternNode): string {
  switch (node.type) {
    case 'letter':
    case 'reference':
      return node.source;
    case 'edge':
      return node.source;
    case 'sequence':
      return printSequence(node.parts);
    case 'choice':
      return node.options.map(printPattern).join('|');
    case 'group':
      return `(${node.isCapturing ? (node.name ? `?<${node.name}>` : '') : '?:'}${printPattern(node.body)})`;
    case 'look':
      return `${node.opening}${printPattern(node.body)})`;
    case 'repeat':
      return `${printRepeated(node.body)}${printTimes(node.min, node.max)}${node.isGreedy ? '' : '?'}`;
  }
}

/** Stand-ins for what is long and stands everywhere in printed patterns that ship: letters that no pattern holds. */
const STAND_INS: readonly [long: string, short: string, european: string][] = [
  [EDGES.wordStart, '\ue000', narrowToEurope(EDGES.wordStart)],
  [EDGES.wordEnd, '\ue001', narrowToEurope(EDGES.wordEnd)],
  [WORD, '\ue002', EUROPEAN_WORD],
  [LETTER, '\ue003', narrowToEurope(LETTER)],
];

/** See `EUROPEAN_WORD`. */
function narrowToEurope(source: string): string {
  return source.replaceAll(WORD, EUROPEAN_WORD).replaceAll(LETTER, EUROPEAN_WORD.replace('0-9A-Z_', 'A-Z'));
}

/** A pattern that ships, its letters of words narrowed and as stand-ins. */
export function abbreviate(source: string): string {
  return STAND_INS.reduce((text, [long, short]) => text.replaceAll(long, short), source);
}

/** The source with its stand-ins written out. */
export function expand(source: string): string {
  return STAND_INS.reduce((text, [, short, european]) => text.replaceAll(short, european), source);
}

/** `\b` costs half where it is known on which side the letter stands. */
function printSequence(parts: PatternNode[]): string {
  return parts
    .map((part, index) => {
      if (part.type === 'choice') return `(?:${printPattern(part)})`;
      if (part.type !== 'edge' || part.source !== EDGES.word) return printPattern(part);
      const next = parts[index + 1];
      const previous = parts[index - 1];
      if (next && isWordAt(next, 0)) return EDGES.wordStart;
      if (previous && isWordAt(previous, -1)) return EDGES.wordEnd;
      return part.source;
    })
    .join('');
}

function printRepeated(body: PatternNode): string {
  const source = printPattern(body);
  return body.type === 'letter' || body.type === 'group' || body.type === 'reference'
    ? source
    : `(?:${source})`;
}

function printTimes(min: number, max: number): string {
  if (max === Number.POSITIVE_INFINITY) return min === 0 ? '*' : min === 1 ? '+' : `{${min},}`;
  if (min === 0 && max === 1) return '?';
  return min === max ? `{${min}}` : `{${min},${max}}`;
}

/** Whether everything that the node matches begins (0) or ends (-1) with a letter of a word. */
function isWordAt(node: PatternNode, side: 0 | -1): boolean {
  switch (node.type) {
    case 'letter':
      return node.plain !== null ? /^[\p{L}\p{N}_]$/u.test(node.plain) : isWordSet(node.source);
    case 'sequence': {
      const part = node.parts.at(side);
      return part !== undefined && isWordAt(part, side);
    }
    case 'choice':
      return node.options.every((option) => isWordAt(option, side));
    case 'group':
      return isWordAt(node.body, side);
    case 'repeat':
      return node.min > 0 && isWordAt(node.body, side);
    default:
      return false;
  }
}

function isWordSet(source: string): boolean {
  return (
    source === '[\\d]' ||
    source === `[${WORD}]` ||
    /^\[(?:[\p{L}\p{N}]|\p{L}-\p{L}|\d-\d|\\d)+\]$/u.test(source)
  );
}
