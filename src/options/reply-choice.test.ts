import { describe, expect, it } from 'vitest';
import type { ReplyMeeting } from '../model/reply-import';
import type { SavedReply } from '../model/saved-reply';
import { createReply } from '../model/saved-reply.fixture';
import { adoptTags, chooseReplies, countFolders, type DuplicateChoice } from './reply-choice';

const makeReply = (id: string, changes: Partial<SavedReply> = {}) =>
  createReply(id, { body: id, language: 'und', ...changes });
const KINDS = ['new', 'same', 'near', 'changed'] as const;
const replies = KINDS.map((kind) => makeReply(kind, kind === 'changed' ? { language: 'de' } : {}));
const preview = {
  meetings: KINDS.map((kind): ReplyMeeting => ({ kind, title: '', isInFile: false })),
  languages: ['nl', null, 'bg', null],
};

describe('chooseReplies', () => {
  it.each<[DuplicateChoice, string[]]>([
    ['skipAll', ['new', 'changed']],
    ['skipSame', ['new', 'near', 'changed']],
    ['keepAll', ['new', 'fresh', 'near', 'fresh']],
  ])('%s takes %j', (duplicates, ids) => {
    const chosen = chooseReplies(replies, preview, duplicates, 'recognised', () => 'fresh');
    expect(chosen.map(({ id }) => id)).toEqual(ids);
  });

  it('gives a language to those only that name none', () => {
    const languagesOf = (choice: string) =>
      chooseReplies(replies, preview, 'keepAll', choice, () => 'fresh').map(({ language }) => language);
    expect(languagesOf('recognised')).toEqual(['nl', 'und', 'bg', 'de']);
    expect(languagesOf('en')).toEqual(['en', 'en', 'en', 'de']);
  });
});

it('tags that the desk has by name become its own', () => {
  const tag = { id: 'delivery', name: 'Bezorging', key: null, hue: null, changedAt: 0, isRemoved: false };
  const [reply] = adoptTags([makeReply('a', { tags: ['bezorging', 'delivery', 'odd'] })], [tag]);
  expect(reply?.tags).toEqual(['delivery', 'odd']);
});

it('folders are counted, the largest first', () => {
  const some = ['A', undefined, 'B', 'B'].map((folder) => makeReply('a', folder ? { folder } : {}));
  expect(countFolders(some)).toEqual([
    ['B', 2],
    ['A', 1],
    ['', 1],
  ]);
});
