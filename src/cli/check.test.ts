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
      advice: null,
    },
    { findings: [], advice: null },
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
    { findings: [], advice: null },
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

it('says where the answer belongs, with reasons for both sides', async () => {
  const inbound = 'My parcel never arrived, this is ridiculous';
  const { answers } = await check([{ draft: 'Sorry! It ships today.', inbound, turn: 3 }]);
  expect(answers).toMatchObject([
    {
      advice: {
        lean: 'private',
        public: [expect.stringMatching(/complaint/), expect.stringMatching(/in public/)],
        private: [expect.stringMatching(/order/), expect.stringMatching(/third turn/)],
      },
    },
  ]);
});

it('an answer that went out before is told only where earlier answers are given', async () => {
  const draft = 'Thanks for asking! The Lark ships in spring, in black and in white.';
  const { answers } = await check([
    { draft },
    { draft, recentAnswers: [`${draft} 🙂`] },
    { draft, recentAnswers: 1 },
  ]);
  expect(answers).toMatchObject([
    { findings: [] },
    { findings: [{ family: 'template' }] },
    { error: '"recentAnswers" must be a list of texts.' },
  ]);
});
