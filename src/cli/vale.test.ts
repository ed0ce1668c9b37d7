import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { runVale } from './vale';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vale-'));
  put(
    'styles/Test/Very.yml',
    'extends: existence\nmessage: "Drop \'%s\'."\nlevel: suggestion\nignorecase: true\ntokens:\n  - very\n',
  );
  put(
    'styles/Test/Plain.yml',
    "extends: substitution\nmessage: Use '%s', not '%s'.\nlevel: error\nswap:\n  utilize: use\n",
  );
});

afterEach(() => rmSync(folder, { recursive: true }));

function put(name: string, text: string): string {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  return path;
}

async function vale(...args: string[]): Promise<{ code: number; lines: string[]; errors: string[] }> {
  const lines: string[] = [];
  const errors: string[] = [];
  const code = await runVale(
    args,
    (line) => lines.push(line.replace(`${folder}/`, '')),
    (line) => errors.push(line),
  );
  return { code, lines, errors };
}

it('prints Vale’s own line format, columns in code points', async () => {
  const file = put('a.md', '# Title\n\n😀 Very good: utilize it.\n');
  const { code, lines } = await vale('--styles', join(folder, 'styles'), file);
  expect(code).toBe(0);
  expect(lines).toEqual([
    "a.md:3:3:Test.Very:Drop 'Very'.",
    "a.md:3:14:Test.Plain:Use 'use', not 'utilize'.",
  ]);
});

it('honours the least level, from the command line and from .vale.ini', async () => {
  const file = put('a.md', 'very utilize\n');
  expect((await vale('--styles', join(folder, 'styles'), '--min-level', 'error', file)).lines).toHaveLength(
    1,
  );
  put('.vale.ini', 'MinAlertLevel = warning\n[*.md]\nBasedOnStyles = Test\n');
  expect((await vale('--styles', join(folder, 'styles'), file)).lines).toEqual([
    "a.md:1:6:Test.Plain:Use 'use', not 'utilize'.",
  ]);
  put('.vale.ini', '[*.{md,txt}]\nBasedOnStyles = Test\nTest.Plain = NO\nTest.Very = error\n');
  expect((await vale('--styles', join(folder, 'styles'), '--min-level', 'error', file)).lines).toEqual([
    "a.md:1:1:Test.Very:Drop 'very'.",
  ]);
  put('.vale.ini', '[*.md]\nTest.Very = YES\n');
  expect((await vale('--styles', join(folder, 'styles'), file)).lines).toHaveLength(1);
});

it('names the rules that do not run here, and runs the rest', async () => {
  put('styles/Test/Script.yml', 'extends: script\nmessage: x\nscript: while true {}\n');
  put('styles/Test/Broken.yml', 'extends: existence\nmessage: x\ntokens:\n  - (a\n');
  put('styles/Test/Runaway.yml', 'extends: existence\nmessage: x\ntokens:\n  - (a+)+$\n');
  put('styles/Test/Yaml.yml', 'extends: [\n');
  const { lines, errors } = await vale('--styles', join(folder, 'styles'), put('a.md', 'very\n'));
  expect(lines).toHaveLength(1);
  expect(errors).toHaveLength(4);
  for (const name of ['Script', 'Broken', 'Runaway', 'Yaml']) {
    expect(errors.some((error) => error.startsWith(`Test/${name}.yml: `))).toBe(true);
  }
});

it('reads prose only: no code, comments, front matter, addresses or link targets', async () => {
  const text = [
    '---',
    'title: very',
    '---',
    '`very` <!-- very --> https://very.example [ok](very.html)',
    '',
    '```',
    'very',
    '```',
    '',
    '    very',
    '',
    '> a very *good* quote',
    '',
    '- _very_ **very**',
    '',
    '<!-- vale off -->',
    'very',
    '',
    '<!-- vale on -->',
    'last very',
  ];
  const { lines } = await vale('--styles', join(folder, 'styles/Test'), put('a.md', `${text.join('\n')}\n`));
  expect(lines.map((line) => line.split(':').slice(1, 3).join(':'))).toEqual([
    '12:5',
    '14:4',
    '14:12',
    '20:6',
  ]);
});

it('says how it is used, and what it cannot read', async () => {
  expect((await vale()).code).toBe(2);
  expect((await vale('--styles', join(folder, 'none'), 'a.md')).errors[0]).toMatch(/there is no such folder/);
  const { code, errors } = await vale('--styles', join(folder, 'styles'), join(folder, 'none.md'));
  expect([code, errors.length]).toEqual([1, 1]);
});
