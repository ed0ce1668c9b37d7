import { relative, resolve } from 'node:path';
import { runnerImport } from 'vite';
import { parseAllDocuments } from 'yaml';

const VOICE = resolve(import.meta.dirname, 'src/voice');

/**
 * Turns voice rules (`*.yml`) into JSON modules, so that the worker's cold start carries no YAML parser.
 * The module's default export is a function that gives the parsed file: its documents merged, because Vale refuses keys
 * it does not know but reads the first document only, so that is where its own keys stand, and ours follow in a second
 * document. A function around one string, because the worker is started for many things and seldom for the rules: a
 * string costs it next to nothing until somebody asks.
 * When Beside is built, patterns are printed for JavaScript as well and the examples left out (`build-file.ts`); tests
 * and command line read the files as they are.
 * Plain JavaScript because `src/cli/run.mjs` loads it as it is.
 *
 * @returns {import('vite').Plugin}
 */
export function voiceRules() {
  /** @type {(path: string, file: Record<string, unknown>) => Record<string, unknown>} */
  let buildFile = (_path, file) => file;
  return {
    name: 'voice-rules',
    async configResolved({ command }) {
      if (command === 'build')
        buildFile = (await runnerImport(resolve(VOICE, 'build-file.ts'))).module.buildFile;
    },
    transform(text, id) {
      if (!id.endsWith('.yml')) return null;
      const merged = {};
      for (const document of parseAllDocuments(text)) {
        if (document.errors[0]) throw document.errors[0];
        Object.assign(merged, document.toJS());
      }
      const file = buildFile(relative(VOICE, id), merged);
      const json = JSON.stringify(JSON.stringify(file));
      return { code: `export default () => JSON.parse(${json})`, map: null, moduleType: 'js' };
    },
  };
}
