import { parse } from 'yaml';

/**
 * Turns voice rules (`*.yml`) into JSON modules at build time, so that the worker's cold start carries no YAML parser.
 * The module's default export is the parsed document. Plain JavaScript because `src/cli/run.mjs` loads it as it is.
 *
 * @returns {import('vite').Plugin}
 */
export function voiceRules() {
  return {
    name: 'voice-rules',
    transform(text, id) {
      if (!id.endsWith('.yml')) return null;
      return { code: `export default ${JSON.stringify(parse(text))}`, map: null, moduleType: 'js' };
    },
  };
}
