import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const PAGES = fileURLToPath(new URL('./x/', import.meta.url));
const SHELF = fileURLToPath(new URL('../../node_modules/.practice/', import.meta.url));
const LOCK = fileURLToPath(new URL('../../package-lock.json', import.meta.url));
const DAY_MS = 86_400_000;

async function listInputs(): Promise<string[]> {
  const names = await readdir(PAGES, { recursive: true });
  // The data is read by the server at run time: changing a message needs no new build.
  const inputs = names.filter((name) => /\.(tsx?|html|css)$/.test(name)).map((name) => join(PAGES, name));
  return [...inputs.sort(), fileURLToPath(import.meta.url), LOCK];
}

async function hashInputs(): Promise<string> {
  const hash = createHash('sha256');
  for (const path of await listInputs()) hash.update(path).update(await readFile(path));
  return hash.digest('hex').slice(0, 16);
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

/** Builds the React pages once per state of their sources and gives the folder they lie in. */
export async function buildPractice(): Promise<string> {
  const name = await hashInputs();
  const target = join(SHELF, name);
  if (existsSync(join(target, 'index.html'))) return target;
  await mkdir(SHELF, { recursive: true });
  const draft = join(SHELF, `.making-${process.pid}-${randomUUID()}`);
  await build({
    configFile: false,
    root: PAGES,
    base: '/',
    logLevel: 'error',
    publicDir: false,
    // Draft.js reads `global`. Under vitest NODE_ENV is "test": pinned, so that React is the one X ships.
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
