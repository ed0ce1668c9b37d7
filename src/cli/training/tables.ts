import { readFileSync } from 'node:fs';

/** The lines of a text file, blank ones left out. */
export function readLines(file: string): string[] {
  return readFileSync(file, 'utf8')
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .filter((line) => line !== '');
}

/** The rows of a CSV file by the names of its columns; quoted cells may hold commas, line ends and doubled quotes. */
export function readCsv(file: string): Record<string, string>[] {
  const text = readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  const rows: string[][] = [];
  let row: string[] = [];
  for (const match of text.matchAll(/(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r?\n|$)/g)) {
    const [whole, quoted, plain = '', end] = match;
    if (whole === '' && row.length === 0) break;
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  const [names = [], ...rest] = rows;
  return rest.map((cells) => Object.fromEntries(names.map((name, at) => [name, cells[at] ?? ''])));
}

/** A text and what it is. */
export interface Sample {
  text: string;
  label: string;
  /** BCP 47, of the text. */
  language: string;
  /** What it counts in training. */
  weight: number;
}

export function listSamples(texts: readonly string[], labels: readonly string[], language: string): Sample[] {
  return texts.map((text, at) => ({ text, label: labels[at] ?? '', language, weight: 1 }));
}
