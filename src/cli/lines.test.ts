import { describe, expect, it } from 'vitest';
import { parseLines } from './lines';

async function readAll(chunks: readonly (Uint8Array | string)[]): Promise<string[]> {
  const lines: string[] = [];
  async function* stream() {
    yield* chunks;
  }
  for await (const line of parseLines(stream())) lines.push(line);
  return lines;
}

describe('parseLines', () => {
  it('puts characters together that arrive one byte at a time', async () => {
    const bytes = new TextEncoder().encode('здравейте 👋\n快递还没到\n');
    expect(await readAll([...bytes].map((byte) => Uint8Array.of(byte)))).toEqual([
      'здравейте 👋',
      '快递还没到',
    ]);
  });

  it('drops a byte order mark, CR before LF and blank lines, and keeps a last line without its end', async () => {
    expect(await readAll([new TextEncoder().encode('\uFEFF{"a":1}\r\n\r\n  \n{"b":2}')])).toEqual([
      '{"a":1}',
      '{"b":2}',
    ]);
    expect(await readAll(['\uFEFFone\r', '\ntwo'])).toEqual(['one', 'two']);
  });

  it('does not end a line at U+2028, which may stand inside a JSON text', async () => {
    expect(await readAll(['{"text":"one\u2028two"}\n'])).toEqual(['{"text":"one\u2028two"}']);
  });

  it('survives a line of 20 million characters in small chunks', async () => {
    const chunk = 'x'.repeat(1000);
    const [line, next, ...rest] = await readAll([
      ...Array.from({ length: 20_000 }, () => chunk),
      '\nshort\n',
    ]);
    expect(line?.length).toBe(20_000_000);
    expect(next).toBe('short');
    expect(rest).toEqual([]);
  });

  it('gives nothing for an empty stream', async () => {
    expect(await readAll([])).toEqual([]);
    expect(await readAll([new Uint8Array()])).toEqual([]);
  });

  it('marks a character that the stream broke off instead of losing the line', async () => {
    expect(await readAll([new TextEncoder().encode('ж').slice(0, 1)])).toEqual(['\uFFFD']);
  });
});
