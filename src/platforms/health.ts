import type { Sightings } from '../model/site-knowledge';
import { findUrlParts, parseUrlTemplate } from '../model/url-template';
import type { Platform, Reading } from './contract';

/** What was recognised on a page and by what, in numbers and names of parts: no text, name, handle or address. */
export interface PageHealth {
  site: string;
  version: number;
  /** When the site was last looked at. */
  seen: string;
  messages: { kind: string; count: number; withoutAuthor: number; withoutId: number; uncertain: number }[];
  composers: { kind: string; editor: string; count: number; unbound: number }[];
  problems: { part: string; entry: string; count: number; seen: string }[];
  /**
   * Every entry and every kind of address (`urls.…`), and how often it matches here; 0 where it is missing. `seen` is ""
   * where that is not known.
   */
  entries: { name: string; count: number; seen: string }[];
}

/**
 * Looks at a page once more and counts what matches. Costs one search for each entry: only for when somebody asks.
 * @param sightings of the knowledge in force; null while they are not known.
 */
export function examinePage(
  platform: Platform,
  page: Document,
  url: URL,
  sightings: Sightings | null,
): PageHealth {
  const { site, version, seen, entries, urls } = platform.knowledge.getCurrent();
  const { messages, composers, problems } = platform.read(page, url);
  const findSeen = (name: string) => sightings?.entries[name]?.seen ?? '';
  const roots = [page, ...(platform.listTrees?.(page) ?? [])];
  const addresses = [url.href, ...Array.from(page.links, ({ href }) => href)]
    .filter((href) => URL.canParse(href))
    .map((href) => new URL(href));
  return {
    site,
    version,
    seen,
    messages: tally(messages, ({ message }) => message.kind).map(([kind, of]) => ({
      kind,
      count: of.length,
      withoutAuthor: of.filter(({ message: { author } }) => !author.handle && !author.userId).length,
      withoutId: of.filter(({ message }) => message.id === null).length,
      uncertain: of.filter(({ isCertain }) => isCertain === false).length,
    })),
    composers: tally(composers, ({ kind, editor }) => `${kind} ${editor}`).map(([, of]) => ({
      kind: of[0]?.kind ?? '',
      editor: of[0]?.editor ?? '',
      count: of.length,
      unbound: of.filter(({ answersId }) => answersId === null).length,
    })),
    problems: listProblems(problems, findSeen),
    entries: [
      ...Object.entries(entries).map(([name, { css }]) => ({
        name,
        count: roots.reduce((sum, root) => sum + root.querySelectorAll(css.join(', ')).length, 0),
        seen: findSeen(name),
      })),
      ...Object.entries(urls).map(([name, { paths }]) => {
        const templates = paths.map(parseUrlTemplate);
        return {
          name: `urls.${name}`,
          count: addresses.filter((one) => findUrlParts(templates, one.pathname, one.searchParams)).length,
          seen: sightings?.urls[name]?.seen ?? '',
        };
      }),
    ],
  };
}

function listProblems(
  problems: Reading['problems'],
  findSeen: (name: string) => string,
): PageHealth['problems'] {
  return tally(problems, ({ part, entry }) => `${part} ${entry}`).flatMap(([, of]) => {
    const [first] = of;
    return first ? [{ ...first, count: of.length, seen: findSeen(first.entry) }] : [];
  });
}

function tally<Item>(items: readonly Item[], keyOf: (item: Item) => string): [string, Item[]][] {
  const groups = new Map<string, Item[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return [...groups];
}

/** As lines for a terminal; names of parts are those of the knowledge file, and so in English. */
export function formatHealth(health: PageHealth, sightings: Sightings): string {
  const { messages, composers, problems, entries } = health;
  const [found, missing] = [
    entries.filter(({ count }) => count > 0),
    entries.filter(({ count }) => count === 0),
  ];
  const block = (title: string, lines: string[]) =>
    [`${title}:`, ...(lines.length > 0 ? lines : ['none'])].join('\n  ');
  return [
    `site: ${health.site}\nknowledge: version ${health.version}, seen ${health.seen}`,
    block(
      'messages',
      messages.map(
        ({ kind, count, withoutAuthor, withoutId, uncertain }) =>
          `${kind}: ${count} (without author: ${withoutAuthor}, without id: ${withoutId}, by structure only: ${uncertain})`,
      ),
    ),
    block(
      'composers',
      composers.map(
        ({ kind, editor, count, unbound }) => `${kind}, ${editor}: ${count} (unbound: ${unbound})`,
      ),
    ),
    block(
      'problems',
      problems.map(
        ({ part, entry, count, seen }) =>
          `${part} by ${entry}: ${count}${seen ? ` (entry seen ${seen})` : ''}`,
      ),
    ),
    block(
      'found',
      found.map(({ name, count, seen }) => `${name}: ${count} (seen ${seen})`),
    ),
    block(
      'not on this page',
      missing.map(({ name, seen }) => `${name} (last seen ${seen}: ${sightings.entries[name]?.where ?? ''})`),
    ),
  ].join('\n');
}
