import { describe, expect, it } from 'vitest';
import { type Everything, FormatError } from '../contract';
import { parseEverything, writeEverything } from './everything';
import { writeReplies } from './replies';

const EVERYTHING: Everything = {
  version: 1,
  exportedAt: 1_790_000_000_000,
  tables: {
    customers: [{ id: 'x:1', name: 'Мила 👋', tags: ['a'], nested: { lists: [[1, 2], []], none: null } }],
    empty: [],
    odd: [{}, { '': 'no name', text: '\u2028\ud800"\\\n' }],
  },
};

describe('parseEverything', () => {
  it('reads back exactly what writeEverything wrote', () => {
    expect(parseEverything(writeEverything(EVERYTHING))).toEqual(EVERYTHING);
  });

  it('keeps a table and a key named __proto__ as data', () => {
    const text =
      '{"kind":"beside-everything","version":1,"exportedAt":1,"tables":{"__proto__":[{"__proto__":1}]}}';
    const { tables } = parseEverything(text);
    expect(Object.keys(tables)).toEqual(['__proto__']);
    expect(JSON.stringify(tables)).toBe('{"__proto__":[{"__proto__":1}]}');
  });

  it.each([
    [
      '{"kind":"beside-everything","version":1,"tables":{}}',
      'part',
      '"exportedAt" must be a time in milliseconds.',
    ],
    ['{"kind":"beside-everything","version":1,"exportedAt":1}', 'part', 'The file has no "tables".'],
    [
      '{"kind":"beside-everything","version":1,"exportedAt":1,"tables":{"notes":5}}',
      'part',
      'Table "notes" must be a list.',
    ],
    [
      '{"kind":"beside-everything","version":1,"exportedAt":1,"tables":{"notes":[{},7]}}',
      'entry',
      'Row 2 of table "notes" must be an object.',
    ],
    [
      '{"kind":"beside-everything","version":9,"exportedAt":1,"tables":{}}',
      'version',
      'The file has version 9; this Beside reads up to version 1. Update Beside first.',
    ],
    [
      writeReplies([]),
      'kind',
      'This file holds saved replies; a file with everything Beside keeps is needed here.',
    ],
    [
      '[]',
      'kind',
      'This is not a file that Beside wrote; a file with everything Beside keeps is needed here.',
    ],
    ['{"kind":', 'json', 'This is not valid JSON: look at line 1, column 9.'],
    ['', 'empty', 'The file is empty.'],
  ])('refuses %s', (text, fault, message) => {
    expect(() => parseEverything(text)).toThrow(FormatError);
    expect(() => parseEverything(text)).toThrow(expect.objectContaining({ fault, message }));
  });
});

describe('writeEverything', () => {
  it.each([
    ['a number that is none', Number.NaN],
    ['a date', new Date(0)],
    ['bytes', new Uint8Array(2)],
    ['a map', new Map()],
  ])('refuses %s, which would not come back', (_name, value) => {
    const everything = { ...EVERYTHING, tables: { notes: [{ value }] } };
    expect(() => writeEverything(everything)).toThrow('The value at tables.notes[0].value cannot be written');
  });
});
