import { type Everything, FormatError } from '../contract';
import { isObject, parseJson } from '../json';
import { getDocument, writeDocument } from './document';

const KIND = 'beside-everything';

/**
 * A whole export. The rows of a table are objects; what stands in them is for the store to judge.
 * @throws FormatError that names the table and the row; nothing of a faulty file is given.
 */
export function parseEverything(text: string): Everything {
  const { exportedAt, tables } = getDocument(parseJson(text), KIND);
  if (typeof exportedAt !== 'number' || !Number.isFinite(exportedAt)) {
    throw new FormatError('part', '"exportedAt" must be a time in milliseconds.', { field: 'exportedAt' });
  }
  if (!isObject(tables)) {
    throw new FormatError('part', 'The file has no "tables".', { field: 'tables' });
  }
  const entries = Object.entries(tables).map(([name, rows]): [string, unknown[]] => {
    if (!Array.isArray(rows)) {
      throw new FormatError('part', `Table "${name}" must be a list.`, { field: name });
    }
    const wrong = rows.findIndex((row) => !isObject(row));
    if (wrong !== -1) {
      throw new FormatError('entry', `Row ${wrong + 1} of table "${name}" must be an object.`, {
        entry: wrong + 1,
        field: name,
      });
    }
    return [name, rows];
  });
  return { version: 1, exportedAt, tables: Object.fromEntries(entries) };
}

/** @throws FormatError when a row holds something that JSON cannot. */
export function writeEverything({ version, exportedAt, tables }: Everything): string {
  return writeDocument({ kind: KIND, version, exportedAt, tables });
}
