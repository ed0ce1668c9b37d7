/** Parts of a pattern between the parser, the check for runaway repeats and the JavaScript regular expression. */
export type PatternNode =
  /** One code point; `source` is the JavaScript source that matches it, `u` flag. */
  | { type: 'letter'; source: string; plain: string | null; isFolded: boolean }
  /** Letters in a row that mean themselves, here and in JavaScript: most of a word list. */
  | { type: 'text'; text: string }
  | { type: 'sequence'; parts: PatternNode[] }
  | { type: 'choice'; options: PatternNode[] }
  | { type: 'group'; isCapturing: boolean; name: string | null; body: PatternNode }
  | { type: 'look'; opening: '(?=' | '(?!' | '(?<=' | '(?<!'; body: PatternNode }
  | { type: 'repeat'; min: number; max: number; isGreedy: boolean; body: PatternNode }
  /** Matches between two code points. */
  | { type: 'edge'; source: string }
  | { type: 'reference'; source: string };

/**
 * What counts as a letter of a word, as ranges for a character class: letters, marks, digits and connectors of all
 * scripts. Written out because `\p{…}` makes a regular expression four times slower to compile; exact for Latin, Greek,
 * Cyrillic, Armenian, Hebrew, Arabic and CJK, rounded up elsewhere. Variation selectors are left out: they follow emoji.
 */
export const WORD =
  '0-9A-Z_a-z\\xaa\\xb5\\xba\\xc0-\\xd6\\xd8-\\xf6\\xf8-\\u02c1\\u02c6-\\u02d1\\u02e0-\\u02e4\\u0300-\\u0374' +
  '\\u0376-\\u037d\\u037f\\u0386\\u0388-\\u03f5\\u03f7-\\u0481\\u0483-\\u0487\\u048a-\\u0559\\u0560-\\u0588' +
  '\\u0591-\\u05bd\\u05bf\\u05c1-\\u05c2\\u05c4-\\u05c5\\u05c7-\\u05f2\\u0610-\\u061a\\u0620-\\u0669' +
  '\\u066e-\\u06d3\\u06d5-\\u06dc\\u06df-\\u06e8\\u06ea-\\u06fc\\u06ff\\u0710-\\u07f5\\u0800-\\u082d' +
  '\\u0840-\\u0963\\u0966-\\u0def\\u0e01-\\u0f00\\u0f18-\\u1049\\u1050-\\u1fbc\\u1fc2-\\u1fcc\\u1fd0-\\u1fdb' +
  '\\u1fe0-\\u1fec\\u1ff2-\\u1ffc\\u2071\\u207f\\u2c00-\\u2dff\\u3005-\\u3006\\u3031-\\u3035\\u303b-\\u303c' +
  '\\u3041-\\u309a\\u309d-\\u309f\\u30a1-\\u30fa\\u30fc-\\u318e\\u31a0-\\u31bf\\u31f0-\\u31ff\\u3400-\\u4dbf' +
  '\\u4e00-\\ud7fb\\uf900-\\ufb28\\ufb2a-\\ufd3d\\ufd50-\\ufdfb\\ufe70-\\ufefc\\uff10-\\uff19\\uff21-\\uff3a' +
  '\\uff3f\\uff41-\\uff5a\\uff66-\\uffdc\\u{10000}-\\u{1bc9e}\\u{1d400}-\\u{1d7ff}\\u{20000}-\\u{33479}';

/**
 * Letters of words in Latin, Greek and Cyrillic only: enough for the packs that ship, and a tenth of the ranges, which is
 * what compiling at a cold start costs. Chinese characters beside a Latin word do not belong to it.
 */
export const EUROPEAN_WORD =
  '0-9A-Z_a-z\\xaa\\xb5\\xba\\xc0-\\xd6\\xd8-\\xf6\\xf8-\\u02af\\u0300-\\u0374\\u0386-\\u0481\\u0483-\\u052f\\u1e00-\\u1fbc';

/** The same without digits and connectors: what `\\p{L}` stands for in patterns, marks included. */
export const LETTER = WORD.replace('0-9A-Z_', 'A-Z');

/** The same, turned round: ranges for what is no letter of a word. */
export const NOT_WORD = findComplement(WORD);

function findComplement(ranges: string): string {
  const hex = (code: number) => `\\u{${code.toString(16)}}`;
  const letter = /\\u\{(\w+)\}|\\u(\w{4})|\\x(\w\w)|([^\\])/y;
  const codes: number[] = [];
  const read = (at: number): [code: number, next: number] => {
    letter.lastIndex = at;
    const [, long, short, byte, plain = ''] = letter.exec(ranges) ?? [];
    const code = long ?? short ?? byte;
    return [code ? Number.parseInt(code, 16) : plain.charCodeAt(0), letter.lastIndex];
  };
  for (let at = 0; at < ranges.length; ) {
    const [low, next] = read(at);
    const [high, end] = ranges[next] === '-' ? read(next + 1) : [low, next];
    codes.push(low, high);
    at = end;
  }
  let source = '';
  let free = 0;
  for (let index = 0; index < codes.length; index += 2) {
    const [low = 0, high = 0] = codes.slice(index, index + 2);
    if (low > free) source += `${hex(free)}-${hex(low - 1)}`;
    free = high + 1;
  }
  return `${source}${hex(free)}-${hex(0x10ffff)}`;
}

const BEFORE = `(?<=[${WORD}])`;
const NOT_BEFORE = `(?<![${WORD}])`;
const AFTER = `(?=[${WORD}])`;
const NOT_AFTER = `(?![${WORD}])`;

/** Source of the places between two code points. */
export const EDGES = {
  word: `(?:${BEFORE}${NOT_AFTER}|${NOT_BEFORE}${AFTER})`,
  notWord: `(?:${BEFORE}${AFTER}|${NOT_BEFORE}${NOT_AFTER})`,
  /** `\b` where a letter is known to follow, or to stand before. */
  wordStart: NOT_BEFORE,
  wordEnd: NOT_AFTER,
  textStart: '(?<![^])',
  textEnd: '(?![^])',
  lastLineEnd: '(?=\\n?(?![^]))',
  lineStart: '(?<![^\\n])',
  lineEnd: '(?![^\\n])',
} as const;
