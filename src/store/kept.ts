import Dexie, { type DBCore, type Middleware } from 'dexie';
import type { Database, TableName } from './database';

/** What was read last in a place, and what it was read from. */
interface Kept {
  basis: string;
  /** Sum of the writes to its tables before it was read. */
  writes: number;
  value: Promise<unknown>;
}

interface Shelf {
  /** How often each table was written to since the worker started. */
  writes: Map<string, number>;
  kept: Map<string, Kept>;
}
const shelves = new WeakMap<Dexie, Shelf>();

function getShelf(database: Dexie): Shelf {
  const shelf = shelves.get(database) ?? { writes: new Map(), kept: new Map() };
  shelves.set(database, shelf);
  return shelf;
}

/** Counts every write to a table as it is asked for. The worker alone writes, so it sees them all. */
export function countWrites(database: Dexie): Middleware<DBCore> {
  return {
    stack: 'dbcore',
    name: 'count-writes',
    create: (core) => ({
      ...core,
      table(name) {
        const table = core.table(name);
        return {
          ...table,
          mutate(request) {
            const { writes } = getShelf(database);
            writes.set(name, (writes.get(name) ?? 0) + 1);
            return table.mutate(request);
          },
        };
      },
    }),
  };
}

/**
 * Reads, and reads again only once one of the tables was written to: what is asked with every key is read once for a
 * message. Whoever asks after a write gets what was written, because a read waits for the write before it.
 * @param place one value is kept in each. @param basis what the value depends on besides the tables.
 * @returns the same promise, to be read only, until a write or another basis; one that failed is not kept.
 */
export function keep<T>(
  database: Database,
  place: string,
  basis: string,
  tables: readonly TableName[],
  read: () => Promise<T>,
): Promise<T> {
  // A transaction may see its own writes, which may still be taken back, or a state before writes already counted.
  if (Dexie.currentTransaction) return read();
  const { kept, writes } = getShelf(database);
  const now = tables.reduce((sum, table) => sum + (writes.get(table) ?? 0), 0);
  const known = kept.get(place);
  if (known?.basis === basis && known.writes === now) return known.value as Promise<T>;
  const value = read();
  const made: Kept = { basis, writes: now, value };
  kept.set(place, made);
  value.catch(() => kept.get(place) === made && kept.delete(place));
  return value;
}
