import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { Platform } from './contract';
import { PLATFORMS } from './registry';

/** Saved real pages lie beside the repository, never inside it. */
const SITES = resolve(import.meta.dirname, '../../../shared/sites');
const isThere = existsSync(join(SITES, 'score.mjs'));
if (!isThere) console.log('Skipped: no saved pages beside the repository.');

/** What is promised of each site; messages: how many the saved pages hold at the least. */
const PROMISES = {
  x: { f1: 0.99, fields: 0.97, messages: 50 },
  facebook: { f1: 0.95, fields: 0.93, messages: 20 },
  instagram: { f1: 0.98, fields: 0.97, messages: 30 },
};

function readCapture(platform: Platform, path: string, url: string) {
  const { window } = new JSDOM('');
  const page = new window.DOMParser().parseFromString(readFileSync(path, 'utf8'), 'text/html');
  return platform
    .read(page, new URL(url))
    .messages.map(({ message: { isPromoted, postedAt, ...message } }) => ({
      ...message,
      promoted: isPromoted,
      postedAt: postedAt === null ? null : new Date(postedAt).toISOString(),
    }));
}

describe.skipIf(!isThere)('saved pages', () => {
  it.each(PLATFORMS)(
    'of $id are read as a careful reader would, with no author wrong',
    (platform) => {
      const { id } = platform;
      const promise = PROMISES[id];
      const target = mkdtempSync(join(tmpdir(), 'beside-gold-'));
      try {
        for (const name of readdirSync(join(SITES, 'gold', id), { recursive: true, encoding: 'utf8' })) {
          if (!name.endsWith('.json')) continue;
          const gold = JSON.parse(readFileSync(join(SITES, 'gold', id, name), 'utf8'));
          const messages = readCapture(
            platform,
            join(SITES, 'captures', String(gold.capture)),
            String(gold.url),
          );
          mkdirSync(dirname(join(target, id, name)), { recursive: true });
          writeFileSync(join(target, id, name), JSON.stringify({ messages }));
        }
        const report = join(target, 'report.json');
        const options = ['--split', 'dev', '--platform', id, '--json', report];
        execFileSync(process.execPath, [join(SITES, 'score.mjs'), join(SITES, 'gold'), target, ...options]);
        const { overall, mismatches } = JSON.parse(readFileSync(report, 'utf8'));
        expect(overall.gold).toBeGreaterThanOrEqual(promise.messages);
        expect(overall.f1).toBeGreaterThanOrEqual(promise.f1);
        expect(overall.fields).toBeGreaterThanOrEqual(promise.fields);
        expect(mismatches.filter((line: string) => line.includes('author.'))).toEqual([]);
      } finally {
        rmSync(target, { recursive: true, force: true });
      }
    },
    60_000,
  );
});
