import { createHash, randomUUID } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { build, type Rollup } from 'vite';
import { VERSIONS } from '../../../src/store/database';
import { Desk, PRACTICE_SETTINGS } from '../../e2e/desk';
import { ROOT } from '../../extension';
import { makeCrowdPeople } from '../../sites/x/crowd';
import { readPeople } from '../../sites/x/data';
import { assert } from '../measure';
import { openControl } from '../memory';
import type { Seeded } from './people';

export const CUSTOMERS = 100_000;
export const MESSAGES = 1_000_000;
/** Question and answer each: ten messages a customer of the crowd, sixty one of the practice pages. */
const CROWD_TALKS = MESSAGES / CUSTOMERS / 2;
const KNOWN_TALKS = 30;
const BATCH = 500;
const TOLD_EVERY = 20_000;
const SHELF = join(ROOT, 'node_modules/.bench');
/** Whatever changes the records makes a new database. */
const INPUTS = ['test/bench/seed/page.ts', 'test/bench/seed/people.ts', 'src/store/record-shapes.ts'];

/**
 * A desk whose memory holds 100,000 customers and a million messages, those of the practice pages among them. The
 * database is made once for each state of the schema and kept; the desk works on a copy.
 */
export async function openSeededDesk(): Promise<{ desk: Desk; control: Page }> {
  const shelf = join(SHELF, hashInputs());
  if (!existsSync(shelf)) await seed(shelf);
  const desk = await Desk.open({ settings: null });
  await desk.context.close();
  const storage = findStorage(desk);
  rmSync(storage, { recursive: true, force: true });
  cpSync(shelf, storage, { recursive: true });
  await desk.restart();
  const control = await openControl(desk);
  const send = await openSeeder(control);
  const count = await send<{ customers: number; messages: number }>('BesideSeed.countRecords()');
  assert(
    count.customers >= CUSTOMERS && count.messages >= MESSAGES,
    `${JSON.stringify(count)} in the database`,
  );
  console.log(`  ${count.customers} customers, ${count.messages} messages in the database`);
  await desk.ask('saveSettings', PRACTICE_SETTINGS);
  while ((await desk.ask('listReplies')).length === 0)
    await control.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  return { desk, control };
}

function hashInputs(): string {
  const hash = createHash('sha256').update(JSON.stringify([VERSIONS, CUSTOMERS, MESSAGES, listKnown()]));
  for (const path of INPUTS) hash.update(readFileSync(join(ROOT, path)));
  return `seeded-${hash.digest('hex').slice(0, 16)}`;
}

/** Where Chromium keeps the databases of this desk's profile. */
function findStorage(desk: Desk): string {
  return join(desk.extensionPath, '../profile/Default/IndexedDB');
}

async function seed(shelf: string): Promise<void> {
  console.log(`  making a database of ${CUSTOMERS} customers and ${MESSAGES} messages, once …`);
  mkdirSync(SHELF, { recursive: true });
  for (const name of readdirSync(SHELF)) rmSync(join(SHELF, name), { recursive: true, force: true });
  const desk = await Desk.open({ settings: null });
  const draft = join(SHELF, `making-${randomUUID()}`);
  try {
    const send = await openSeeder(await openControl(desk));
    const now = Date.now();
    const begun = performance.now();
    const known = listKnown();
    await send(`BesideSeed.seedKnown(${JSON.stringify(known)}, ${CUSTOMERS}, ${now})`);
    for (let from = 0; from < CUSTOMERS; from += BATCH) {
      await send(`BesideSeed.seedCrowd(${from}, ${from + BATCH}, ${CROWD_TALKS}, ${now})`);
      const done = from + BATCH;
      const tookMs = Math.round(performance.now() - begun);
      if (done % TOLD_EVERY === 0) console.log(`  ${done} customers after ${Math.round(tookMs / 1000)} s`);
    }
    await send('BesideSeed.clearDesk()');
    await desk.context.close();
    cpSync(findStorage(desk), draft, { recursive: true });
    renameSync(draft, shelf);
  } finally {
    rmSync(draft, { recursive: true, force: true });
    await desk.close();
  }
}

/** The customers of the practice pages, each with a long history. */
export function listKnown(): Seeded[] {
  const customers = [...readPeople(), ...makeCrowdPeople()].filter(({ kind }) => kind === 'customer');
  return customers.map(({ handle, name }) => ({ handle, name, talks: KNOWN_TALKS }));
}

/** Puts the seed's code into a page of the extension, by the debugger: the page's own policy refuses foreign scripts. */
async function openSeeder(page: Page): Promise<<Value>(expression: string) => Promise<Value>> {
  const session = await page.context().newCDPSession(page);
  const send = async <Value>(expression: string): Promise<Value> => {
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as Value;
  };
  await send(await bundleSeed());
  return send;
}

async function bundleSeed(): Promise<string> {
  const built = await build({
    root: ROOT,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      lib: {
        entry: join(import.meta.dirname, 'page.ts'),
        formats: ['iife'],
        name: 'BesideSeed',
        fileName: () => 'seed.js',
      },
    },
  });
  const outputs = (Array.isArray(built) ? built : [built]) as Rollup.RollupOutput[];
  const code = outputs.flatMap(({ output }) => output).find((part) => part.type === 'chunk')?.code;
  if (!code) throw new Error('The seed could not be bundled.');
  return code;
}
