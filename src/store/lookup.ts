import type { Table } from 'dexie';

/**
 * All records with one of these values in an index. One range read per value: Dexie's own `anyOf` walks a cursor, which
 * costs a round trip for every step.
 */
export async function listByKeys<Row, Key>(
  table: Table<Row, Key>,
  index: string,
  values: readonly string[],
): Promise<Row[]> {
  const lists = await Promise.all(
    [...new Set(values)].map((value) => table.where(index).equals(value).toArray()),
  );
  return lists.flat();
}
