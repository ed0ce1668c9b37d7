/** The named parts of an address that fits a template; `rest` is what stands behind it, "" or "/…". */
export type UrlParts = Readonly<Record<string, string>>;

interface Part {
  /** Name of the part, null for what only has to be there. */
  name: string | null;
  /** What of a segment belongs to this part, null where that does not fit. */
  take(segment: string): string | null;
}

export interface UrlTemplate {
  segments: readonly Part[];
  hasRest: boolean;
  query: readonly { key: string; part: Part }[];
}

/** What a part may be made of, and what its end is. Each is one class of characters: one look at each of them. */
const KINDS: Readonly<Record<string, { whole: RegExp; one: RegExp }>> = {
  digits: { whole: /^\d+$/, one: /\d/ },
  word: { whole: /^\w+$/, one: /\w/ },
  dotted: { whole: /^[\w.]+$/, one: /[\w.]/ },
  code: { whole: /^[\w-]+$/, one: /[\w-]/ },
  vanity: { whole: /^[A-Za-z0-9.-]+$/, one: /[A-Za-z0-9.-]/ },
};
const LONGEST_PART = 300;
const PART = /^(\*?):([A-Za-z]{1,30})(?:\(([^()]{1,80})\))?$/;
const SIZED = /^([a-z]+) (\d{1,3})-(\d{1,3})$/;
const LITERAL = /^[\w.-]{1,40}$/;

/**
 * A template such as `/:handle(word 1-20)/status/:id(digits 1-20)/**` or `/photo?fbid=:id`. A segment is a word, `*`, or
 * a named part of a kind and size, or of given words: `:kind(p|reel)`; `/**` at the end lets anything follow. There is
 * nothing in it that could be repeated or tried twice: matching takes as long as the address has characters.
 * @throws Error with what is wrong.
 */
export function parseUrlTemplate(template: string): UrlTemplate {
  const [path = '', search = '', ...more] = template.split('?');
  if (!path.startsWith('/') || more.length > 0) throw new Error(`not an address template: ${template}`);
  const segments = path.slice(1).split('/');
  const hasRest = segments.at(-1) === '**';
  return {
    segments: (hasRest ? segments.slice(0, -1) : segments).map(parseSegment),
    hasRest,
    query: search === '' ? [] : search.split('&').map(parseQuery),
  };
}

function parseQuery(text: string): UrlTemplate['query'][number] {
  const [key = '', value = ''] = text.split('=');
  if (!/^[\w[\]]{1,40}$/.test(key) || !value.startsWith(':')) throw new Error(`not a query part: ${text}`);
  return { key, part: parseSegment(value) };
}

function parseSegment(text: string): Part {
  if (text === '*') return makeAny(null);
  if (LITERAL.test(text)) return makeWords(null, [text]);
  const [, end, name = '', spec] = PART.exec(text) ?? [];
  if (!name) throw new Error(`not a part of an address: ${text}`);
  if (spec === undefined && end === '') return makeAny(name);
  const [, kind = '', least, most] = SIZED.exec(spec ?? '') ?? [];
  const made = KINDS[kind];
  if (made) return makeSized(name, made, Number(least), Number(most), end === '*');
  const words = spec?.split('|') ?? [];
  if (end === '*' || !words.every((word) => LITERAL.test(word)))
    throw new Error(`not a kind of part: ${text}`);
  return makeWords(name, words);
}

function makeAny(name: string | null): Part {
  return { name, take: (segment) => (segment !== '' && segment.length <= LONGEST_PART ? segment : null) };
}

/** @param isEnd only the end of the segment is meant: "…-123" for `*:id(digits 5-25)`. */
function makeSized(
  name: string,
  { whole, one }: { whole: RegExp; one: RegExp },
  least: number,
  most: number,
  isEnd: boolean,
): Part {
  const findEnd = (segment: string): string => {
    let at = segment.length;
    while (at > 0 && one.test(segment.charAt(at - 1))) at--;
    return segment.slice(at);
  };
  return {
    name,
    take(segment) {
      const text = isEnd ? findEnd(segment) : segment;
      return text.length >= least && text.length <= most && whole.test(text) ? text : null;
    },
  };
}

function makeWords(name: string | null, words: readonly string[]): Part {
  const known = new Set(words.map((word) => word.toLowerCase()));
  return { name, take: (segment) => (known.has(segment.toLowerCase()) ? segment : null) };
}

/**
 * The parts of the first template that an address fits.
 * @param path as in an address, without query; a slash at its end is no part of it.
 * @returns null where none fits.
 */
export function findUrlParts(
  templates: readonly UrlTemplate[],
  path: string,
  search: URLSearchParams | null = null,
): UrlParts | null {
  if (!path.startsWith('/') || path.startsWith('//')) return null;
  const segments = path.replace(/\/$/, '').split('/').slice(1);
  for (const template of templates) {
    const parts = match(template, segments, search);
    if (parts) return parts;
  }
  return null;
}

function match(
  { segments: wanted, hasRest, query }: UrlTemplate,
  segments: readonly string[],
  search: URLSearchParams | null,
): UrlParts | null {
  if (segments.length < wanted.length || (!hasRest && segments.length > wanted.length)) return null;
  const parts: Record<string, string> = {};
  const isTaken = (part: Part, text: string): boolean => {
    const value = part.take(text);
    if (part.name && value !== null) parts[part.name] = value;
    return value !== null;
  };
  if (!wanted.every((part, index) => isTaken(part, segments[index] ?? ''))) return null;
  if (!query.every(({ key, part }) => isTaken(part, search?.get(key) ?? ''))) return null;
  const rest = segments.slice(wanted.length);
  parts.rest = rest.length > 0 ? `/${rest.join('/')}` : '';
  return parts;
}
