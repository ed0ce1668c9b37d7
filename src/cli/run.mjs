// Runs a TypeScript file of this project under Node: `node src/cli/run.mjs FILE [ARG …]`.
// Vite's module runner, because the pure rooms collect their rule packs with import.meta.glob.
import { resolve } from 'node:path';
import { createServer, createServerModuleRunner } from 'vite';
import { lazyTwitterText } from '../../vite.lazy.mjs';
import { voiceRules } from '../../vite.rules.mjs';

const [file = '', ...args] = process.argv.slice(2);
const path = resolve(file);
process.argv.splice(1, process.argv.length, path, ...args);

const server = await createServer({
  root: new URL('../../', import.meta.url).pathname,
  configFile: false,
  logLevel: 'error',
  plugins: [voiceRules(), lazyTwitterText()],
  optimizeDeps: { noDiscovery: true, include: [] },
  server: { middlewareMode: true, hmr: false, ws: false, watch: null },
});
const { ssr } = server.environments;
if (!ssr) throw new Error('Vite has no ssr environment.');
await createServerModuleRunner(ssr, { hmr: false }).import(path);
