import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openDoor } from './doors';

async function open(...args: string[]) {
  const [out, err]: [string[], string[]] = [[], []];
  async function* noLines() {}
  const code = await openDoor(args, {
    lines: noLines(),
    write: (line) => void out.push(line),
    writeError: (line) => void err.push(line),
  });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

describe('openDoor', () => {
  it('lists every verb when asked for help', async () => {
    const { code, out, err } = await open('--help');
    expect([code, err]).toEqual([0, '']);
    for (const verb of ['read', 'check', 'triage', 'replies', 'vale']) expect(out).toContain(`  ${verb}`);
  });

  it.each([['bogus'], ['constructor'], ['']])(
    'answers the unknown verb "%s" with the list and 2',
    async (verb) => {
      const { code, out, err } = await open(verb);
      expect([code, out]).toEqual([2, '']);
      expect(err).toContain(`unknown verb: ${verb}\nusage: `);
    },
  );

  it('gives the list without a verb', async () => {
    expect(await open()).toMatchObject({ code: 2, out: '', err: expect.stringMatching(/^usage: /) });
  });

  it('opens triage, which answers nothing to nothing', async () => {
    expect(await open('triage')).toMatchObject({ code: 0, out: '', err: '' });
  });
});

describe('the command', () => {
  it('ends quietly when its reader goes away', async () => {
    const root = resolve(import.meta.dirname, '../..');
    const child = spawn(process.execPath, ['src/cli/run.mjs', 'src/cli/index.ts', '--help'], { cwd: root });
    child.stdout.destroy();
    let err = '';
    child.stderr.setEncoding('utf8').on('data', (text) => {
      err += text;
    });
    const [code] = await once(child, 'close');
    expect([code, err]).toEqual([0, '']);
  });
});
