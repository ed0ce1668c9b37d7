import { createRequire } from 'node:module';

const NAME = 'lazy:twitter-text';
const PARTS = ['parseTweet', 'extractUrlsWithIndices'];

/**
 * The package `twitter-text` as a function that evaluates it at its first call. It compiles its expressions when it is
 * evaluated (25 ms and more), and a service worker has no import at run time: so its CommonJS form is bundled, which runs
 * nothing before it is asked for. Its polyfills for browsers of 2015 are left out.
 * Remove when the package itself makes its expressions at first use.
 * Plain JavaScript because `src/cli/run.mjs` loads it as it is.
 *
 * @returns {import('vite').Plugin}
 */
export function lazyTwitterText() {
  let isBuild = false;
  const parts = PARTS.map((part) => `${part}: require('twitter-text/dist/${part}.js')`).join(', ');
  return {
    name: 'lazy-twitter-text',
    enforce: 'pre',
    configResolved({ command }) {
      isBuild = command === 'build';
    },
    resolveId(source) {
      if (source === NAME) return `\0${NAME}`;
      return isBuild && source.startsWith('core-js/') ? '\0nothing' : null;
    },
    load(id) {
      if (id === '\0nothing') return '';
      if (id !== `\0${NAME}`) return null;
      // In a build the words `module` and `require` make it a CommonJS module; Node has to be given its `require`.
      if (isBuild) return `module.exports = () => ({ ${parts} });`;
      const own = JSON.stringify(createRequire(import.meta.url).resolve('twitter-text/package.json'));
      return `import { createRequire } from 'node:module';
        const require = createRequire(${own});
        export default () => ({ ${parts} });`;
    },
  };
}
