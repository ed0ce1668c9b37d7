import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeAnswer, makeMessage, startDesk, type TestDesk } from '../../test/desk';
import { readReplyFile, writeReplyFile } from '../exchange/registry';
import type { SavedReply } from '../model/saved-reply';
import { createReply } from '../model/saved-reply.fixture';

let desk: TestDesk;
beforeEach(async () => {
  desk = await startDesk();
});
afterEach(() => desk.end());

const BODY =
  'Hi {first_name|there}, we are sorry that your parcel is late. We asked the carrier about it today.';
const makeReply = (id: string, changes: Partial<SavedReply> = {}) =>
  createReply(id, { title: `Title ${id}`, body: BODY, ...changes });
const all = () => desk.database.replies.orderBy('id').toArray();
const bring = (id: string, replies: SavedReply[]) =>
  desk.owner('importReplies', { id, source: 'zendesk' }, replies);
const read = (text: string) =>
  readReplyFile({ name: 'replies', bytes: new TextEncoder().encode(text) }).replies;

describe('a preview of replies', () => {
  it('tells what is new, the same, nearly the same and changed, and stores nothing', async () => {
    await desk.owner('saveReply', makeReply('own'));
    const before = await all();
    const { meetings, languages } = await desk.owner('previewReplies', [
      makeReply('own', { title: 'Other title' }),
      makeReply('a', { body: `${BODY}!!` }),
      makeReply('b', { body: BODY.replace('sorry', 'so sorry') }),
      makeReply('c', { body: 'Съжаляваме, че пратката ви закъснява. Ще ви пишем до утре!', language: 'und' }),
      makeReply('d', { body: 'съжаляваме че пратката ви закъснява ще ви пишем до утре', language: 'bg' }),
      makeReply('own', {}),
    ]);
    expect(meetings.map(({ kind, title, isInFile }) => [kind, title, isInFile])).toEqual([
      ['changed', 'Title own', false],
      ['same', 'Title own', false],
      ['near', 'Title own', false],
      ['new', '', false],
      ['same', 'Title c', true],
      ['same', 'Title own', false],
    ]);
    expect(languages).toEqual([null, null, null, 'bg', null, null]);
    expect(await all()).toEqual(before);
  });
});

describe('an import of replies', () => {
  it('is undone in one step: what was there before stands again, letter by letter', async () => {
    await desk.owner('saveReply', makeReply('own', { folder: 'Delivery/Late' }));
    await desk.owner('saveReply', makeReply('gone', { isRemoved: true }));
    const before = await all();
    desk.clock.now += 5;
    const result = await bring('i1', [
      makeReply('own', { body: 'New' }),
      makeReply('gone'),
      makeReply('new'),
    ]);
    expect(result).toMatchObject({ id: 'i1', added: 2, changed: 1, unchanged: 0 });
    expect(await desk.owner('findImport')).toEqual(result);
    expect(await desk.owner('undoImport', 'i1')).toEqual({ removed: 1, restored: 2, kept: 0 });
    expect(await all()).toEqual(before);
    expect(await desk.owner('findImport')).toBeNull();
    expect(await desk.owner('undoImport', 'i1')).toBeNull();
  });

  it('told twice is done once, and can still be undone', async () => {
    const before = await all();
    const first = await bring('i1', [makeReply('new')]);
    desk.clock.now += 5;
    expect(await bring('i1', [makeReply('new')])).toEqual(first);
    expect(await bring('i2', [makeReply('new')])).toMatchObject({ added: 0, unchanged: 1 });
    await desk.owner('undoImport', 'i1');
    expect(await all()).toEqual(before);
  });

  it('keeps what was edited by hand since, and what was learned', async () => {
    await desk.owner('saveReply', makeReply('old'));
    desk.clock.now += 5;
    await bring('i1', [makeReply('old', { body: 'Changed' }), makeReply('edited'), makeReply('new')]);
    desk.clock.now += 5;
    await desk.owner('saveReply', makeReply('edited', { body: 'By hand' }));
    const answer = { inbound: makeMessage('1'), answer: makeAnswer('2', '1'), replyId: 'old' };
    await desk.page('saveAnswer', answer);
    expect(await desk.owner('undoImport', 'i1')).toEqual({ removed: 1, restored: 1, kept: 1 });
    const replies = await desk.owner('listReplies');
    const find = (id: string) => replies.find((reply) => reply.id === id);
    expect(find('edited')?.body).toBe('By hand');
    expect(find('old')).toMatchObject({ body: BODY, useCount: 1 });
    expect(find('new')).toBeUndefined();
  });

  it('of 5,000 replies is done and undone at once', async () => {
    const before = await all();
    const replies = Array.from({ length: 5000 }, (_, at) =>
      makeReply(`n${at}`, { body: `Answer number ${at}` }),
    );
    expect(await bring('i1', replies)).toMatchObject({ added: 5000 });
    expect(await all()).toHaveLength(before.length + 5000);
    expect(await desk.owner('undoImport', 'i1')).toMatchObject({ removed: 5000 });
    expect(await all()).toEqual(before);
  });

  it('one reply too long, and none is taken', async () => {
    const before = await all();
    await expect(bring('i1', [makeReply('a'), makeReply('b', { body: 'x'.repeat(30_000) })])).rejects.toThrow(
      'body',
    );
    expect(await all()).toEqual(before);
  });
});

describe('an export of replies', () => {
  it('leaves out the posts of customers, and comes back from either file as it was', async () => {
    await desk.owner('saveReply', makeReply('own', { folder: 'Delivery', body: '=Hello\r\nyou' }));
    const inbound = makeMessage('1', { text: 'a private post of Tess' });
    await desk.page('saveAnswer', { inbound, answer: makeAnswer('2', '1'), replyId: 'own' });
    const before = await all();
    const bare = await desk.owner('exportReplies');
    for (const format of ['beside-json', 'beside-csv'] as const) {
      const text = writeReplyFile(bare, format);
      expect(text).not.toContain('a private post');
      const back = read(text);
      expect((await desk.owner('previewReplies', back)).meetings.every(({ kind }) => kind === 'same')).toBe(
        true,
      );
      for (const { id } of before) await desk.database.replies.delete(id);
      expect(await bring(format, back)).toMatchObject({ added: before.length });
      const unstamped = (list: SavedReply[]) => list.map((reply) => ({ ...reply, changedAt: 0 }));
      expect(unstamped(await desk.owner('exportReplies'))).toEqual(unstamped(bare));
    }
  });
});
