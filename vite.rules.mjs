import { parseAllDocuments } from 'yaml';

/**
 * Turns voice rules (`*.yml`) into JSON modules at build time, so that the worker's cold start carries no YAML parser.
 * The module's default export is the parsed file: its documents merged, because Vale refuses keys it does not know but
 * reads the first document only, so that is where its own keys stand, and ours follow in a second document.
 * Plain JavaScript because `src/cli/run.mjs` loads it as it is.
 *
 * @returns {import('vite').Plugin}
 */
export function voiceRules() {
  return {
    name: 'voice-rules',
    transform(text, id) {
      if (!id.endsWith('.yml')) return null;
      const merged = {};
      for (const document of parseAllDocuments(text)) {
        if (document.errors[0]) throw document.errors[0];
        Object.assign(merged, document.toJS());
      }
      return { code: `export default ${JSON.stringify(merged)}`, map: null, moduleType: 'js' };
    },
  };
}
