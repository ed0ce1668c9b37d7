import { describe, expect, it } from 'vitest';
import type { SavedReply } from '../../model/saved-reply';
import { FormatError } from '../contract';
import { writeEverything } from './everything';
import { parseReplies, writeReplies } from './replies';

const REPLY: SavedReply = {
  id: 'r-1',
  title: 'Late "delivery" — 快递延误',
  body: 'Hi {first_name|there},\r\n{{braces}} 👋 \u2028 \ud800',
  language: 'zh-CN',
  tags: ['delivery'],
  platforms: ['x', 'instagram'],
  examples: ['къде ми е пратката?', ''],
  useCount: 14,
  lastUsedAt: 1_790_000_000_000.5,
  changedAt: 1_780_000_000_000,
  isRemoved: true,
};

function faultOf(text: string): FormatError {
  try {
    parseReplies(text);
  } catch (error) {
    if (error instanceof FormatError) return error;
    throw error;
  }
  throw new Error('The file was read.');
}

describe('parseReplies', () => {
  it('reads back exactly what writeReplies wrote', () => {
    const replies = [REPLY, { ...REPLY, id: 'r-2', isRemoved: false, lastUsedAt: null, platforms: [] }];
    expect(parseReplies(writeReplies(replies))).toEqual(replies);
    expect(parseReplies(writeReplies([]))).toEqual([]);
  });

  it('reads a file with byte order mark and CRLF', () => {
    const text = `\uFEFF${writeReplies([REPLY]).replaceAll('\n', '\r\n')}`;
    expect(parseReplies(text)).toEqual([REPLY]);
  });

  it('takes a plain list of titles and bodies, with the same ids every time', () => {
    const text = JSON.stringify([
      { title: 'Hello', body: 'Hi there' },
      { body: `${'word '.repeat(30)}\nmore` },
    ]);
    const replies = parseReplies(text);
    expect(replies[0]).toMatchObject({
      title: 'Hello',
      body: 'Hi there',
      language: 'und',
      tags: [],
      platforms: [],
      examples: [],
      useCount: 0,
      lastUsedAt: null,
      isRemoved: false,
    });
    expect(replies[1]?.title).toMatch(/^word .{54}…$/);
    expect(parseReplies(text)).toEqual(replies);
    expect(new Set(replies.map((reply) => reply.id)).size).toBe(2);
  });

  it('gives an entry once that stands there twice, and refuses one id for two different entries', () => {
    const one = { id: 'a', title: 'A', body: 'Hello' };
    expect(parseReplies(JSON.stringify([one, one]))).toHaveLength(1);
    const error = faultOf(JSON.stringify([one, { id: 'b', body: 'B' }, { ...one, body: 'Other' }]));
    expect(error.message).toBe('Entries 1 and 3 have the same id "a" but differ.');
    expect(error).toMatchObject({ fault: 'duplicate', places: { entry: 1, other: 3, id: 'a' } });
  });

  it.each(['', ' \r\n', '\uFEFF'])('says that a file is empty (%j)', (text) => {
    expect(faultOf(text)).toMatchObject({ fault: 'empty', message: 'The file is empty.' });
  });

  it('says at which line and column a file stops being JSON', () => {
    const error = faultOf('[\n  {"title": "A", "body": "B"},\n  {"title": "C" "body": "D"}\n]');
    expect(error.message).toBe('This is not valid JSON: look at line 3, column 17.');
    expect(error).toMatchObject({ fault: 'json', places: { line: 3, column: 17 } });
  });

  it('says what kind of file it was given', () => {
    const other = writeEverything({ version: 1, exportedAt: 1, tables: {} });
    expect(faultOf(other).message).toBe(
      'This file holds everything Beside keeps; a file with saved replies is needed here.',
    );
    for (const text of ['{}', '5', 'null', '"text"', '{"kind":"macro"}']) {
      expect(faultOf(text)).toMatchObject({ fault: 'kind' });
    }
  });

  it('refuses a file of a newer version, and one without a version', () => {
    const newer = faultOf('{"kind":"beside-replies","version":2,"replies":[]}');
    expect(newer).toMatchObject({ fault: 'version', places: { version: 2, newest: 1 } });
    expect(newer.message).toContain('Update Beside first');
    expect(faultOf('{"kind":"beside-replies","replies":[]}').fault).toBe('kind');
  });

  it.each([
    [{ title: 'A' }, 'body', 'Entry 2: "body" is missing.'],
    [{ title: 'A', body: '  ' }, 'body', 'Entry 2: "body" must not be empty.'],
    [{ title: 'A', body: 5 }, 'body', 'Entry 2: "body" must be a text.'],
    [{ title: 'x'.repeat(201), body: 'B' }, 'title', 'Entry 2: "title" is longer than 200 characters.'],
    [
      { body: 'B', language: 'Deutsch!' },
      'language',
      'Entry 2: "language" must be a language tag such as "en" or "zh-CN".',
    ],
    [
      { body: 'B', platforms: ['x', 'fax'] },
      'platforms.1',
      'Entry 2: "platforms.1" must be x, facebook or instagram.',
    ],
    [{ body: 'B', useCount: -1 }, 'useCount', 'Entry 2: "useCount" must not be negative.'],
    [{ body: 'B', examples: [1] }, 'examples.0', 'Entry 2: "examples.0" must be a list of texts.'],
    ['text', 'title, body', 'Entry 2 is not a reply with a title and a body.'],
    [null, 'title, body', 'Entry 2 is not a reply with a title and a body.'],
  ])('names the entry and the field that is wrong: %j', (entry, field, message) => {
    const error = faultOf(JSON.stringify([{ title: 'Fine', body: 'Fine' }, entry]));
    expect(error.message).toBe(message);
    expect(error).toMatchObject({ fault: 'entry', places: { entry: 2, field } });
  });

  it('says when the list of replies is not there', () => {
    const error = faultOf('{"kind":"beside-replies","version":1}');
    expect(error.message).toBe('The file has no list "replies".');
    expect(error).toMatchObject({ fault: 'part', places: { field: 'replies' } });
  });
});
