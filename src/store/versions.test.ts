import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { afterEach, describe, expect, it } from 'vitest';
import { Database, TABLE_NAMES, VERSIONS } from './database';
import { readEverything } from './everything';
import { findIdentity } from './identities';
import { getSettings } from './settings';
import VERSION_1 from './versions/version-1.json' with { type: 'json' };

/** What each released version left on the disk. A new version adds its own file; older ones are never edited. */
const RELEASED = { 1: VERSION_1 } as const;

const NAME = 'released';
afterEach(() => Dexie.delete(NAME));

/** Tables that a later version added are empty. */
const rowsOf = (tables: Readonly<Record<string, readonly unknown[]>>, table: string) => tables[table] ?? [];

describe('an update of the extension', () => {
  for (const [version, tables] of Object.entries(RELEASED)) {
    it(`opens what version ${version} left, and loses nothing`, async () => {
      const old = new Dexie(NAME);
      old.version(Number(version)).stores(VERSIONS[Number(version) as keyof typeof VERSIONS]);
      for (const [table, rows] of Object.entries(tables)) await old.table<unknown>(table).bulkAdd(rows);
      old.close();

      const database = new Database(NAME);
      const records = await readEverything(database);
      expect(Object.entries(records).map(([table, rows]) => [table, rows.length])).toEqual(
        TABLE_NAMES.map((table) => [table, rowsOf(tables, table).length]),
      );
      expect(records.messages.map((message) => message.text)).toEqual(tables.messages.map((row) => row.text));
      expect((await getSettings(database)).agentName).toBe('Anna');
      database.close();
    });
  }

  it('looks Facebook’s handles up without their dots, under the keys they have', async () => {
    const old = new Dexie(NAME);
    old.version(1).stores(VERSIONS[1]);
    const [known] = VERSION_1.identities;
    const key = 'facebook:@juno.meadow';
    const juno = { ...known, key, platform: 'facebook', handle: 'Juno.Meadow', handleKey: key };
    await old.table<unknown>('identities').bulkAdd([...VERSION_1.identities, juno]);
    old.close();
    const database = new Database(NAME);
    const keys = (await database.identities.toArray()).map((identity) => [identity.key, identity.handleKey]);
    expect(keys).toEqual([
      [key, 'facebook:@junomeadow'],
      ['x:@tessbright', 'x:@tessbright'],
    ]);
    const author = { handle: 'junomeadow', userId: null, name: null };
    expect((await findIdentity(database, 'facebook', author))?.key).toBe(key);
    database.close();
  });

  it('a released version is never edited', () => {
    // The last line of defence: a change here means that databases in the field differ from what the code believes.
    expect(VERSIONS[1]).toMatchInlineSnapshot(`
      {
        "brandRules": "id",
        "events": "id, at",
        "facts": "id, personId",
        "identities": "key, personId, handleKey, *words",
        "messages": "key, [identityKey+direction+at], [direction+at], [waitingAt+key], answeredAt, closedAt, solvedAt",
        "notes": "id, personId",
        "panels": "platform",
        "people": "id, mergedInto",
        "replies": "id",
        "settings": "key",
        "taggings": "[messageKey+tagId], messageKey, identityKey",
        "tags": "id",
      }
    `);
  });
});
