import { describe, expect, it } from 'vitest';
import type { SavedReply } from '../model/saved-reply';
import { createReply } from '../model/saved-reply.fixture';
import { type BulkChange, changeReplies, pickReply } from './bulk-change';

const make = createReply;

describe('changeReplies', () => {
  it.each<[BulkChange, Partial<SavedReply>, Partial<SavedReply>]>([
    [{ kind: 'folder', folder: ' Delivery / Late ' }, {}, { folder: 'Delivery/Late' }],
    [{ kind: 'addTag', tag: 'refund' }, { tags: ['a'] }, { tags: ['a', 'refund'] }],
    [{ kind: 'dropTag', tag: 'a' }, { tags: ['a', 'b'] }, { tags: ['b'] }],
    [{ kind: 'language', language: 'nl' }, {}, { language: 'nl' }],
    [{ kind: 'network', network: 'x' }, {}, { platforms: ['x'] }],
    [{ kind: 'network', network: null }, { platforms: ['x'] }, { platforms: [] }],
    [{ kind: 'private', isPrivate: true }, {}, { isPrivate: true }],
    [{ kind: 'remove' }, {}, { isRemoved: true }],
  ])('%o', (change, before, after) => {
    expect(changeReplies([make('one', before)], change)).toEqual([make('one', { ...before, ...after })]);
  });

  it('takes a reply out of its folder, and leaves alone what is so already', () => {
    const [out] = changeReplies([make('one', { folder: 'A' })], { kind: 'folder', folder: '' });
    expect(out && 'folder' in out).toBe(false);
    expect(
      changeReplies([make('a'), make('b', { isPrivate: true })], { kind: 'private', isPrivate: false }),
    ).toEqual([make('b')]);
    expect(changeReplies([make('a', { tags: ['t'] })], { kind: 'addTag', tag: 't' })).toEqual([]);
    expect(changeReplies([make('a')], { kind: 'folder', folder: ' / ' })).toEqual([]);
  });
});

describe('pickReply', () => {
  const shown = ['a', 'b', 'c', 'd'];
  const pick = (picked: string[], id: string, isRange = false, anchor: string | null = null) =>
    [...pickReply(new Set(picked), shown, { id, isRange, anchor })].sort();

  it('adds and takes away one', () => {
    expect(pick(['a'], 'b')).toEqual(['a', 'b']);
    expect(pick(['a', 'b'], 'b')).toEqual(['a']);
  });

  it('takes all between the last one and this, in either direction', () => {
    expect(pick(['b'], 'd', true, 'b')).toEqual(['b', 'c', 'd']);
    expect(pick(['d'], 'b', true, 'd')).toEqual(['b', 'c', 'd']);
    expect(pick(['a', 'b', 'c'], 'a', true, 'c')).toEqual([]);
    expect(pick([], 'c', true, 'gone')).toEqual(['c']);
  });
});
