import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';
import { lazyTwitterText } from './vite.lazy.mjs';
import { voiceRules } from './vite.rules.mjs';

const alias = {
  // Throws when imported outside an extension.
  'webextension-polyfill': new URL('./test/browser.ts', import.meta.url).pathname,
};

export default defineConfig({
  plugins: [
    voiceRules(),
    lazyTwitterText(),
    preact({ devToolsEnabled: false, reactAliasesEnabled: false, prefreshEnabled: false }),
  ],
  test: {
    reporters: ['default', './test/closing-line.ts'],
    maxWorkers: 2,
    // A condition is awaited until it holds; on a machine with other work a second is not long.
    expect: { poll: { timeout: 10_000 } },
    projects: [
      {
        extends: true,
        resolve: { alias },
        test: {
          name: 'unit',
          include: [
            'src/**/*.test.{ts,tsx}',
            'test/*.test.ts',
            'test/sites/**/*.test.ts',
            'test/bench/**/*.test.ts',
          ],
          setupFiles: ['test/effects.ts'],
          testTimeout: 20_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          globalSetup: ['test/e2e/setup.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
