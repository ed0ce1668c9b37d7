import { createHash, randomUUID } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const SITES = fileURLToPath(new URL('./', import.meta.url));
const SHELF = fileURLToPath(new URL('../../node_modules/.practice/', import.meta.url));
/** Shared by the pages of two sites. */
const LEXICAL_EDITOR = join(SITES, 'lexical-editor.ts');
const LOCK = fileURLToPath(new URL('../../package-lock.json', import.meta.url));
const DAY_MS = 86_400_000;

/** The sites that stand: every folder here with a page to build and a service to answer it. */
export function listSites(): string[] {
  return readdirSync(SITES, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .filter((site) =>
      ['index.html', 'main.tsx', 'service.ts'].every((name) => existsSync(join(SITES, site, name))),
    );
}

async function listInputs(site: string): Promise<string[]> {
  const pages = join(SITES, site);
  const names = await readdir(pages, { recursive: true });
  // The data is read by the server at run time: changing a message needs no new build.
  const inputs = names.filter((name) => /\.(tsx?|html|css)$/.test(name)).map((name) => join(pages, name));
  return [...inputs.sort(), fileURLToPath(import.meta.url), LEXICAL_EDITOR, LOCK];
}

async function hashInputs(site: string): Promise<string> {
  const hash = createHash('sha256');
  for (const path of await listInputs(site)) hash.update(path).update(await readFile(path));
  return `${site}-${hash.digest('hex').slice(0, 16)}`;
}

/** Old builds may still be served by another run: only those a day old go. */
async function dropOldBuilds(keep: string): Promise<void> {
  for (const name of await readdir(SHELF)) {
    const path = join(SHELF, name);
    if (name === keep) continue;
    const found = await stat(path).catch(() => null);
    if (found && Date.now() - found.mtimeMs > DAY_MS) await rm(path, { recursive: true, force: true });
  }
}

/** Builds one site's React pages once per state of their sources and gives the folder they lie in. */
export async function buildSite(site: string): Promise<string> {
  const name = await hashInputs(site);
  const target = join(SHELF, name);
  if (existsSync(join(target, 'index.html'))) return target;
  await mkdir(SHELF, { recursive: true });
  const draft = join(SHELF, `.making-${process.pid}-${randomUUID()}`);
  await build({
    configFile: false,
    root: join(SITES, site),
    base: '/',
    logLevel: 'error',
    publicDir: false,
    // Draft.js (X) reads `global`. Under vitest NODE_ENV is "test": pinned, so that React is the one that sites ship.
    define: { global: 'globalThis', 'process.env.NODE_ENV': '"production"' },
    oxc: { jsx: { runtime: 'automatic', importSource: 'react', development: false } },
    build: {
      outDir: draft,
      emptyOutDir: true,
      minify: true,
      assetsDir: 'practice-assets',
      modulePreload: false,
    },
  });
  try {
    await rename(draft, target);
  } catch (error) {
    // Another worker was first with the very same build.
    await rm(draft, { recursive: true, force: true });
    if (!existsSync(join(target, 'index.html'))) throw error;
  }
  await dropOldBuilds(name);
  return target;
}

/** Builds every site that stands; gives their folders by site. */
export async function buildPractice(): Promise<Record<string, string>> {
  const sites = listSites();
  const folders = await Promise.all(sites.map(buildSite));
  return Object.fromEntries(sites.map((site, index) => [site, folders[index] ?? '']));
}
