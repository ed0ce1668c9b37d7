import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser'];
/** Branded Chrome refuses unpacked extensions from the command line since version 137, so it is no candidate. */
const MAC_APPS = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
];
/** Emoji and Chinese for the screenshots, beside the browser itself. */
const DEBIAN_PACKAGES = ['chromium', 'fonts-noto-color-emoji', 'fonts-wqy-zenhei'];

export const HOW_TO_GET_CHROMIUM =
  'Beside needs Chromium for its practice desk and its tests, and none was found.\n' +
  '  Debian or Ubuntu:  sudo apt-get install chromium\n' +
  '  macOS or others:   npx playwright-core install chromium\n' +
  'or set CHROMIUM to the path of a Chromium or Chrome for Testing.';

/** Path of a Chromium that loads unpacked extensions, null where there is none. */
export function findChromium(): string | null {
  const named = process.env.CHROMIUM;
  if (named) return existsSync(named) ? named : null;
  const folders = (process.env.PATH ?? '').split(delimiter);
  const candidates = [
    ...folders.flatMap((folder) => NAMES.map((name) => join(folder, name))),
    ...MAC_APPS,
    chromium.executablePath(),
  ];
  return candidates.find((path) => path && existsSync(path)) ?? null;
}

/**
 * Path of a Chromium; installs one where it can: by apt as root, else by Playwright's download.
 * @throws Error that says how to get one.
 */
export function getChromium(): string {
  const found = findChromium();
  if (found) return found;
  if (process.env.CHROMIUM)
    throw new Error(`CHROMIUM names ${process.env.CHROMIUM}, and there is no such file.`);
  for (const install of [installByApt, installByPlaywright]) {
    install();
    const installed = findChromium();
    if (installed) return installed;
  }
  throw new Error(HOW_TO_GET_CHROMIUM);
}

function installByApt(): void {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  console.log(`Installing ${DEBIAN_PACKAGES.join(', ')} with apt-get …`);
  run('apt-get', ['update', '-qq']);
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...DEBIAN_PACKAGES]);
}

function installByPlaywright(): void {
  console.log('Installing Chromium with Playwright …');
  run(process.execPath, [
    join(import.meta.dirname, '../node_modules/playwright-core/cli.js'),
    'install',
    'chromium',
  ]);
}

/** What it prints is for the person; whether it worked is seen by looking for Chromium again. */
function run(command: string, args: string[]): void {
  try {
    execFileSync(command, args, {
      stdio: 'inherit',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
  }
}
