import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { DIST } from '../extension';
import type { Figure } from './measure';

interface Manifest {
  content_scripts: { js: string[]; matches: string[] }[];
  background: { service_worker: string };
  action: { default_popup: string };
  options_ui: { page: string };
}

/** Size of what every page of a site must parse, its content script, and of what the worker and our own pages load. */
export function measureSize(): Figure[] {
  const manifest = JSON.parse(readFileSync(join(DIST, 'manifest.json'), 'utf8')) as Manifest;
  return [
    ...manifest.content_scripts.flatMap(({ js, matches }) =>
      describe(`content script of ${new URL(matches[0]?.replaceAll('*', '') ?? '').host}`, js, 60),
    ),
    ...describe('worker', listScripts(manifest.background.service_worker), null),
    ...describe('popup', listScripts(manifest.action.default_popup), null),
    ...describe('options', listScripts(manifest.options_ui.page), null),
  ];
}

function describe(name: string, paths: readonly string[], limit: number | null): Figure[] {
  const files = paths.map((path) => readFileSync(join(DIST, path)));
  const sum = (sizes: number[]) => sizes.reduce((total, size) => total + size, 0) / 1000;
  const spread = paths.length > 1 ? `${paths.length} files` : undefined;
  const about = { unit: 'kB' as const, ...(spread ? { spread } : {}) };
  return [
    { ...about, name: `${name}, minified`, value: sum(files.map((file) => file.length)), limit: null },
    { ...about, name: `${name}, gzip`, value: sum(files.map((file) => gzipSync(file).length)), limit },
  ];
}

/** A file and every script and style sheet it loads, at any remove. */
function listScripts(entry: string): string[] {
  const found = new Set<string>();
  const visit = (path: string) => {
    if (found.has(path)) return;
    found.add(path);
    const text = readFileSync(join(DIST, path), 'utf8');
    const isPage = path.endsWith('.html');
    const names = isPage
      ? text.matchAll(/(?:src|href)="([^"]+\.(?:js|css))"/g)
      : text.matchAll(/(?:from|import)\s*["']([^"']+\.js)["']/g);
    for (const [, name = ''] of path.endsWith('.css') ? [] : names)
      visit(name.startsWith('/') ? name.slice(1) : join(dirname(path), name));
  };
  visit(entry);
  return [...found];
}
