import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runVale } from './vale';

/** Public styles with their expected output, kept beside the project and not part of it. */
const DATA = resolve(import.meta.dirname, '../../../shared/data/vale');
const isThere = existsSync(DATA);
if (!isThere) console.log('Vale conformance skipped: the public styles are not beside the project.');

interface Scenario {
  fixture: string;
  expected: string[];
}

function readScenarios(style: string): Scenario[] {
  const text = readFileSync(join(DATA, style, 'features/rules.feature'), 'utf8');
  return [...text.matchAll(/^ *When I test "(.+)"\n.*\n *"""\n([\s\S]*?)\n *"""/gm)].map((match) => ({
    fixture: match[1] ?? '',
    expected: (match[2] ?? '').split('\n').map((line) => line.trim()),
  }));
}

async function check(style: string, fixture: string): Promise<string[]> {
  const folder = join(DATA, style, 'fixtures', fixture);
  const files = readdirSync(folder).filter((name) => /\.(md|rst)$/.test(name));
  const lines: string[] = [];
  const errors: string[] = [];
  const paths = files.sort().map((name) => join(folder, name));
  await runVale(
    ['--styles', join(DATA, style, style), ...paths],
    (line) => lines.push(line.slice(folder.length + 1)),
    (line) => errors.push(line),
  );
  expect(errors).toEqual([]);
  return lines;
}

/** Expectations that no longer agree with the style they come with. */
const STALE: Record<string, { missing: string[] }> = {
  // The style's list holds "fairly"; its expectation does not.
  'write-good/Weasel': { missing: ["test.md:5:23:write-good.Weasel:'fairly' is a weasel word!"] },
};

describe.skipIf(!isThere)('Vale conformance', () => {
  for (const style of ['Microsoft', 'write-good']) {
    const scenarios = isThere ? readScenarios(style) : [];
    it.for(scenarios)(
      `${style} $fixture gives every expected alert and no other`,
      async ({ fixture, expected }) => {
        const missing = STALE[`${style}/${fixture}`]?.missing ?? [];
        expect(await check(style, fixture)).toEqual([...expected, ...missing]);
      },
    );
  }

  it('alex finds the profane words where its expectation has them, though the rule it names was split', async () => {
    const expected = readScenarios('alex').flatMap((scenario) => scenario.expected);
    const places = expected.map((line) => line.replace(/:alex\.Profanity:.*/, ':alex.Profanity'));
    const found = (await check('alex', 'basic')).map((line) => line.replace(/(:alex\.Profanity).*/, '$1'));
    expect(found.filter((line) => line.endsWith(':alex.Profanity') && places.includes(line))).toEqual(places);
    expect(found.filter((line) => line.startsWith('pass.md'))).toEqual([]);
  });
});

it('the folder of public styles is looked for beside the project', () => {
  expect(dirname(DATA)).toMatch(/shared\/data$/);
});
