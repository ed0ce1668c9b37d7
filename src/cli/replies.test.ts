import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeReplies } from '../exchange/index';
import { STARTER_REPLIES } from '../replies/index';
import { runReplies } from './replies';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'replies-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function save(name: string, text: string): string {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
}

async function run(args: string[], input: string[], language = 'unknown') {
  const [out, err]: [string[], string[]] = [[], []];
  async function* lines() {
    yield* input;
  }
  const code = await runReplies(
    args,
    lines(),
    (line) => void out.push(line),
    (line) => void err.push(line),
    () => language,
  );
  return { code, out: out.map((line): unknown => JSON.parse(line)), err: err.join('\n') };
}

const text = (words: string): string => JSON.stringify({ text: words });

describe('runReplies', () => {
  it('ranks an exported library in the language of the message', async () => {
    const library = save('export.json', writeReplies(STARTER_REPLIES));
    const { code, out, err } = await run(['--library', library], [text('Wo bleibt mein Paket?')], 'de');
    expect([code, err]).toEqual([0, '']);
    expect(out).toEqual([
      {
        ranked: [
          {
            id: 'starter-de-late-delivery',
            score: expect.any(Number),
            because: expect.arrayContaining(['Paket']),
          },
          expect.anything(),
          expect.anything(),
        ],
      },
    ]);
  });

  it('ranks over all languages when the language is unknown', async () => {
    const library = save('both.json', writeReplies(STARTER_REPLIES));
    const { out } = await run(
      ['--library', library, '--limit', '1'],
      [text('къде ми е поръчката'), text('退款')],
    );
    expect(out).toMatchObject([
      { ranked: [{ id: 'starter-bg-late-delivery' }] },
      { ranked: [{ id: 'starter-zh-CN-refund' }] },
    ]);
  });

  it('takes a plain list, also one of titles only', async () => {
    const library = save(
      'plain.json',
      JSON.stringify([
        { id: 'a', title: 'opening hours', body: '' },
        { id: 'b', title: 'lost parcel' },
        { id: 'c', title: 'other', body: 'We open at nine.', language: 'en', examples: ['when do you open'] },
      ]),
    );
    const { out } = await run(['--library', library], [text('my parcel is lost')], 'en');
    expect(out).toMatchObject([{ ranked: [{ id: 'b', because: ['parcel', 'lost'] }, {}, {}] }]);
  });

  it('answers a bad line on its own line and goes on', async () => {
    const library = save('one.json', JSON.stringify([{ id: 'a', title: 'A', body: 'Hello' }]));
    const { code, out } = await run(
      ['--library', library],
      ['{"text":', '{"text":5}', 'null', '[]', text('')],
    );
    expect(code).toBe(0);
    expect(out).toEqual([
      { error: 'not a line of JSON' },
      { error: 'not a line of the form {"text": "…"}' },
      { error: 'not a line of the form {"text": "…"}' },
      { error: 'not a line of the form {"text": "…"}' },
      { ranked: [{ id: 'a', score: 0, because: [] }] },
    ]);
  });

  it('says what is wrong with a library and ends with 2', async () => {
    const broken = await run(['--library', save('broken.json', '[{"id": "a",}]')], [text('x')]);
    expect(broken).toMatchObject({ code: 2, out: [] });
    expect(broken.err).toMatch(/broken\.json: This is not valid JSON: look at line 1, column 13\.$/);
    const absent = await run(['--library', join(folder, 'absent.json')], []);
    expect(absent).toMatchObject({ code: 2, err: expect.stringContaining('cannot be read') });
    const wrong = await run(['--library', save('wrong.json', '[{"title": 5}]')], []);
    expect(wrong).toMatchObject({
      code: 2,
      err: expect.stringContaining('Entry 1: "title" must be a text.'),
    });
  });

  it.each([[[]], [['--library']], [['--limit', '3']], [['--library', 'x', '--limit', '0']], [['file.json']]])(
    'explains itself for the arguments %j',
    async (args) => {
      expect(await run(args, [])).toMatchObject({ code: 2, err: expect.stringMatching(/^usage: /) });
    },
  );
});
