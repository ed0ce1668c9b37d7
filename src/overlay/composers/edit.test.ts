import { describe, expect, it } from 'vitest';
import type { Finding } from '../../model/finding';
import { findEdit, moveFindings } from './edit';

function find(text: string, match: string): Finding {
  const start = text.indexOf(match);
  const span = { start, end: start + match.length, match };
  const words = { message: '', reason: '', source: '' };
  return { rule: 'en.test', family: 'minimising', level: 'warning', ...span, ...words, suggestions: ['x'] };
}
const move = (before: string, match: string, after: string) =>
  moveFindings([find(before, match)], findEdit(before, after), after).map(
    ({ start, end, match: word, suggestions }) => {
      expect(after.slice(start ?? 0, end ?? 0)).toBe(word);
      return [word, suggestions.length];
    },
  );

describe('an edit', () => {
  it('is the one stretch in which two texts differ', () => {
    expect(findEdit('abcd', 'abXcd')).toEqual({ start: 2, oldEnd: 2, newEnd: 3 });
    expect(findEdit('abcd', 'ad')).toEqual({ start: 1, oldEnd: 3, newEnd: 1 });
    expect(findEdit('aa', 'aaa')).toEqual({ start: 2, oldEnd: 2, newEnd: 3 });
    expect(findEdit('same', 'same')).toEqual({ start: 4, oldEnd: 4, newEnd: 4 });
  });

  it('before a marked word moves its mark, behind it leaves it', () => {
    expect(move('you just go', 'just', 'And you just go')).toEqual([['just', 1]]);
    expect(move('you just go', 'just', 'you just go now')).toEqual([['just', 1]]);
    expect(move('you just', 'just', 'you just!')).toEqual([['just', 1]]);
  });

  it('within a marked word leaves the mark around it, without a fix, until it is checked', () => {
    expect(move('OH NO NO', 'OH NO NO', 'OH WELL NO NO')).toEqual([['OH WELL NO NO', 0]]);
    expect(move('you just', 'just', 'you jus')).toEqual([['jus', 0]]);
  });

  it('that takes the word away takes its mark', () => {
    expect(move('you just go', 'just', 'you go')).toEqual([]);
    expect(move('you just go', 'just', 'you can go')).toEqual([]);
    expect(move('just', 'just', '')).toEqual([]);
  });

  it('leaves what is no word of the text', () => {
    const absence = { ...find('a', 'a'), start: null, end: null };
    expect(moveFindings([absence], findEdit('a', 'b'), 'b')).toEqual([absence]);
  });
});
