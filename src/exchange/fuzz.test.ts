import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FormatError, REPLY_FORMATS } from './contract';
import { readReplyFile, writeReplyFile } from './registry';

/** The same numbers every time, from 0 to 1. */
function makeRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
const random = makeRandom(20260310);
const below = (most: number) => Math.floor(random() * most);
const pick = <One>(list: readonly One[]): One => list[below(list.length)] as One;

const samples = readdirSync(import.meta.dirname)
  .flatMap((format) => ['json', 'csv'].map((end) => new URL(`./${format}/sample.${end}`, import.meta.url)))
  .flatMap((path) => {
    try {
      return [{ name: path.pathname, bytes: readFileSync(path) }];
    } catch {
      return [];
    }
  });
const KEYS =
  'macros macro title actions field value data type name body body_text folders snippets text shortcut id short_code content content_html folder_id attachments url arguments body_html tags replies kind version restriction channel visible_to language'.split(
    ' ',
  );
const WORDS = [
  'rsp_1',
  'macro',
  'comment_value',
  '{{a}}',
  '{{',
  '{%',
  '<p>',
  '<a href="',
  '%fill:',
  '::',
  '\ud800',
  '\u0000',
  '=1',
  '{a|',
  '&#x',
  '',
];

/** Reads a file; whatever is in it, a FormatError is all that may come of it. */
function read(name: string, bytes: Uint8Array): boolean {
  const choice = random() < 0.5 ? {} : { format: pick(REPLY_FORMATS) };
  try {
    const { replies } = readReplyFile({ name, bytes }, choice);
    for (const { id, title, body } of replies)
      if (!id || !title || !body.trim()) throw new Error(`An empty reply: ${id}`);
    writeReplyFile(replies, 'beside-csv');
    return true;
  } catch (error) {
    if (error instanceof FormatError) return false;
    throw error;
  }
}

function makeValue(depth: number): unknown {
  const kind = below(depth > 4 ? 4 : 7);
  if (kind === 0) return pick([null, true, false, 0, -1, 1e300]);
  if (kind < 4) return WORDS.filter(() => random() < 0.2).join(' ') || pick(WORDS);
  if (kind === 4) return Array.from({ length: below(4) }, () => makeValue(depth + 1));
  return Object.fromEntries(Array.from({ length: below(8) }, () => [pick(KEYS), makeValue(depth + 1)]));
}

describe('whatever a file holds, only a FormatError comes of it', () => {
  it('random bytes', () => {
    for (let turn = 0; turn < 400; turn++) {
      const bytes = Uint8Array.from({ length: below(300) }, () => below(random() < 0.5 ? 256 : 128));
      read(pick(['a.json', 'a.csv', 'a']), bytes);
    }
  });

  it('random JSON with the keys of all formats', () => {
    for (let turn = 0; turn < 1500; turn++)
      read('a.json', new TextEncoder().encode(JSON.stringify(makeValue(0)) ?? 'null'));
  });

  it('random cells', () => {
    const signs = [',', ';', '"', '\n', '\t', 'a', 'title', 'body', "'", '=', ...WORDS];
    for (let turn = 0; turn < 800; turn++)
      read('a.csv', new TextEncoder().encode(Array.from({ length: below(60) }, () => pick(signs)).join('')));
  });

  it('samples with bytes changed, cut and doubled', () => {
    let readCount = 0;
    for (let turn = 0; turn < 800; turn++) {
      const { name, bytes } = pick(samples);
      const changed = [...bytes];
      for (let change = below(6); change >= 0; change--) {
        const at = below(changed.length);
        if (random() < 0.6) changed[at] = below(256);
        else if (random() < 0.5) changed.splice(at, below(40));
        else changed.splice(at, 0, ...changed.slice(at, at + below(80)));
      }
      if (read(name, Uint8Array.from(changed))) readCount++;
    }
    // Not all of them stop at the door: the formats themselves are met.
    expect(readCount).toBeGreaterThan(200);
  });
});
