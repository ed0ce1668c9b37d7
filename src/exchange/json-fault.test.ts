import { describe, expect, it } from 'vitest';
import { findFault } from './json-fault';

describe('findFault', () => {
  it.each([
    ['{"a": 1,}', 1, 9],
    ['[1, 2', 1, 6],
    ['{"a" 1}', 1, 2],
    ['[\n  {"a": 1}\n  {"b": 2}\n]', 3, 3],
    ['[\r\n  tru\r\n]', 2, 3],
    ['{"a": "not closed}', 1, 7],
    ['{"a": "a tab\there"}', 1, 7],
    ['["\\x41"]', 1, 2],
    ['[1] trailing', 1, 5],
    ['[01]', 1, 2],
    ["{'a': 1}", 1, 2],
    ['[1, undefined]', 1, 5],
    ['{"a": [1, {"b": }]}', 1, 17],
    ['[,]', 1, 2],
    ['hello', 1, 1],
  ])('finds the place where %j stops being JSON', (text, line, column) => {
    expect(() => JSON.parse(text)).toThrow();
    expect(findFault(text)).toEqual({ line, column });
  });

  it('reads over everything that is JSON', () => {
    const text = JSON.stringify({
      a: [1, -2.5e-3, [], {}, 'п"\\\n\ud800', null, true, false],
      '': { b: [[{}]] },
    });
    expect(findFault(`${text} x`)).toEqual({ line: 1, column: text.length + 2 });
  });

  it('finds the fault after a million brackets, and in a text of a million characters without closing quote', () => {
    expect(findFault('['.repeat(1_000_000))).toEqual({ line: 1, column: 1_000_001 });
    expect(findFault(`["${'\\n x'.repeat(250_000)}`)).toEqual({ line: 1, column: 2 });
  });
});
