import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { build } from 'vite';
import { getChromium } from '../../chromium';
import type { drill, Result, Task } from './in-page';
import type { Base } from './truth';

/** So many changes of one page are asked for at once. */
const BATCH = 25;
const WORKERS = 2;

declare global {
  var BesideDrill: { drill: typeof drill };
}

export interface Work {
  base: Base;
  tasks: Task[];
}

/** The readers, the changes and the score in one script for a blank page. */
async function bundle(): Promise<string> {
  const made = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      target: 'esnext',
      lib: { entry: join(import.meta.dirname, 'in-page.ts'), formats: ['iife'], name: 'BesideDrill' },
    },
  });
  const [output] = Array.isArray(made) ? made : [made];
  const chunk = output && 'output' in output ? output.output[0] : null;
  if (!chunk) throw new Error('Vite made nothing of the drill.');
  return chunk.code;
}

/** Reads all changed pages in two browsers at once. `onDone` hears how many of them are read. */
export async function runWork(work: readonly Work[], onDone: (count: number) => void): Promise<Result[]> {
  const script = await bundle();
  const waiting = work.flatMap(({ base, tasks }) => {
    const parts: Work[] = [];
    for (let at = 0; at < tasks.length; at += BATCH) parts.push({ base, tasks: tasks.slice(at, at + BATCH) });
    return parts;
  });
  const results: Result[] = [];
  const take = async () => {
    const browser = await open();
    try {
      const page = await browser.newPage();
      await page.addScriptTag({ content: script });
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        results.push(...(await ask(page, next)));
        onDone(results.length);
      }
    } finally {
      await browser.close();
    }
  };
  await Promise.all(Array.from({ length: WORKERS }, take));
  return results.sort((one, other) => one.seed - other.seed);
}

function ask(page: Page, { base, tasks }: Work): Promise<Result[]> {
  return page.evaluate(([asked, all]) => globalThis.BesideDrill.drill(asked, all), [base, tasks] as const);
}

function open(): Promise<Browser> {
  return chromium.launch({
    executablePath: getChromium(),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
}
