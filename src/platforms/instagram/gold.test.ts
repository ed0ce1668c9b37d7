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
import { instagram } from './index';

/** Saved real pages lie beside the repository, never inside it. */
const SITES = resolve(import.meta.dirname, '../../../../shared/sites');
const isThere = existsSync(join(SITES, 'score.mjs'));
if (!isThere) console.log('Skipped: no saved pages beside the repository.');

function readCapture(path: string, url: string) {
  const { window } = new JSDOM('');
  const page = new window.DOMParser().parseFromString(readFileSync(path, 'utf8'), 'text/html');
  return instagram
    .read(page, new URL(url))
    .messages.map(({ message: { isPromoted, postedAt, ...message } }) => ({
      ...message,
      promoted: isPromoted,
      postedAt: postedAt === null ? null : new Date(postedAt).toISOString(),
    }));
}

describe.skipIf(!isThere)('saved pages of Instagram', () => {
  it('are read as a careful reader would: F1 ≥ 0.98, fields ≥ 0.97, no author wrong', () => {
    const target = mkdtempSync(join(tmpdir(), 'beside-gold-'));
    try {
      for (const name of readdirSync(join(SITES, 'gold/instagram'), { recursive: true, encoding: 'utf8' })) {
        if (!name.endsWith('.json')) continue;
        const gold = JSON.parse(readFileSync(join(SITES, 'gold/instagram', name), 'utf8'));
        const messages = readCapture(join(SITES, 'captures', String(gold.capture)), String(gold.url));
        mkdirSync(dirname(join(target, 'instagram', name)), { recursive: true });
        writeFileSync(join(target, 'instagram', name), JSON.stringify({ messages }));
      }
      const report = join(target, 'report.json');
      const options = ['--split', 'dev', '--platform', 'instagram', '--json', report];
      execFileSync(process.execPath, [join(SITES, 'score.mjs'), join(SITES, 'gold'), target, ...options]);
      const { overall, mismatches } = JSON.parse(readFileSync(report, 'utf8'));
      expect(overall.gold).toBeGreaterThan(30);
      expect(overall.f1).toBeGreaterThanOrEqual(0.98);
      expect(overall.fields).toBeGreaterThanOrEqual(0.97);
      expect(mismatches.filter((line: string) => line.includes('author.'))).toEqual([]);
    } finally {
      rmSync(target, { recursive: true, force: true });
    }
  }, 60_000);
});
