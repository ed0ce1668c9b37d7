/** The named parts of an address that fits a template; `rest` is what stands behind it, "" or "/…". */
export type UrlParts = Readonly<Record<string, string>>;

export interface UrlTemplate {
  path: Pattern;
  query: readonly { key: string; value: Pattern }[];
}

/** A pattern of our own making and the names of its groups, in order. */
interface Pattern {
  pattern: RegExp;
  names: readonly string[];
}

/** What a part may be made of: classes of characters without "/", so that no part can reach into the next one. */
const KINDS: Readonly<Record<string, string>> = {
  digits: '\\d',
  word: '\\w',
  dotted: '[\\w.]',
  code: '[\\w-]',
  vanity: '[A-Za-z0-9.-]',
};
const ANY = '[^/]{1,300}';
const PART = /^(\*?):([A-Za-z]{1,30})(?:\(([^()]{1,80})\))?$/;
const SIZED = /^([a-z]+) (\d{1,3})-(\d{1,3})$/;
const LITERAL = /^[\w.-]{1,40}$/;

/**
 * A template such as `/:handle(word 1-20)/status/:id(digits 1-20)/**` or `/photo?fbid=:id`. A segment is a word, `*`, or
 * a named part of a kind and size, or of given words: `:kind(p|reel)`; `*:id(digits 5-9)` is the end of a segment; `/**`
 * at the end lets anything follow. Whatever is written, the pattern made of it has nothing that could be tried in more
 * ways than an address has characters.
 * @throws Error with what is wrong.
 */
export function parseUrlTemplate(template: string): UrlTemplate {
  const [path = '', search = '', ...more] = template.split('?');
  if (!path.startsWith('/') || more.length > 0) throw makeFault(template);
  const segments = path.slice(1).split('/');
  const hasRest = segments.at(-1) === '**';
  const names: string[] = [];
  const parts = (hasRest ? segments.slice(0, -1) : segments).map((segment) => `/${makePart(segment, names)}`);
  if (hasRest) names.push('rest');
  const end = hasRest ? '(/.+?)?' : '';
  return {
    path: { pattern: new RegExp(`^${parts.join('')}${end}/?$`, 'i'), names },
    query: search === '' ? [] : search.split('&').map(parseQuery),
  };
}

function parseQuery(text: string): UrlTemplate['query'][number] {
  const [key = '', value = ''] = text.split('=');
  if (!/^[\w[\]]{1,40}$/.test(key) || !value.startsWith(':')) throw makeFault(text);
  const names: string[] = [];
  return { key, value: { pattern: new RegExp(`^${makePart(value, names)}$`, 'i'), names } };
}

function makePart(text: string, names: string[]): string {
  if (text === '*') return ANY;
  if (LITERAL.test(text)) return text.replaceAll('.', '\\.');
  const [, end, name = '', spec] = PART.exec(text) ?? [];
  if (!name) throw makeFault(text);
  names.push(name);
  if (spec === undefined && end === '') return `(${ANY})`;
  const [, kind = '', least, most] = SIZED.exec(spec ?? '') ?? [];
  const one = KINDS[kind];
  if (one && Number(least) <= Number(most))
    return `${end === '' ? '' : '[^/]{0,300}?'}(${one}{${least},${most}})`;
  const words = spec?.split('|') ?? [];
  if (end !== '' || !words.every((word) => LITERAL.test(word))) throw makeFault(text);
  return `(${words.join('|').replaceAll('.', '\\.')})`;
}

/**
 * The parts of the first template that an address fits; capitals make no difference.
 * @param path as in an address, without query; a slash at its end is no part of it.
 * @returns null where none fits.
 */
export function findUrlParts(
  templates: readonly UrlTemplate[],
  path: string,
  search: URLSearchParams | null = null,
): UrlParts | null {
  for (const template of templates) {
    const parts: Record<string, string> = { rest: '' };
    const isFit =
      take(template.path, path, parts) &&
      template.query.every(({ key, value }) => take(value, search?.get(key) ?? '', parts));
    if (isFit) return parts;
  }
  return null;
}

function take({ pattern, names }: Pattern, text: string, parts: Record<string, string>): boolean {
  const match = pattern.exec(text);
  if (!match) return false;
  names.forEach((name, index) => {
    parts[name] = match[index + 1] ?? '';
  });
  return true;
}

/** One message for every fault: pages carry this file too, and the part named says where it is. */
function makeFault(part: string): Error {
  return new Error(`not a template of an address: ${part}`);
}
