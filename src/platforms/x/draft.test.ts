// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { findOffset, findRanges, findSpanRange, readDraft } from '../editors/draft';
import { makeComposer, showPage } from './invented.fixture';

const LINES = ['Hi 👍🏽 Juno,', '', 'see <b>you</b> soon'];
const TEXT = 'Hi 👍🏽 Juno,\n\nsee you soon';

function getComposer(lines = LINES): HTMLElement {
  const composer = showPage(makeComposer(lines)).querySelector<HTMLElement>('[contenteditable]');
  if (!composer) throw new Error('no composer');
  return composer;
}

describe('a draft', () => {
  it('is read line by line', () => {
    expect(readDraft(getComposer())).toBe(TEXT);
    expect(readDraft(getComposer(['']))).toBe('');
    const area = document.createElement('textarea');
    area.value = 'one\ntwo';
    expect(readDraft(area)).toBe('one\ntwo');
  });

  it('gives ranges that hold exactly the words of their spans', () => {
    const spans = ['👍🏽', 'you', 'soon', 'Juno,\n\nsee'].map((word) => ({
      start: TEXT.indexOf(word),
      end: TEXT.indexOf(word) + word.length,
    }));
    const ranges = findRanges(getComposer(), spans)?.map((parts) => parts.map(String));
    expect(ranges).toEqual([['👍🏽'], ['you'], ['soon'], ['Juno,', 'see']]);
  });

  it('gives no ranges for a text area, and none beyond its end', () => {
    expect(findRanges(document.createElement('textarea'), [{ start: 0, end: 1 }])).toBeNull();
    expect(findRanges(getComposer(), [{ start: 500, end: 510 }])).toEqual([[]]);
    expect(findSpanRange(getComposer(), { start: 3, end: 500 })).toBeNull();
  });

  it('finds for every place the offset it came from', () => {
    const composer = getComposer();
    for (let offset = 0; offset <= TEXT.length; offset++) {
      const range = findSpanRange(composer, { start: offset, end: TEXT.length });
      expect(range && findOffset(composer, { node: range.startContainer, offset: range.startOffset })).toBe(
        offset,
      );
      expect(range && findOffset(composer, { node: range.endContainer, offset: range.endOffset })).toBe(
        TEXT.length,
      );
    }
    expect(findOffset(composer, { node: document.body, offset: 0 })).toBeNull();
    expect(findOffset(composer, { node: composer, offset: 0 })).toBe(0);
    expect(findOffset(composer, { node: composer, offset: 1 })).toBe(TEXT.length);
  });
});
