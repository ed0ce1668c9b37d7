import { EDGES, EUROPEAN_WORD, LETTER, type PatternNode, WORD } from './tree';

/** JavaScript source (flag `u`) of a pattern that was taken apart, with stand-ins: see `expand`. */
export function printPattern(node: PatternNode): string {
  switch (node.type) {
    case 'letter':
    case 'reference':
    case 'edge':
      return abbreviate(node.source);
    case 'text':
      return node.text;
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

/** Stand-ins for what is long and stands everywhere in printed patterns: letters that no pattern is printed with. */
const STAND_INS = {
  wordStart: '\ue000',
  wordEnd: '\ue001',
  word: '\ue002',
  letter: '\ue003',
} as const;
const STAND_IN = /[\ue000-\ue003]/g;
const WIDE = new Map<string, string>([
  [STAND_INS.wordStart, EDGES.wordStart],
  [STAND_INS.wordEnd, EDGES.wordEnd],
  [STAND_INS.word, WORD],
  [STAND_INS.letter, LETTER],
]);
const NARROW = new Map([...WIDE].map(([short, long]) => [short, narrowToEurope(long)]));

/** See `EUROPEAN_WORD`. */
function narrowToEurope(source: string): string {
  return source.replaceAll(WORD, EUROPEAN_WORD).replaceAll(LETTER, EUROPEAN_WORD.replace('0-9A-Z_', 'A-Z'));
}

/** Both borders of a word at once are rare: they are put together of what has a stand-in. */
const BORDER = abbreviate(EDGES.word);

function abbreviate(source: string): string {
  return source.length < LETTER.length
    ? source
    : source.replaceAll(WORD, STAND_INS.word).replaceAll(LETTER, STAND_INS.letter);
}

/**
 * The source with its stand-ins written out.
 * @param isEuropean letters of words are those of Latin, Greek and Cyrillic only.
 */
export function expand(source: string, isEuropean: boolean): string {
  const meanings = isEuropean ? NARROW : WIDE;
  return source.replace(STAND_IN, (short) => meanings.get(short) ?? short);
}

/** `\b` costs half where it is known on which side the letter stands. */
function printSequence(parts: PatternNode[]): string {
  let source = '';
  for (const [index, part] of parts.entries()) {
    if (part.type === 'choice') source += `(?:${printPattern(part)})`;
    else if (part.type === 'edge' && part.source === EDGES.word) source += printBorder(parts, index);
    else source += printPattern(part);
  }
  return source;
}

/** What takes no room stands at the same place: the letters beside it count. */
function printBorder(parts: PatternNode[], index: number): string {
  let [before, behind] = [index - 1, index + 1];
  while (behind < parts.length && !takesRoom(parts[behind])) behind++;
  const next = parts[behind];
  if (next && isWordAt(next, 0)) return STAND_INS.wordStart;
  while (before >= 0 && !takesRoom(parts[before])) before--;
  const previous = parts[before];
  return previous && isWordAt(previous, -1) ? STAND_INS.wordEnd : BORDER;
}

function takesRoom(node: PatternNode | undefined): boolean {
  return node?.type !== 'edge' && node?.type !== 'look';
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

const WORD_FIRST = /^[a-z\p{L}\p{N}_]/u;
const WORD_LAST = /[a-z\p{L}\p{N}_]$/u;

/** Whether everything that the node matches begins (0) or ends (-1) with a letter of a word. */
function isWordAt(node: PatternNode, side: 0 | -1): boolean {
  switch (node.type) {
    case 'letter':
      return node.plain !== null ? /^[\p{L}\p{N}_]$/u.test(node.plain) : isWordSet(node.source);
    case 'text':
      return side === 0 ? WORD_FIRST.test(node.text) : WORD_LAST.test(node.text);
    case 'sequence': {
      const part = side === 0 ? node.parts.find(takesRoom) : node.parts.findLast(takesRoom);
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
