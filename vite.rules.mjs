import { relative, resolve } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { runnerImport } from 'vite';
import { parseAllDocuments } from 'yaml';

const VOICE = resolve(import.meta.dirname, 'src/voice');
const RULE_FILES = resolve(VOICE, 'rule-files.ts');
/** With its type or, where that was taken away already, without. */
const NO_ASSET = /RULES_ASSET(?:: string \| null)? = null/;
/** Texts stay: they are few, and wanted with every finding. */
const TAKEN = /^(?:packs|reading\/(?:cues|words))\//;

/**
 * Turns voice rules (`*.yml`) into JSON modules, so that the worker's cold start carries no YAML parser.
 * The module's default export is a function that gives the parsed file: its documents merged, because Vale refuses keys
 * it does not know but reads the first document only, so that is where its own keys stand, and ours follow in a second
 * document. A function around one string, because the worker is started for many things and seldom for the rules: a
 * string costs it next to nothing until somebody asks.
 * When Beside is built, patterns are printed for JavaScript as well and the examples left out (`build-file.ts`); tests
 * and command line read the files as they are.
 * With `asset` the build takes rules, cues and word lists out of the program into that file, deflated: the worker wakes
 * for many things, and would be parsed with all of them each time.
 * Plain JavaScript because `src/cli/run.mjs` loads it as it is.
 *
 * @param {{ asset?: string }} [options]
 * @returns {import('vite').Plugin}
 */
export function voiceRules({ asset } = {}) {
  /** @type {Record<string, string>} */
  const taken = {};
  /** @type {(path: string, file: Record<string, unknown>) => Record<string, unknown>} */
  let buildFile = (_path, file) => file;
  let isBuild = false;
  return {
    name: 'voice-rules',
    async configResolved({ command }) {
      isBuild = command === 'build';
      if (isBuild)
        buildFile = (await runnerImport(resolve(VOICE, 'build-file.ts'), { plugins: [voiceRules()] })).module
          .buildFile;
    },
    generateBundle() {
      if (asset)
        this.emitFile({
          type: 'asset',
          fileName: asset,
          source: deflateRawSync(joinFiles(taken), { level: 9 }),
        });
    },
    transform(text, id) {
      if (asset && isBuild && id === RULE_FILES) {
        if (!NO_ASSET.test(text)) this.error('rule-files.ts does not say where its asset is to be named.');
        return { code: text.replace(NO_ASSET, `RULES_ASSET = '/${asset}'`), map: null };
      }
      if (!id.endsWith('.yml')) return null;
      const merged = {};
      for (const document of parseAllDocuments(text)) {
        if (document.errors[0]) throw document.errors[0];
        Object.assign(merged, document.toJS());
      }
      const name = relative(VOICE, id);
      const json = JSON.stringify(buildFile(name, merged));
      if (!asset || !isBuild || !TAKEN.test(name))
        return {
          code: `export default () => JSON.parse(${JSON.stringify(json)})`,
          map: null,
          moduleType: 'js',
        };
      taken[name] = json;
      const code = `import { takeRuleFile } from ${JSON.stringify(RULE_FILES)};
export default () => takeRuleFile(${JSON.stringify(name)});`;
      return { code, map: null, moduleType: 'js' };
    },
  };
}

/**
 * As `provideRuleFiles` reads them; sorted, so that the same files give the same bytes.
 *
 * @param {Record<string, string>} files JSON texts by name
 */
function joinFiles(files) {
  const names = Object.keys(files).sort();
  const contents = names.map((name) => Buffer.from(files[name] ?? ''));
  const list = names.map((name, at) => [name, contents[at]?.length]);
  return Buffer.concat([Buffer.from(`${JSON.stringify(list)}\n`), ...contents]);
}
