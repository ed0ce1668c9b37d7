import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { parseSync } from 'vite';
import { describe, expect, it } from 'vitest';

/**
 * The walls of the house. A room imports only the rooms named here, uses the browser's extension API or the DOM only
 * where it is said, and no shelf sibling (two platforms, two formats) knows another.
 */
const PURE = ['model', 'understanding', 'replies', 'voice', 'numbers', 'exchange'];
const ROOMS: Record<
  string,
  { imports: string[]; browser: boolean; dom: boolean; packages?: string[]; data?: string[] }
> = {
  model: { imports: [], browser: false, dom: false },
  understanding: { imports: ['model'], browser: false, dom: false },
  replies: { imports: ['model'], browser: false, dom: false, packages: ['lazy:twitter-text'] },
  voice: { imports: ['model'], browser: false, dom: false },
  numbers: { imports: ['model'], browser: false, dom: false },
  exchange: {
    imports: ['model'],
    browser: false,
    dom: false,
    packages: ['valibot', 'fflate', 'yaml', 'papaparse'],
  },
  platforms: { imports: ['model'], browser: false, dom: true },
  bridge: { imports: ['model'], browser: true, dom: true, packages: ['webextension-polyfill', 'valibot'] },
  store: { imports: ['model'], browser: false, dom: false, packages: ['dexie'] },
  worker: {
    imports: [...PURE, 'bridge', 'store'],
    browser: true,
    dom: false,
    packages: ['webextension-polyfill'],
    // What sites look like is data: it is judged, kept and handed out here, and read by the platforms alone.
    data: ['platforms'],
  },
  ui: { imports: ['model'], browser: false, dom: true, packages: ['preact', '@preact/signals'] },
  overlay: {
    imports: ['model', 'bridge', 'platforms', 'ui'],
    browser: false,
    dom: true,
    packages: ['preact', '@preact/signals'],
  },
  popup: {
    imports: ['model', 'bridge', 'ui'],
    browser: false,
    dom: true,
    packages: ['preact', '@preact/signals'],
  },
  options: {
    // The platforms: a site-knowledge file is tried on their sample pages before it is taken.
    imports: ['model', 'bridge', 'ui', 'exchange', 'platforms'],
    browser: false,
    dom: true,
    packages: ['preact', '@preact/signals'],
  },
  report: {
    imports: ['model', 'bridge', 'ui'],
    browser: false,
    dom: true,
    packages: ['preact', '@preact/signals'],
  },
  cli: { imports: [...PURE, 'platforms'], browser: false, dom: true, packages: ['jsdom', 'yaml', 'vite'] },
};
/** Names that only exist where there is a page. */
const DOM_NAMES = new Set([
  'document',
  'window',
  'Document',
  'Element',
  'HTMLElement',
  'Node',
  'ParentNode',
  'Range',
  'MutationObserver',
  'localStorage',
  'sessionStorage',
  'getComputedStyle',
]);
const BROWSER_NAMES = new Set(['chrome', 'browser']);
const LONGEST_FILE = 300;
const BANNED_NAMES = /^(utils?|helpers?|shared|common|misc|manager|service)(\.|$)/;

const SRC = resolve(import.meta.dirname, '../src');

interface SourceFile {
  path: string;
  room: string;
  text: string;
  /** Every import and re-export, types included. */
  imports: { source: string; isType: boolean }[];
  /** Free-standing identifiers used anywhere in the file. */
  names: Set<string>;
}

const files = listFiles(SRC)
  .filter((path) => /\.(ts|tsx|mjs)$/.test(path))
  .map(parseFile);
const product = files.filter((file) => !/\.test\.tsx?$/.test(file.path));

function listFiles(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? listFiles(path) : [path];
  });
}

function parseFile(path: string): SourceFile {
  const text = readFileSync(path, 'utf8');
  const { module, program } = parseSync(path, text);
  const names = new Set<string>();
  collectNames(program, names);
  const imports = [
    ...module.staticImports.map((entry) => ({
      source: entry.moduleRequest.value,
      isType: entry.entries.length > 0 && entry.entries.every((one) => one.isType),
    })),
    ...module.staticExports.flatMap((entry) =>
      entry.entries.flatMap((one) =>
        one.moduleRequest ? [{ source: one.moduleRequest.value, isType: one.isType }] : [],
      ),
    ),
  ];
  return { path: relative(SRC, path), room: relative(SRC, path).split(sep)[0] ?? '', text, imports, names };
}

function collectNames(node: unknown, names: Set<string>): void {
  if (Array.isArray(node)) {
    for (const child of node) collectNames(child, names);
    return;
  }
  if (typeof node !== 'object' || node === null) return;
  const entry = node as Record<string, unknown>;
  if (entry.type === 'Identifier' && typeof entry.name === 'string') names.add(entry.name);
  const skipped =
    entry.computed === true
      ? ''
      : entry.type === 'MemberExpression'
        ? 'property'
        : entry.type === 'Property'
          ? 'key'
          : '';
  for (const [key, child] of Object.entries(entry)) if (key !== skipped) collectNames(child, names);
}

