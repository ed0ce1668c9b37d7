import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeAuthor, makeMessage, startDesk, type TestDesk } from '../../test/desk';

const NUMBER = '100064201183740';
const byUs = (userId: string | null, handle: string | null = 'halven.audio') =>
  makeMessage('7', {
    platform: 'facebook',
    author: makeAuthor(handle, userId, 'Halven Audio'),
    mentions: [],
  });

let desk: TestDesk;
beforeEach(async () => {
  desk = await startDesk();
  const accounts = [{ platform: 'facebook' as const, handle: 'HalvenAudio', userId: null }];
  await desk.owner('saveSettings', { accounts });
});
afterEach(() => desk.end());

const isOurs = async (message: ReturnType<typeof makeMessage>) =>
  (await desk.page('getConversation', message)).isOurs;

describe('an account of ours that was given by its name', () => {
  it('is known by its number alone once a page showed both together', async () => {
    expect(await isOurs(byUs(NUMBER, null))).toBe(false);
    await desk.page('saveMessages', [byUs(NUMBER)]);
    expect(await isOurs(byUs(NUMBER, null))).toBe(true);
    expect(desk.told).toContainEqual({ event: 'deskChanged', payload: null });
    const { settings } = await desk.page('getDesk');
    expect(settings.accounts).toEqual([{ platform: 'facebook', handle: 'HalvenAudio', userId: NUMBER }]);
  });

  it('keeps its number, and takes none of two, of another account or of another network', async () => {
    await desk.page('saveMessages', [byUs('1111'), byUs('2222')]);
    await desk.page('saveMessages', [byUs('3333', 'otter.bank')]);
    await desk.page('saveMessages', [{ ...byUs('4444'), platform: 'instagram' }]);
    expect(await isOurs(byUs('1111', null))).toBe(false);
    await desk.page('saveMessages', [byUs(NUMBER)]);
    await desk.page('saveMessages', [byUs('5555')]);
    expect(await isOurs(byUs(NUMBER, null))).toBe(true);
    expect(await isOurs(byUs('5555', null))).toBe(false);
  });
});
