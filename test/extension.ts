import { join } from 'node:path';
import { build } from 'vite';

export const ROOT = join(import.meta.dirname, '..');
/** Where `npm run build` puts the extension. */
export const DIST = join(ROOT, 'dist');

/** Builds the extension as `npm run build` does. */
export async function buildExtension(): Promise<string> {
  await build({ root: ROOT, configFile: join(ROOT, 'vite.config.ts'), logLevel: 'warn' });
  return DIST;
}
