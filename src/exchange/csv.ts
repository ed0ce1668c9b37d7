import Papa from 'papaparse';
import { FormatError, type Table } from './contract';

/** What a spreadsheet would take for a formula at the beginning of a cell, full-width forms included. */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/;

const SEPARATORS = [',', ';', '\t', '|'] as const;

/**
 * Reads CSV with whatever separates its cells: comma, semicolon, tab or bar. Empty rows are left out, the numbers of the
 * others stay.
 * @throws FormatError that names the row where a quote is broken.
 */
export function parseCsv(text: string): Table {
  if (text.trim() === '') throw new FormatError('empty', 'The file is empty.');
  // A line that only spreadsheets read.
  const plain = text.replace(/^sep=(.)\r?\n/i, '');
  const separator = /^sep=(.)\r?\n/i.exec(text)?.[1];
  const { data, errors } = Papa.parse<string[]>(plain, {
    delimiter: separator ?? findSeparator(plain),
  });
  const broken = errors.find(({ type }) => type === 'Quotes');
  if (broken) {
    const row = (broken.row ?? 0) + 1;
    throw new FormatError('csv', `A quote in row ${row} is opened and not closed, or closed too early.`, {
      row,
    });
  }
  const rows = data.map((cells, at) => ({ number: at + 1, cells }));
  return { rows: rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== '')) };
}

/** The separator that cuts most of the first rows into as many cells as the very first, two at least. */
function findSeparator(text: string): string {
  const scores = SEPARATORS.map((delimiter) => {
    const { data } = Papa.parse<string[]>(text, { delimiter, preview: 50, skipEmptyLines: true });
    const width = data[0]?.length ?? 0;
    return { delimiter, score: width < 2 ? 0 : data.filter((cells) => cells.length === width).length };
  });
  const most = Math.max(...scores.map(({ score }) => score));
  return scores.find(({ score }) => score === most)?.delimiter ?? ',';
}

/** Writes rows as CSV that spreadsheets read as text only: UTF-8 with its mark, formulas defused. */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  const cells = rows.map((row) => row.map(defuse));
  return `\ufeff${Papa.unparse(cells, { newline: '\r\n' })}\r\n`;
}

/** An apostrophe before what looks like a formula; where one stands already, one more, so that it can be told. */
function defuse(cell: string): string {
  return FORMULA.test(cell) ? `'${cell}` : cell;
}

/** What `writeCsv` was given. */
export function restoreCell(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell;
}

/** Finds the columns of a table by the names in its first row. */
export function readColumns(table: Table): {
  names: string[];
  rows: Table['rows'];
  /** The cell of a row in the column of that name, whatever its capitals; '' when there is none. */
  cellOf(row: Table['rows'][number], name: string): string;
} {
  const names = (table.rows[0]?.cells ?? []).map((name) => name.trim().toLowerCase());
  return {
    names,
    rows: table.rows.slice(1),
    cellOf: (row, name) => row.cells[names.indexOf(name.toLowerCase())] ?? '',
  };
}
