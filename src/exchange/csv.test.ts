import { describe, expect, it } from 'vitest';
import { parseCsv, restoreCell, writeCsv } from './csv';

const cellsOf = (text: string) => parseCsv(text).rows.map(({ cells }) => cells);

describe('parseCsv', () => {
  it.each([
    ['commas', 'a,b\n1,"2, 3"\n'],
    ['semicolons', 'a;b\r\n1;"2, 3"\r\n'],
    ['tabs', 'a\tb\n1\t2, 3\n'],
    ['a separator said first', 'sep=|\r\na|b\n1|2, 3'],
  ])('reads %s', (_name, text) => {
    expect(cellsOf(text)).toEqual([
      ['a', 'b'],
      ['1', '2, 3'],
    ]);
  });

  it('keeps line breaks and quotes within quotes, and the numbers of rows behind empty ones', () => {
    const { rows } = parseCsv('title,body\n\n , \na,"line ""one""\nline two"\n');
    expect(rows).toEqual([
      { number: 1, cells: ['title', 'body'] },
      { number: 4, cells: ['a', 'line "one"\nline two'] },
    ]);
  });

  it.each([
    ['never closed', 'a,b\n1,2\n3,"4\n5,6\n', 3],
    ['closed too early', 'a,b\n1,"2" x\n3,4\n', 2],
  ])('names the row of a quote that is %s', (_what, text, row) => {
    expect(() => parseCsv(text)).toThrow(expect.objectContaining({ fault: 'csv', places: { row } }));
  });

  it('reads 20,000 rows at once', () => {
    const started = performance.now();
    expect(parseCsv('title,body\nHello,"Hi, there"\n'.repeat(10_000)).rows).toHaveLength(20_000);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});

describe('writeCsv', () => {
  it('leaves no formula, and gives back exactly what it was given', () => {
    const cells = [
      '=1+1',
      '+49',
      '-1',
      '@SUM(A1)',
      '\tx',
      '\rx',
      "'=1",
      "''@a",
      "'tis",
      '＝1',
      'a\r\n"b"',
      '',
      ' =',
    ];
    const text = writeCsv([cells]);
    expect(text.startsWith("\ufeff'=1+1,'+49,'-1,'@SUM")).toBe(true);
    expect(cellsOf(text.slice(1))[0]?.map(restoreCell)).toEqual(cells);
  });
});
