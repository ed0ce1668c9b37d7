import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeAnswer, makeAuthor, makeMessage, startDesk, type TestDesk } from '../../test/desk';
import { readEverything } from '../store/everything';

let desk: TestDesk;
let other: TestDesk;
beforeEach(async () => {
  desk = await startDesk();
  other = await startDesk();
  await desk.page('saveMessages', [
    makeMessage('1'),
    makeMessage('2', { author: makeAuthor('oldoak', '77', 'Old Oak') }),
  ]);
  await desk.page('saveAnswer', {
    inbound: makeMessage('1'),
    answer: makeAnswer('3', '1'),
    replyId: 'starter-en-late-delivery',
  });
  await desk.page('saveNote', { id: 'n', personId: 'x:@tessbright', text: 'note', replaces: null });
  await desk.page('saveFact', { id: 'f', personId: 'x:77', label: 'order', value: '1', isRemoved: false });
  await desk.page('saveTagging', 'x:1', 'delivery', true);
  await desk.page('savePanelState', { platform: 'x', isOpen: false, side: 'left' });
  desk.clock.now += 1;
  await desk.owner('saveSettings', { signature: '^AB', targetMs: 120_000 });
});
afterEach(async () => {
  await desk.end();
  await other.end();
});

describe('everything out and in', () => {
  it('loses nothing on the way to another machine, and changes nothing the second time', async () => {
    const text = await desk.owner('exportEverything');
    const result = await other.owner('importEverything', text);
    expect(result.added).toBeGreaterThan(0);
    expect(await readEverything(other.database)).toEqual(await readEverything(desk.database));
    const again = await other.owner('importEverything', text);
    expect(again).toMatchObject({ added: 0, changed: 0 });
    expect(again.unchanged).toBe(Object.values(await readEverything(desk.database)).flat().length);
  });

  it('the later change wins on both sides', async () => {
    other.clock.now += 5;
    await other.page('saveMessages', [makeMessage('1')]);
    await other.page('saveState', 'x:1', { state: 'solved' });
    await other.owner('saveSettings', { agentName: 'Boris' });
    await other.owner('importEverything', await desk.owner('exportEverything'));
    const { settings } = await other.page('getDesk');
    expect(settings).toMatchObject({ agentName: 'Boris', signature: '^AB' });
    expect((await other.page('getMarks', ['x:1']))[0]).toMatchObject({ state: 'solved', contactCount: 1 });
  });

  it('an account known by its handle here and by its id there is one person', async () => {
    await other.page('saveMessages', [makeMessage('8', { author: makeAuthor('oldoak', null, 'Old Oak') })]);
    await other.owner('importEverything', await desk.owner('exportEverything'));
    const card = await other.page('getConversation', makeMessage('9', { author: makeAuthor(null, '77') }));
    expect(card.customer).toMatchObject({ contactCount: 3 });
    expect(card.customer?.facts.map((fact) => fact.value)).toEqual(['1']);

    await desk.owner('importEverything', await other.owner('exportEverything'));
    const back = await desk.page('getConversation', makeMessage('9', { author: makeAuthor('oldoak') }));
    expect(back.customer).toMatchObject({ contactCount: 3 });
    expect(back.customer?.facts.map((fact) => fact.value)).toEqual(['1']);
  });

  it('one unreadable record, and nothing at all is taken', async () => {
    const before = await readEverything(other.database);
    const file = JSON.parse(await desk.owner('exportEverything'));
    const spoil = async (change: (tables: Record<string, Record<string, unknown>[]>) => void) => {
      const spoiled = structuredClone(file);
      change(spoiled.tables);
      await expect(other.owner('importEverything', JSON.stringify(spoiled))).rejects.toThrow(
        'Nothing was changed',
      );
      expect(await readEverything(other.database)).toEqual(before);
    };
    await spoil((tables) =>
      Object.assign(tables.messages?.at(-1) ?? {}, { permalink: 'javascript:alert(1)' }),
    );
    await spoil((tables) => Object.assign(tables.messages?.[0] ?? {}, { state: 'lost' }));
    await spoil((tables) => Object.assign(tables.settings?.[0] ?? {}, { value: { deep: true } }));
    await spoil((tables) => tables.notes?.push({ id: 1 }));
    await spoil((tables) => Object.assign(tables, { strangers: [{}] }));
    await expect(other.owner('importEverything', '{"broken')).rejects.toThrow('line 1');
    expect(await readEverything(other.database)).toEqual(before);
  });
});
