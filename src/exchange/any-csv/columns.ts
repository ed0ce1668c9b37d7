/** What a column of a table can hold. */
export const COLUMNS = ['body', 'title', 'folder', 'tags', 'language', 'shortcut'] as const;
export type Column = (typeof COLUMNS)[number];

/** Which column holds what, from 0; null: none. */
export type ColumnMapping = Record<Column, number | null> & {
  /** The first row names the columns. */
  hasNames: boolean;
};
