import { describe, expect, it } from 'vitest';
import { findDetail, parseEvent, parseWhole } from './answer';
import { DraftingError } from './fault';
import { createEventStream } from './stream';

const WIRE =
  '\ufeff: hello\r\nevent: x\r\ndata: {"a":1}\r\n\r\ndata:one\ndata: two\n\nid: 3\rdata: three\r\rdata\n\ndata: last';

describe('the event stream', () => {
  it('gives the same events wherever its text is cut', () => {
    const expected = ['{"a":1}', 'one\ntwo', 'three', '', 'last'];
    for (let first = 0; first <= WIRE.length; first++) {
      for (const second of [first, first + 1, first + 2, first + 9]) {
        const events = createEventStream();
        const pieces = [WIRE.slice(0, first), WIRE.slice(first, second), WIRE.slice(second)];
        const found = [...pieces.flatMap((piece) => events.push(piece)), ...events.end()];
        expect(found, `cut at ${first} and ${second}`).toEqual(expected);
      }
    }
    const events = createEventStream();
    expect([...[...WIRE].flatMap((sign) => events.push(sign)), ...events.end()]).toEqual(expected);
  });

  it('refuses a line without end and an event without end', () => {
    const line = createEventStream();
    expect(() => {
      for (let at = 0; at < 100; at++) line.push(`data: ${'x'.repeat(1000)}`);
    }).toThrow(DraftingError);
    const event = createEventStream();
    expect(() => {
      for (let at = 0; at < 100; at++) event.push(`data: ${'x'.repeat(1000)}\n`);
    }).toThrow(DraftingError);
  });
});

describe('an event', () => {
  it('adds its text, ends the answer, or says nothing', () => {
    expect(parseEvent('{"choices":[{"delta":{"content":"Hi"}}]}')).toEqual({ text: 'Hi', isEnd: false });
    expect(parseEvent('{"choices":[{"delta":{"role":"assistant","content":null}}]}').text).toBe('');
    expect(parseEvent('{"choices":[],"usage":{}}').text).toBe('');
    expect(parseEvent('{"choices":[{"delta":{"reasoning_content":"hm"}}]}').text).toBe('');
    expect(parseEvent('[DONE]').isEnd).toBe(true);
  });

  it('that is no JSON, or tells of an error, is a fault', () => {
    expect(() => parseEvent('<html>')).toThrow(expect.objectContaining({ fault: 'json' }));
    expect(() => parseEvent('{"error":{"message":"out of\\nmemory"}}')).toThrow(
      expect.objectContaining({ fault: 'server', detail: 'out of memory' }),
    );
  });

  it('of a server that does not stream is the whole answer', () => {
    expect(parseWhole('{"choices":[{"message":{"role":"assistant","content":"Hello"}}]}')).toBe('Hello');
    expect(parseWhole('[]')).toBe('');
    expect(parseWhole('{"choices":"many"}')).toBe('');
  });
});

describe("a server's own words", () => {
  it('are one line of plain text, cut short, and never a page', () => {
    expect(findDetail('{"error":"model \\"tiny\\" not found"}')).toBe('model "tiny" not found');
    expect(findDetail('{"detail":[1]}')).toBe('');
    expect(findDetail('<!doctype html><h1>404</h1>')).toBe('');
    expect(findDetail('Not\u0007 allowed\u202e here')).toBe('Not allowed here');
    expect(findDetail('x'.repeat(5000))).toHaveLength(201);
  });
});
