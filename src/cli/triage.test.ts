import { describe, expect, it } from 'vitest';
import { runTriage } from './triage';

async function run(input: string[], args: string[] = []) {
  const [out, err]: [string[], string[]] = [[], []];
  async function* lines() {
    yield* input;
  }
  const code = await runTriage(
    args,
    lines(),
    (line) => void out.push(line),
    (line) => void err.push(line),
  );
  return { code, out: out.map((line): unknown => JSON.parse(line)), err: err.join('\n') };
}

const text = (words: string): string => JSON.stringify({ text: words });

describe('runTriage', () => {
  it('tells language, intent, mood, offence and urgency of posts in five languages', async () => {
    const { code, out } = await run([
      text('My parcel still has not arrived after three weeks and nobody answers. Terrible service!'),
      text('Waarom werkt jullie app niet meer sinds de update? Heel irritant, ik kan niet inloggen.'),
      text('Vielen Dank an das Team, die Lieferung war superschnell!'),
      text('Ужасно обслужване, чакам поръчката си вече три седмици и никой не отговаря!'),
      text('请问你们周末营业到几点？'),
    ]);
    const judged = (value: unknown) => ({ value, confidence: expect.any(Number) });
    expect(code).toBe(0);
    expect(out).toMatchObject([
      {
        language: judged('en'),
        intent: judged('complaint'),
        sentiment: judged('negative'),
        offensive: judged(false),
      },
      { language: judged('nl'), sentiment: judged('negative') },
      {
        language: judged('de'),
        intent: judged('praise'),
        sentiment: judged('positive'),
        urgency: judged('normal'),
      },
      { language: judged('bg'), intent: judged('complaint'), sentiment: judged('negative') },
      { language: judged('zh-CN'), intent: judged('question'), offensive: judged(false) },
    ]);
  });

  it('marks personal data by its span', async () => {
    const { out } = await run([text('😂 mail marta@post.example')]);
    expect(out).toMatchObject([{ personalData: [{ kind: 'email', start: 8, end: 26 }] }]);
  });

  it('says unsure where nothing is to be read', async () => {
    const { out } = await run([text('')]);
    expect(out).toMatchObject([{ language: { value: 'unsure' }, personalData: [] }]);
  });

  it('answers a bad line on its own line and goes on', async () => {
    const { code, out } = await run(['{"text":', '{"text":5}', 'null', text('where is my order')]);
    expect(code).toBe(0);
    expect(out).toMatchObject([
      { error: 'not a line of JSON' },
      { error: 'not a line of the form {"text": "…"}' },
      { error: 'not a line of the form {"text": "…"}' },
      { language: { value: 'en' } },
    ]);
  });

  it('explains itself when given arguments', async () => {
    expect(await run([], ['file.json'])).toMatchObject({ code: 2, err: expect.stringMatching(/^usage: /) });
  });
});
