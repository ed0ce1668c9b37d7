import { describe, expect, it } from 'vitest';
import { markText } from './marked-text';

describe('a draft with its marks', () => {
  it('is cut at the edges of the findings and stays whole', () => {
    const draft = 'You just fill in it';
    const stretches = markText(draft, [{ start: 4, end: 8, level: 'warning' }]);
    expect(stretches).toEqual([
      { text: 'You ', level: null },
      { text: 'just', level: 'warning' },
      { text: ' fill in it', level: null },
    ]);
    expect(stretches.map((stretch) => stretch.text).join('')).toBe(draft);
  });

  it('shows the most serious of findings that overlap', () => {
    expect(
      markText('abcdef', [
        { start: 0, end: 4, level: 'suggestion' },
        { start: 2, end: 6, level: 'error' },
      ]),
    ).toEqual([
      { text: 'ab', level: 'suggestion' },
      { text: 'cd', level: 'error' },
      { text: 'ef', level: 'error' },
    ]);
  });

  it('leaves absences and spans beyond the text out', () => {
    expect(
      markText('abc', [
        { start: null, end: null, level: 'error' },
        { start: 1, end: 9, level: 'error' },
      ]),
    ).toEqual([{ text: 'abc', level: null }]);
    expect(markText('', [])).toEqual([]);
  });
});
