import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeMessage, startDesk, type TestDesk } from '../../test/desk';
import { DEFAULT_DRAFTING } from '../model/drafting';
import { DEFAULT_SETTINGS } from '../model/settings';
import { planDrafting } from './drafting-material';

let desk: TestDesk;
beforeEach(async () => {
  desk = await startDesk();
});
afterEach(() => desk.end());

const TEXT = '@HalvenCare nothing from you about KD-48-2107, evenings 20 12 34 56';
const SETTINGS = { numberTemplates: ['KD-##-####'], phoneRegions: ['DK' as const] };

const read = async () => {
  const { reading } = await desk.page('getConversation', makeMessage('1', { text: TEXT }));
  return reading?.personalData.map(({ kind, start, end }) => `${kind}: ${TEXT.slice(start, end)}`);
};
const check = async (visibility: 'public' | 'private') => {
  const draft = 'Thanks! We found KD-48-2107 and it arrives on Friday.';
  const { findings } = await desk.page('checkDraft', { draft, platform: 'x', visibility, inbound: null });
  return findings.filter(({ family }) => family === 'private-data').map(({ match }) => match);
};

describe('numbers that the lead described', () => {
  it('stand in the reading of a message, over a restart', async () => {
    expect(await read()).toEqual([]);
    await desk.owner('saveSettings', SETTINGS);
    expect(await read()).toEqual(['order: KD-48-2107', 'phone: 20 12 34 56']);
    await desk.restart();
    expect(await read()).toEqual(['order: KD-48-2107', 'phone: 20 12 34 56']);
  });

  it('are marked in a public answer, not in a private one', async () => {
    expect(await check('public')).toEqual([]);
    await desk.owner('saveSettings', SETTINGS);
    expect(await check('public')).toEqual(['KD-48-2107']);
    expect(await check('private')).toEqual([]);
  });

  it('do not leave for a model', async () => {
    const plan = async (settings: typeof DEFAULT_SETTINGS) =>
      planDrafting(
        { database: desk.database, now: () => desk.clock.now, tell: () => undefined },
        {
          id: 'one',
          message: makeMessage('1', { text: TEXT }),
          draft: '',
          agreement: '',
          wish: 'answer',
          visibility: 'public',
        },
        DEFAULT_DRAFTING,
        settings,
      );
    expect((await plan(DEFAULT_SETTINGS)).body).toContain('KD-48-2107');
    const { body, mask } = await plan({ ...DEFAULT_SETTINGS, ...SETTINGS });
    expect(body).not.toMatch(/KD-48-2107|20 12 34 56/);
    expect(mask.list()).toEqual(expect.arrayContaining(['[[ORDER_1]]', '[[PHONE_1]]']));
  });

  it('can be tried before they are saved', async () => {
    const found = await desk.owner('findPersonalData', TEXT, SETTINGS);
    expect(found.map(({ kind }) => kind)).toEqual(['order', 'phone']);
    expect(await read()).toEqual([]);
  });

  it('come back with everything', async () => {
    await desk.owner('saveSettings', SETTINGS);
    const file = await desk.owner('exportEverything');
    const other = await startDesk();
    await other.owner('importEverything', file);
    expect((await other.owner('getDesk')).settings).toMatchObject(SETTINGS);
    await other.end();
  });

  it('are refused at the door where they are no templates', async () => {
    for (const template of ['.*', '####', '(a+)+$'])
      await expect(desk.owner('saveSettings', { numberTemplates: [template] })).rejects.toThrow(
        'numberTemplates',
      );
    await expect(desk.owner('saveSettings', { phoneRegions: ['ZZ' as 'DK'] })).rejects.toThrow(
      'phoneRegions',
    );
  });
});
