import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runRead } from './read';

const PAGE = `<style>article { color: red }</style><script>throw new Error('run')</script>
  <a data-testid="AppTabBar_Profile_Link" href="/HalvenCare"></a>
  <div contenteditable="true" role="textbox" data-testid="tweetTextarea_0"><div data-contents="true"></div></div>
  <article data-testid="tweet"><div data-testid="User-Name"><a href="/juno_meadow">Juno</a><a href="/juno_meadow">@juno_meadow</a>
  <a href="/juno_meadow/status/2000000000000000001"><time datetime="2026-03-04T09:15:00Z"></time></a></div>
  <div data-testid="tweetText" lang="en">Hey <a href="/HalvenCare">@HalvenCare</a></div></article>`;
let folder = '';
let file = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'beside-read-'));
  file = join(folder, 'page.html');
  writeFileSync(file, PAGE);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function run(args: string[], input = '') {
  const lines: string[] = [];
  const code = await runRead(args, Readable.from([input]), (line) => lines.push(line));
  return { code, lines: lines.map((line) => JSON.parse(line)) };
}

describe('beside read', () => {
  it('prints messages and composers of one saved page', async () => {
    const { code, lines } = await run(['--url', 'https://x.com/home', file]);
    expect(code).toBe(0);
    expect(lines).toEqual([
      {
        messages: [
          {
            kind: 'post',
            id: '2000000000000000001',
            author: { handle: 'juno_meadow', name: 'Juno', userId: null },
            text: 'Hey @HalvenCare',
            language: 'en',
            postedAt: '2026-03-04T09:15:00.000Z',
            permalink: 'https://x.com/juno_meadow/status/2000000000000000001',
            replyTo: null,
            mentions: ['halvencare'],
            quotes: null,
            promoted: false,
            repostedBy: null,
            direction: 'in',
          },
        ],
        composers: [
          {
            kind: 'post',
            editor: 'draft',
            element: '[data-testid="tweetTextarea_0"]',
            answersId: null,
            isVisible: true,
          },
        ],
      },
    ]);
  });

  it('explains what it recognised by which entry, and says nothing of what stands on the page', async () => {
    const lines: string[] = [];
    const code = await runRead(
      ['--explain', '--url', 'https://x.com/juno_meadow', file],
      [] as never,
      (line) => lines.push(line),
    );
    const text = lines.join('\n');
    expect(code).toBe(0);
    expect(text).toContain('post: 1 (without author: 0, without id: 0, by structure only: 0)');
    expect(text).toMatch(/header: 1 \(seen 2022-2026\)/);
    expect(text).toMatch(/inlineReply \(last seen /);
    expect(text).not.toMatch(/juno|halven|2000000000000000001|x\.com|Hey/i);
  });

  it('answers every line of its input in order, errors included', async () => {
    const requests = [
      { url: 'https://x.com/home', file },
      { url: 'https://x.com/home', file: join(folder, 'missing.html') },
      { url: 'https://news.example/', file },
      { url: 'nonsense', file },
    ];
    const { code, lines } = await run(
      [],
      `${requests.map((one) => JSON.stringify(one)).join('\n')}\n\n{"url":1}\nnot json`,
    );
    expect(code).toBe(1);
    expect(lines).toHaveLength(6);
    expect(lines[0].messages).toHaveLength(1);
    expect(lines[1].error).toContain('missing.html');
    expect(lines[2].error).toContain('news.example');
    expect(lines[3].error).toContain('nonsense');
    expect(lines[4].error).toBeTruthy();
    expect(lines[5].error).toBeTruthy();
  });

  it('takes lines whole, in pieces and without their end', async () => {
    const line = JSON.stringify({ url: 'https://x.com/home', file });
    for (const pieces of [
      [line, line],
      [`${line}\n${line.slice(0, 9)}`, line.slice(9)],
    ]) {
      const lines: string[] = [];
      const source = (async function* () {
        yield* pieces;
      })();
      expect(await runRead([], source, (one) => lines.push(one))).toBe(0);
      expect(lines).toHaveLength(2);
    }
  });

  it.each([
    [['page.html']],
    [['--url', 'https://x.com/home']],
    [['--url']],
    [['--url', 'https://x.com', 'a', 'b']],
  ])('says how it is used when called with %j', async (args) => {
    const { code, lines } = await run(args);
    expect(code).toBe(2);
    expect(lines[0].error).toContain('usage');
  });
});
