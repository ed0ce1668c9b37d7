import { describe, expect, it } from 'vitest';
import type { Note } from '../model/customer';
import { pickLatest } from './notes';

function note(id: string, text: string, writtenAt: number, replaces: string | null = null): Note {
  return { id, personId: 'x:1', text, by: 'Anna', writtenAt, replaces };
}

describe('notes', () => {
  it('an edit takes the place of what it replaces, a removal leaves nothing', () => {
    const notes = [
      note('a', 'first', 1),
      note('b', 'second', 2),
      note('a2', 'first, edited', 3, 'a'),
      note('b2', '', 4, 'b'),
    ];
    expect(pickLatest(notes).map((one) => one.text)).toEqual(['first, edited']);
  });

  it('of two edits made apart the later one shows', () => {
    const notes = [note('a', 'first', 1), note('l', 'left', 5, 'a'), note('r', 'right', 4, 'a')];
    expect(pickLatest(notes).map((one) => one.text)).toEqual(['left']);
  });

  it('edits of a note that is not there, or that replace each other, do no harm', () => {
    const notes = [note('a', 'orphan', 1, 'gone'), note('p', 'one', 2, 'q'), note('q', 'two', 3, 'p')];
    expect(pickLatest(notes).map((one) => one.text)).toContain('orphan');
  });

  it('newest first', () => {
    const notes = [note('a', 'old', 1), note('b', 'new', 2)];
    expect(pickLatest(notes).map((one) => one.text)).toEqual(['new', 'old']);
  });
});