/** Path below src of a relative import, null for packages. */
function findTarget(file: SourceFile, source: string): string | null {
  return source.startsWith('.') ? relative(SRC, resolve(SRC, dirname(file.path), source)) : null;
}

function packageName(source: string): string {
  return source
    .split('/')
    .slice(0, source.startsWith('@') ? 2 : 1)
    .join('/');
}

describe('the walls of the house', () => {
  it('every folder below src is a room that has its line in the table', () => {
    expect(files.filter((file) => !ROOMS[file.room]).map((file) => file.path)).toEqual([]);
  });

  it('a room imports only the rooms it may', () => {
    const crossings = product.flatMap((file) =>
      file.imports.flatMap(({ source }) => {
        const target = findTarget(file, source)?.split(sep)[0];
        if (!target || target === file.room || target === '..') return [];
        if (source.endsWith('.json') && ROOMS[file.room]?.data?.includes(target)) return [];
        return ROOMS[file.room]?.imports.includes(target) ? [] : [`${file.path} imports ${source}`];
      }),
    );
    expect(crossings).toEqual([]);
  });

  it('a room imports only the packages it may', () => {
    const strays = product.flatMap((file) =>
      file.imports
        .filter(({ source }) => !source.startsWith('.') && !source.startsWith('node:'))
        .filter(({ source }) => !ROOMS[file.room]?.packages?.includes(packageName(source)))
        .map(({ source }) => `${file.path} imports ${source}`),
    );
    expect(strays).toEqual([]);
  });

  it('rooms without a page use no name of the page, and only the bridge and the worker use the browser API', () => {
    const strays = product.flatMap((file) => {
      const room = ROOMS[file.room];
      return [...file.names]
        .filter((name) => (!room?.dom && DOM_NAMES.has(name)) || (!room?.browser && BROWSER_NAMES.has(name)))
        .map((name) => `${file.path} uses ${name}`);
    });
    expect(strays).toEqual([]);
  });

  it('only the drafting of the worker talks to the network; two others read files of the extension itself', () => {
    const ways = new Set(['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource']);
    const strays = product.filter(
      (file) => file.room !== 'cli' && [...file.names].some((name) => ways.has(name)),
    );
    expect(strays.map((file) => file.path).sort()).toEqual([
      'worker/deflated.ts',
      'worker/drafting-endpoint.ts',
      'worker/texts.ts',
    ]);
  });

  it('shelf siblings never import each other', () => {
    const shelves = new Set(['platforms', 'exchange', 'voice/packs', 'voice/kinds']);
    // Editors, talks and the second reader belong to no site: all three lean on them, and they know none.
    const foundation = /^platforms\/(editors|direct|structure)(\/|$)/;
    const crossings = product.flatMap((file) =>
      file.imports.flatMap(({ source }) => {
        const target = findTarget(file, source);
        if (!target || foundation.test(target)) return [];
        for (const shelf of shelves) {
          if (!file.path.startsWith(`${shelf}/`) || !target.startsWith(`${shelf}/`)) continue;
          const [own, other] = [file.path, target].map((path) => path.slice(shelf.length + 1).split(sep));
          const areBothFolders = (own?.length ?? 0) > 1 && (other?.length ?? 0) > 1;
          if (areBothFolders && own?.[0] !== other?.[0]) return [`${file.path} imports ${source}`];
        }
        return [];
      }),
    );
    expect(crossings).toEqual([]);
  });

  it('no file imports itself around a circle', () => {
    const byPath = new Map(product.map((file) => [file.path.replace(/(\/index)?\.tsx?$/, ''), file]));
    const circles: string[] = [];
    const done = new Set<string>();
    const visit = (key: string, trail: string[]): void => {
      if (trail.includes(key)) {
        circles.push([...trail.slice(trail.indexOf(key)), key].join(' → '));
        return;
      }
      const file = byPath.get(key);
      if (!file || done.has(key)) return;
      for (const { source, isType } of file.imports) {
        const target = isType ? null : findTarget(file, source);
        if (target) visit(target.replace(/(\/index)?(\.tsx?)?$/, ''), [...trail, key]);
      }
      done.add(key);
    };
    for (const key of byPath.keys()) visit(key, []);
    expect(circles).toEqual([]);
  });

  it(`no file is longer than ${LONGEST_FILE} lines`, () => {
    const long = files.filter((file) => file.text.split('\n').length > LONGEST_FILE + 1);
    expect(long.map((file) => file.path)).toEqual([]);
  });

  it('names are kebab-case nouns of the field, never drawers', () => {
    const odd = files
      .map((file) => file.path)
      .filter((path) => {
        const parts = path.split(sep);
        return parts.some(
          (part) => BANNED_NAMES.test(part) || !/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z]+)*$/.test(part),
        );
      });
    expect(odd).toEqual([]);
  });
});
