import { describe, expect, it } from 'vitest';
import { createReply } from '../model/saved-reply.fixture';
import { parseQuery, scoreReplies, shareAt } from './query';
import { buildIndex, type ReplyIndex } from './reply-index';
import { sharpenIndex } from './sharpen';

const makeReply = (id: string, examples: string[]) => createReply(id, { examples });

const REPLIES = [
  makeReply('one', [
    'why has the new card that I ordered last week still not arrived',
    'ordered last week, not here',
  ]),
  makeReply('two', [
    'why has the new code that I ordered last week still not arrived',
    'ordered last week, not seen',
  ]),
];

/** Every weight of an index, by row. */
function sharesOf(index: ReplyIndex): number[] {
  const shares: number[] = [];
  for (let row = 0; row < index.size; row++)
    for (let place = index.starts[row] ?? 0; place < (index.starts[row + 1] ?? 0); place++)
      shares.push(shareAt(index, row, place));
  return shares;
}

/** How far the first reply is ahead of the second for a post. */
function leadOf(index: ReplyIndex, text: string): number {
  const [first = 0, second = 0] = scoreReplies(parseQuery(text, index), index);
  return first - second;
}

describe('sharpenIndex', () => {
  it('widens the lead of a reply for posts like those it was accepted for', () => {
    const [plain, sharp] = [buildIndex(REPLIES), buildIndex(REPLIES)];
    sharpenIndex(sharp);
    expect(leadOf(sharp, 'the card is still not here')).toBeGreaterThan(
      leadOf(plain, 'the card is still not here'),
    );
    expect(leadOf(sharp, 'the code is still not seen')).toBeLessThan(
      leadOf(plain, 'the code is still not seen'),
    );
  });

  it('changes nothing where there is nothing to confuse', () => {
    for (const replies of [[], [makeReply('card', ['my card'])], [makeReply('a', []), makeReply('b', [])]]) {
      const [plain, sharp] = [buildIndex(replies), buildIndex(replies)];
      sharpenIndex(sharp);
      if (replies.length === 1) expect(sharesOf(sharp).every((share) => share > -1e-7)).toBe(true);
      else expect(sharesOf(sharp)).toEqual(sharesOf(plain));
    }
  });

  it('gives the same weights every time, none below nothing', () => {
    const [one, other] = [buildIndex(REPLIES), buildIndex(REPLIES)];
    sharpenIndex(one);
    sharpenIndex(other);
    expect(sharesOf(one)).toEqual(sharesOf(other));
    expect(sharesOf(one).every((share) => share > -1e-7)).toBe(true);
  });
});
