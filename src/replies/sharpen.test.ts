import { describe, expect, it } from 'vitest';
import { createReply } from '../model/saved-reply.fixture';
import { parseQuery, scoreReplies } from './query';
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
      if (replies.length === 1) expect(sharp.weights.every((weight) => weight >= 0)).toBe(true);
      else expect(sharp.weights).toEqual(plain.weights);
    }
  });

  it('gives the same weights every time, none below nothing', () => {
    const [one, other] = [buildIndex(REPLIES), buildIndex(REPLIES)];
    sharpenIndex(one);
    sharpenIndex(other);
    expect(one.weights).toEqual(other.weights);
    expect(one.weights.every((weight) => weight >= 0)).toBe(true);
  });
});
