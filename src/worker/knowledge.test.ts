import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import browser from 'webextension-polyfill';
import { startDesk, type TestDesk } from '../../test/desk';
import x from '../platforms/x/knowledge.json';

type File = typeof x;
let desk: TestDesk;
beforeEach(async () => {
  desk = await startDesk();
});
afterEach(async () => {
  setPolicy(undefined);
  await desk.end();
});

function makeFile(version: number, change: (file: File) => void = () => undefined): string {
  const file = { ...structuredClone(x), version };
  change(file);
  return JSON.stringify(file);
}

/** What the browser's administrator gives; undefined for a browser that has no such storage. */
function setPolicy(files: unknown): void {
  const storage =
    files === undefined ? undefined : { managed: { get: async () => ({ siteKnowledge: files }) } };
  Object.assign(browser, { storage });
}

async function getState() {
  return (await desk.owner('listKnowledge')).find(({ site }) => site === 'x');
}

describe('knowledge of a site', () => {
  it('is what is built in, until a newer file is loaded; pages are told and given it', async () => {
    expect(await getState()).toMatchObject({ source: 'built-in', version: x.version, since: null });
    expect(await desk.page('getKnowledge', 'x')).toBeNull();
    expect(await desk.owner('saveKnowledge', 'x', makeFile(2))).toEqual([]);
    expect(desk.told).toContainEqual({ event: 'knowledgeChanged', payload: { site: 'x' } });
    await desk.restart();
    expect(await getState()).toMatchObject({ source: 'file', version: 2, since: desk.clock.now });
    expect(await desk.page('getKnowledge', 'x')).toMatchObject({ knowledge: { version: 2 }, samples: null });
    expect(await desk.page('getKnowledge', 'facebook')).toBeNull();
  });

  it('is told to pages with where and when its parts were seen, as it is in force', async () => {
    expect(await desk.page('getSightings', 'x')).toEqual(x.sightings);
    const post = { where: 'every list', seen: '2026-11' };
    await desk.owner(
      'saveKnowledge',
      'x',
      makeFile(2, (file) => Object.assign(file.sightings.entries, { post })),
    );
    expect((await desk.page('getSightings', 'x')).entries.post).toEqual(post);
  });

  it('may arrive twice, but is never replaced by an older or a faulty file', async () => {
    await desk.owner('saveKnowledge', 'x', makeFile(3));
    expect(await desk.owner('saveKnowledge', 'x', makeFile(3))).toEqual([]);
    const kinds = async (file: string) =>
      (await desk.owner('saveKnowledge', 'x', file)).map(({ kind }) => kind);
    expect(await kinds(makeFile(2))).toEqual(['older']);
    expect(await kinds(makeFile(4, (file) => file.entries.post.css.push('div:has(p:has(a))')))).toEqual([
      'slowSelector',
    ]);
    expect(await getState()).toMatchObject({ version: 3 });
  });

  it('goes one step back, and to what is built in', async () => {
    await desk.owner('saveKnowledge', 'x', makeFile(2));
    await desk.owner('saveKnowledge', 'x', makeFile(3));
    expect(await getState()).toMatchObject({ version: 3, previousVersion: 2 });
    await desk.owner('restoreKnowledge', 'x', 'previous');
    expect(await getState()).toMatchObject({ version: 2, previousVersion: null });
    await desk.owner('saveKnowledge', 'x', makeFile(4));
    await desk.owner('restoreKnowledge', 'x', 'built-in');
    expect(await getState()).toMatchObject({ source: 'built-in', version: 1, previousVersion: null });
  });

  it('that this Beside cannot use any more is set aside with the reason, not used', async () => {
    await desk.owner('saveKnowledge', 'x', makeFile(2));
    const record = await desk.database.knowledge.get('x');
    if (!record) throw new Error('nothing was kept');
    Reflect.deleteProperty(record.knowledge.entries, 'post');
    await desk.database.knowledge.put(record);
    expect(await getState()).toMatchObject({
      source: 'built-in',
      setAside: { source: 'file', faults: [{ kind: 'missing', place: 'entries.post' }] },
    });
    expect(await desk.page('getKnowledge', 'x')).toBeNull();
  });

  it('may be given by policy, with the sample pages to try it on; the newest wins', async () => {
    setPolicy({ x: makeFile(5) });
    expect(await getState()).toMatchObject({ source: 'policy', version: 5 });
    const offer = await desk.page('getKnowledge', 'x');
    expect(offer?.samples?.length).toBeGreaterThan(0);
    expect(await desk.owner('saveKnowledge', 'x', makeFile(6))).toEqual([]);
    expect(await getState()).toMatchObject({ source: 'file', version: 6, setAside: { source: 'policy' } });
  });

  it('by policy that is faulty, of another kind or not there changes nothing', async () => {
    for (const files of [{}, null, 'x', { x: 7 }, { x: '' }]) {
      setPolicy(files);
      expect(await getState()).toMatchObject({ source: 'built-in', setAside: null });
    }
    setPolicy({ x: '{"site":' });
    expect(await getState()).toMatchObject({ source: 'built-in', setAside: { faults: [{ kind: 'json' }] } });
  });

  it('can be changed by our own pages only', async () => {
    await expect(desk.page('saveKnowledge', 'x', makeFile(2))).rejects.toThrow(/may not ask/);
    await expect(desk.page('restoreKnowledge', 'x', 'built-in')).rejects.toThrow(/may not ask/);
  });
});
