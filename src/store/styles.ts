import type { ValeStyle } from '../model/vale-style';
import type { Database } from './database';

/** Styles that were brought in and not removed. */
export async function listStyles(database: Database): Promise<ValeStyle[]> {
  return (await database.styles.toArray()).filter((style) => !style.isRemoved);
}

/** A style of the same name takes the place of the one before. */
export async function saveStyles(database: Database, styles: readonly ValeStyle[]): Promise<void> {
  await database.styles.bulkPut([...styles]);
}

/** @returns false when there is no such style. */
export async function changeStyle(
  database: Database,
  name: string,
  change: Partial<Pick<ValeStyle, 'isOn' | 'language' | 'isRemoved' | 'printed'>>,
  now: number,
): Promise<boolean> {
  return (await database.styles.update(name, { ...change, changedAt: now })) > 0;
}
