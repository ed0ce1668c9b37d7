import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { SavedReply } from '../model/saved-reply';
import { createReply } from '../model/saved-reply.fixture';
import { createRanking } from './ranking';

/** Public support data beside the project, not part of it: see the README of that folder. Skipped where it is absent. */
const DATA = resolve(import.meta.dirname, '../../../shared/data');
const BANKING = resolve(DATA, 'banking77/train.csv');
const BITEXT = resolve(DATA, 'bitext/train_31k_2023.csv');
if (!existsSync(BANKING) || !existsSync(BITEXT))
  console.log('Skipped: the public support data is not beside the project.');
const MOST_QUERIES = 1000;

/** A customer's post and what it is about. */
interface Post {
  text: string;
  intent: string;
}

const makeReply = (id: string, parts: Partial<SavedReply>) =>
  createReply(id, { title: '', body: '', ...parts });

function parseCsv(text: string): Record<string, string>[] {
  const [names = [], ...rows] = [...text.matchAll(/((?:^|[,\n])(?:"(?:[^"]|"")*"|[^",\n]*))/g)].reduce<
    string[][]
  >((lines, [part], at) => {
    const isNewLine = at === 0 || part.startsWith('\n');
    const cell = (/^[,\n]/.test(part) ? part.slice(1) : part).trim();
    const value = cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell;
    if (isNewLine) lines.push([value]);
    else lines.at(-1)?.push(value);
    return lines;
  }, []);
  return rows
    .filter((row) => row.length === names.length)
    .map((row) => Object.fromEntries(names.map((name, at) => [name, row[at] ?? ''])));
}

/** The same order for the same seed (mulberry32). */
function shuffle<T>(items: readonly T[], seed: number): T[] {
  const keyed = items.map((item) => {
    seed = (seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return { item, key: (mixed ^ (mixed >>> 14)) >>> 0 };
  });
  return keyed.sort((one, other) => one.key - other.key).map(({ item }) => item);
}

function groupByIntent<T extends { intent?: string }>(items: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const own = groups.get(item.intent ?? '') ?? [];
    groups.set(item.intent ?? '', own);
    own.push(item);
  }
  return groups;
}

/** Share of the posts whose intent is among the three best replies. Reply ids begin with the intent and "#". */
function recallAt3(replies: SavedReply[], posts: readonly Post[]): number {
  const ranking = createRanking(replies);
  const found = posts.filter(({ text, intent }) =>
    ranking.rank({ text, language: 'en', platform: null }, 3).some(({ id }) => id.split('#')[0] === intent),
  );
  return found.length / posts.length;
}

describe.skipIf(!existsSync(BANKING))('retrieval on banking77', () => {
  const posts = shuffle(
    parseCsv(existsSync(BANKING) ? readFileSync(BANKING, 'utf8') : '').map(
      ({ text = '', category = '' }): Post => ({ text, intent: category }),
    ),
    7,
  );

  it.each([
    [0, 0.63],
    [5, 0.83],
    [20, 0.9],
  ])('finds the reply with %i examples in at least %f of the posts among three', (count, floor) => {
    const byIntent = groupByIntent(posts);
    const replies = [...byIntent].map(([intent, own]) =>
      makeReply(intent, { title: intent, examples: own.slice(0, count).map(({ text }) => text) }),
    );
    const unseen = [...byIntent.values()].flatMap((own) => own.slice(count));
    expect(recallAt3(replies, shuffle(unseen, 8).slice(0, MOST_QUERIES))).toBeGreaterThanOrEqual(floor);
  });
});

describe.skipIf(!existsSync(BITEXT))('retrieval on Bitext', () => {
  it('finds a fitting reply among three by the bodies of twenty replies an intent', () => {
    const rows = shuffle(parseCsv(readFileSync(BITEXT, 'utf8')), 7);
    const byIntent = groupByIntent(rows);
    const replies = [...byIntent].flatMap(([intent, own]) =>
      own
        .slice(0, 20)
        .map(({ response = '' }, at) =>
          makeReply(`${intent}#${at}`, { body: response.replace(/\{\{.*?\}\}/g, ' ') }),
        ),
    );
    const unseen = [...byIntent.values()].flatMap((own) => own.slice(20));
    const posts = shuffle(unseen, 8).map(({ instruction = '', intent = '' }) => ({
      text: instruction,
      intent,
    }));
    expect(recallAt3(replies, posts.slice(0, MOST_QUERIES))).toBeGreaterThanOrEqual(0.89);
  });
});
