import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Zippable, zipSync } from 'fflate';

const ROOT = resolve(import.meta.dirname, '..');
const DIST = join(ROOT, 'dist');
/** The earliest time a zip can hold, in local terms as zip wants it: the same build gives the same bytes. */
const FIXED_TIME = new Date(1980, 0, 1);

const { version } = JSON.parse(readFileSync(join(DIST, 'manifest.json'), 'utf8')) as { version: string };
const paths = readdirSync(DIST, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name).slice(DIST.length + 1))
  // Vite's own folder holds build notes that a store must not get.
  .filter((path) => !path.startsWith('.vite'))
  .map((path) => path.replaceAll('\\', '/'))
  .sort();

const entries: Zippable = {};
for (const path of paths) entries[path] = [readFileSync(join(DIST, path)), { level: 9, mtime: FIXED_TIME }];
const bytes = zipSync(entries);
const name = `beside-${version}.zip`;
writeFileSync(join(ROOT, name), bytes);
console.log(`${name}: ${paths.length} files, ${Math.ceil(bytes.length / 1024)} kB`);
