import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeAuthor, makeMessage, NOON, startDesk, type TestDesk } from '../../test/desk';

let desk: TestDesk;
beforeEach(async () => {
  desk = await startDesk();
});
afterEach(() => desk.end());

const TESS = makeAuthor('TessBright', null, 'Tess Bright');
const TESS_WITH_ID = makeAuthor('tessbright', '4411', 'Tess Bright');
const ID_ONLY = makeAuthor(null, '4411', 'Tess Bright');

const see = (...authors: ReturnType<typeof makeAuthor>[]) =>
  desk.page(
    'saveMessages',
    authors.map((author, index) => makeMessage(`${desk.clock.now}${index}`, { author })),
  );
const getCustomer = async (author: ReturnType<typeof makeAuthor>) =>
  (await desk.page('getConversation', makeMessage('99', { author }))).customer;

describe('one person, several keys', () => {
  it('a handle and its id seen together become one, and the person stays the same', async () => {
    await see(TESS);
    await desk.page('saveNote', { id: 'n', personId: 'x:@tessbright', text: 'kept', replaces: null });
    await desk.page('saveTagging', `x:${NOON}0`, 'delivery', true);
    desk.clock.now += 1;
    await see(TESS_WITH_ID);
    expect(await desk.database.identities.toCollection().primaryKeys()).toEqual(['x:4411']);
    for (const author of [TESS, TESS_WITH_ID, ID_ONLY]) {
      const customer = await getCustomer(author);
      expect(customer).toMatchObject({ personId: 'x:@tessbright', contactCount: 3 });
      expect(customer?.notes.map((note) => note.text)).toEqual(['kept']);
      expect(customer?.tags.map((tag) => tag.id)).toEqual(['delivery']);
    }
  });

  it('two people who prove to be one keep the notes of both', async () => {
    await see(ID_ONLY);
    desk.clock.now += 1;
    await see(TESS);
    await desk.page('saveNote', { id: 'a', personId: 'x:4411', text: 'by id', replaces: null });
    await desk.page('saveNote', { id: 'b', personId: 'x:@tessbright', text: 'by handle', replaces: null });
    desk.clock.now += 1;
    await see(TESS_WITH_ID);
    await desk.page('saveFact', {
      id: 'f',
      personId: 'x:@tessbright',
      label: 'phone',
      value: 'Pixel 9',
      isRemoved: false,
    });
    const customer = await getCustomer(TESS);
    expect(customer).toMatchObject({ personId: 'x:4411', contactCount: 4, historyCount: 3 });
    expect(customer?.notes.map((note) => note.text).sort()).toEqual(['by handle', 'by id']);
    expect(customer?.facts.map((fact) => fact.value)).toEqual(['Pixel 9']);
  });

  it('two spellings of one Facebook handle are one person, under the first key', async () => {
    const seeFacebook = (id: string, handle: string) =>
      desk.page('saveMessages', [
        makeMessage(id, { platform: 'facebook', author: makeAuthor(handle), mentions: ['halvenaudio'] }),
      ]);
    await desk.owner('saveSettings', {
      accounts: [{ platform: 'facebook', handle: 'Halven.Audio', userId: null }],
    });
    await seeFacebook('1', 'juno.meadow');
    await seeFacebook('2', 'JunoMeadow');
    const identities = await desk.database.identities.toArray();
    expect(identities.map(({ handle, formerHandles }) => [handle, formerHandles])).toEqual([
      ['JunoMeadow', undefined],
    ]);
    expect(await desk.database.messages.count()).toBe(2);
  });

  it('a handle taken over by another account brings none of the first one’s past', async () => {
    await see(TESS_WITH_ID);
    desk.clock.now += 1;
    await see(makeAuthor('tessbright', '9000', 'Somebody Else'));
    expect(await getCustomer(makeAuthor('tessbright'))).toMatchObject({
      personId: 'x:9000',
      contactCount: 2,
    });
    expect(await getCustomer(ID_ONLY)).toMatchObject({ personId: 'x:4411', contactCount: 2 });
  });

  it('a given-up handle whose new owner shows no id is a new person', async () => {
    await see(TESS);
    await desk.page('saveNote', { id: 'n', personId: 'x:@tessbright', text: 'private', replaces: null });
    desk.clock.now += 1;
    await see(TESS_WITH_ID);
    desk.clock.now += 1;
    await see(makeAuthor('tess_new', '4411', 'Tess Bright'));
    const stranger = makeAuthor('tessbright', null, 'Stranger');
    const unseen = await getCustomer(stranger);
    expect(unseen).toMatchObject({ contactCount: 1, notes: [] });
    desk.clock.now += 1;
    await see(stranger);
    const seen = await getCustomer(stranger);
    expect(seen).toMatchObject({ personId: unseen?.personId, contactCount: 2, notes: [] });
    expect((await getCustomer(ID_ONLY))?.notes).toHaveLength(1);
  });

  it('a note written before the first message is found once the id is known', async () => {
    await desk.page('saveNote', { id: 'n', personId: 'x:@tessbright', text: 'early', replaces: null });
    await see(TESS_WITH_ID);
    expect((await getCustomer(ID_ONLY))?.notes.map((note) => note.text)).toEqual(['early']);
  });

  it('the same handle on two networks is two people', async () => {
    await see(TESS);
    const elsewhere = makeMessage('1', { platform: 'instagram', author: TESS });
    expect((await desk.page('getConversation', elsewhere)).customer).toMatchObject({
      personId: 'instagram:@tessbright',
      contactCount: 1,
    });
  });

  it('keeps the handles an account had before, and is found by them', async () => {
    await see(TESS_WITH_ID);
    desk.clock.now += 1;
    await see(makeAuthor('tess_new', '4411', 'Tess Bright'));
    desk.clock.now += 1;
    await see(makeAuthor('Tess_Newer', '4411', 'Tess Bright'));
    const customer = await getCustomer(ID_ONLY);
    expect(customer?.identities).toEqual([
      { platform: 'x', handle: 'Tess_Newer', userId: '4411', formerHandles: ['tess_new', 'tessbright'] },
    ]);
    const found = await desk.page('findAnything', 'tess_new');
    expect(found).toContainEqual(expect.objectContaining({ kind: 'customer', personId: 'x:4411' }));
    // An old handle finds in the search only: on a page it may be somebody else's by now.
    expect((await getCustomer(makeAuthor('tess_new')))?.personId).not.toBe('x:4411');
    desk.clock.now += 1;
    await see(TESS_WITH_ID);
    expect((await getCustomer(ID_ONLY))?.identities[0]).toMatchObject({
      handle: 'tessbright',
      formerHandles: ['Tess_Newer', 'tess_new'],
    });
  });

  it('spelling a handle differently is no change of it', async () => {
    await see(TESS_WITH_ID);
    desk.clock.now += 1;
    await see(makeAuthor('TESSBRIGHT', '4411', 'Tess Bright'));
    expect((await getCustomer(ID_ONLY))?.identities[0]?.formerHandles).toEqual([]);
  });

  it('a handle that another account took over stays in the history of the first', async () => {
    await see(TESS_WITH_ID);
    desk.clock.now += 1;
    await see(makeAuthor('tessbright', '9000', 'Somebody Else'));
    expect((await getCustomer(ID_ONLY))?.identities).toEqual([
      { platform: 'x', handle: null, userId: '4411', formerHandles: ['tessbright'] },
    ]);
  });

  it('a new name is taken over, an empty one is not', async () => {
    await see(TESS);
    desk.clock.now += 1;
    await see(makeAuthor('tessbright', null, 'Tess B.'));
    desk.clock.now += 1;
    await see(makeAuthor('tessbright', null, null));
    expect((await getCustomer(makeAuthor('tessbright')))?.name).toBe('Tess B.');
  });
});
