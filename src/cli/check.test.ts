import { expect, it } from 'vitest';
import { runCheck } from './check';

async function* list(lines: string[]): AsyncGenerator<string> {
  yield* lines;
}

async function check(lines: unknown[], args: string[] = []): Promise<{ code: number; answers: unknown[] }> {
  const answers: unknown[] = [];
  const texts = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line)));
  const code = await runCheck(args, list(texts), (line) => answers.push(JSON.parse(line)));
  return { code, answers };
}

it('each line gets its findings, with the keys that others read', async () => {
  const { code, answers } = await check([{ draft: 'Simply restart the app.' }, { draft: 'All good.' }]);
  expect(code).toBe(0);
  expect(answers).toEqual([
    {
      findings: [
        {
          rule: 'en.no-minimising',
          family: 'minimising',
          level: 'warning',
          start: 0,
          end: 14,
          match: 'Simply restart',
          message: "“Simply restart” makes the customer's trouble sound small.",
          suggestions: ['Restart'],
        },
      ],
    },
    { findings: [] },
  ]);
});

it('a line that cannot be read gives an error in its place, and the rest is still checked', async () => {
  const lines = [
    'nonsense',
    '[]',
    {},
    { draft: 1 },
    { draft: 'x', visibility: 'odd' },
    { draft: 'x', facts: 'y' },
    { draft: 'fine' },
  ];
  const { code, answers } = await check(lines);
  expect(code).toBe(1);
  expect(answers).toEqual([
    { error: 'This line is not JSON.' },
    { error: 'A line must be an object.' },
    { error: '"draft" is missing.' },
    { error: '"draft" must be a text.' },
    { error: '"visibility" must be public or private.' },
    { error: '"facts" must be a list.' },
    { findings: [] },
  ]);
});

it('message, facts, visibility and a language hint are read', async () => {
  const { answers } = await check([
    {
      draft: 'What is your order number?',
      visibility: 'private',
      facts: [{ label: 'order', value: '48210' }],
    },
    { draft: 'We will send it today.', inbound: 'Къде ми е поръчката? Чакам вече две седмици.' },
    { draft: 'Klik gewoon hier', language: 'nl' },
  ]);
  const families = answers.map((answer) => JSON.stringify(answer).match(/(?<="family":")[a-z-]+/g));
  expect(families).toEqual([['re-asked-fact'], ['wrong-language'], ['minimising']]);
});

it('speaks another language when told to, and says how it is used', async () => {
  const { answers } = await check([{ draft: 'Simply restart the app.' }], ['--interface', 'de']);
  expect(JSON.stringify(answers)).toContain('macht das Problem klein');
  expect((await check([], ['--odd'])).code).toBe(2);
});
