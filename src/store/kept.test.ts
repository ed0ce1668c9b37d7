import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { Database } from './database';
import { keep } from './kept';
import { getSettings, saveSettings } from './settings';

let database: Database;
let count = 0;
beforeEach(() => {
  database = new Database(`kept-${++count}`);
});

const listNames = (basis = '') =>
  keep(database, 'names', basis, ['tags'], async () =>
    (await database.tags.toArray()).map(({ name }) => name),
  );
const tag = (id: string, name: string) =>
  ({ id, name, color: 'red', key: null, order: 0, isRemoved: false }) as never;

describe('what is read with every key', () => {
  it('is read once', async () => {
    const first = listNames();
    expect(listNames()).toBe(first);
    expect(await first).toEqual([]);
    expect(listNames()).toBe(first);
  });

  it('is read again for another basis, and for the first one after that', async () => {
    const first = listNames();
    const other = listNames('other');
    expect(other).not.toBe(first);
    expect(listNames()).not.toBe(first);
  });

  it('does not mind writes elsewhere', async () => {
    const first = listNames();
    await saveSettings(database, { agentName: 'Anna' }, 1);
    expect(listNames()).toBe(first);
  });

  it.each([
    ['put', () => database.tags.put(tag('a', 'put'))],
    ['bulkPut', () => database.tags.bulkPut([tag('a', 'many'), tag('b', 'more')])],
    ['update', () => database.tags.update('z', { name: 'updated' } as never)],
    ['modify', () => database.tags.toCollection().modify({ name: 'modified' } as never)],
    ['delete', () => database.tags.delete('z')],
    ['clear', () => database.tags.clear()],
    [
      'a transaction',
      () => database.transaction('rw', database.tags, () => database.tags.put(tag('a', 'within'))),
    ],
  ])('is read again after %s, even asked before the write is done', async (_name, write) => {
    await database.tags.put(tag('z', 'last'));
    expect(await listNames()).toEqual(['last']);
    const writing = write();
    const meanwhile = listNames();
    await writing;
    const after = (await database.tags.toArray()).map(({ name }) => name);
    expect(after).not.toEqual(['last']);
    expect(await listNames()).toEqual(after);
    // A write may be asked for a moment after the call: then an answer from before it is right too.
    expect([['last'], after]).toContainEqual(await meanwhile);
  });

  it('is not kept from within a transaction that is taken back', async () => {
    await database
      .transaction('rw', database.tags, async () => {
        await database.tags.put(tag('a', 'never'));
        expect(await listNames()).toEqual(['never']);
        throw new Error('taken back');
      })
      .catch(() => undefined);
    expect(await listNames()).toEqual([]);
  });

  it('is asked anew when it could not be read', async () => {
    const fails = () => keep(database, 'names', '', ['tags'], () => Promise.reject(new Error('no')));
    await expect(fails()).rejects.toThrow('no');
    expect(await listNames()).toEqual([]);
  });

  it('settings are theirs of the last write', async () => {
    expect((await getSettings(database)).agentName).toBe('');
    await saveSettings(database, { agentName: 'Anna' }, 1);
    const one = await getSettings(database);
    expect(one.agentName).toBe('Anna');
    expect(await getSettings(database)).toBe(one);
  });
});
