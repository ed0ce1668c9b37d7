/** What a piece of a message is; `han` is a run of Chinese characters, cut no further. */
export type TokenKind = 'word' | 'han' | 'number' | 'emoji' | 'emoticon' | 'mark' | 'link' | 'handle' | 'tag';

export interface Token {
  kind: TokenKind;
  /** Lower case, plain apostrophes, letters repeated more than twice cut to two; links and handles are one each. */
  text: string;
  /** Written in capitals, three letters or more. */
  isLoud: boolean;
  /** Had a letter three times or more: "soooo". */
  isStretched: boolean;
}

/** Text longer than this is read up to here only, in UTF-16 units. */
export const LONGEST_READ = 2000;

const EMOTICON =
  "[<>]?[:;=8xX][-o*'^]?[)(\\]\\[dDpP/\\\\oO3|@](?![\\p{L}\\p{N}])|[)(][-o*']?[:;=]|<\\/?3+|\\^[_.-]?\\^|[-tT]_+[-tT]|:['`´]\\(|\\(y\\)";
const PIECES = new RegExp(
  [
    '(?<link>(?:https?:\\/\\/|www\\.)\\S+|(?<![\\p{L}\\p{N}])http(?=\\s|$)|[\\p{L}\\p{N}._%+-]+@[\\p{L}\\p{N}-]+\\.[\\p{L}.]{2,})',
    '(?<handle>@[\\p{L}\\p{N}_.]*[\\p{L}\\p{N}_])',
    '(?<tag>#[\\p{L}\\p{N}_]+)',
    `(?<emoticon>${EMOTICON})`,
    '(?<emoji>\\p{Extended_Pictographic}|\\p{Regional_Indicator}{2})',
    '(?<han>\\p{sc=Han}+)',
    "(?<word>(?:(?!\\p{sc=Han})[\\p{L}\\p{M}])+(?:['’](?:(?!\\p{sc=Han})[\\p{L}\\p{M}])+)*)",
    '(?<number>\\p{N}+(?:[.,:]\\p{N}+)*)',
    '(?<mark>[!?！？]+|[.…。]{2,}|…|[,;:.。，、€$£%*"“”„])',
  ].join('|'),
  'gu',
);

/** Networks hand some characters over as HTML writes them; fullwidth and typographic forms become plain ones. */
function flatten(text: string): string {
  const read = text.slice(0, LONGEST_READ);
  const decoded = read.includes('&')
    ? read
        .replace(/&amp;/g, '&')
        .replace(/&lt;/g, '<')
        .replace(/&gt;/g, '>')
        .replace(/&quot;/g, '"')
    : read;
  return decoded.replace(/[’‘`´]/g, "'").replace(/\u200b|\ufe0f/g, '');
}

/** Cuts a message into what the models count. Long texts are read up to {@link LONGEST_READ}. */
export function readTokens(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of flatten(text).matchAll(PIECES)) {
    const kind = findKind(match.groups ?? {});
    if (kind) tokens.push(makeToken(kind, match[0]));
  }
  return tokens;
}

function findKind(groups: Record<string, string | undefined>): TokenKind | null {
  for (const kind of KINDS) if (groups[kind] !== undefined) return kind;
  return null;
}
const KINDS = ['word', 'mark', 'han', 'number', 'handle', 'tag', 'emoji', 'link', 'emoticon'] as const;

function makeToken(kind: TokenKind, raw: string): Token {
  switch (kind) {
    case 'link':
      return { kind, text: '<link>', isLoud: false, isStretched: false };
    case 'handle':
      return { kind, text: '<handle>', isLoud: false, isStretched: false };
    case 'number':
      return { kind, text: `<${Math.min(raw.length, 6)}>`, isLoud: false, isStretched: false };
    case 'mark':
      return { kind, text: flattenMark(raw), isLoud: false, isStretched: false };
    default: {
      const lower = raw.toLowerCase();
      const short = lower.replace(/(\p{L})\1{2,}/gu, '$1$1');
      const isLoud = kind === 'word' && raw.length > 2 && raw !== lower && raw === raw.toUpperCase();
      return { kind, text: short, isLoud, isStretched: short.length < lower.length };
    }
  }
}

/** "???" and "？" mean what "??" and "?" mean. */
function flattenMark(raw: string): string {
  const plain = raw
    .replace(/！/g, '!')
    .replace(/？/g, '?')
    .replace(/[。]/g, '.')
    .replace(/[，、]/g, ',');
  if (/^[!?]+$/.test(plain))
    return plain.includes('!') && plain.includes('?') ? '!?' : plain.slice(0, Math.min(plain.length, 3));
  return plain.length > 1 || plain === '…' ? '..' : plain;
}
