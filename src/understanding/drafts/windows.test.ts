import { describe, expect, it } from 'vitest';
import { splitWindows } from './windows';

const windows = (draft: string, isChinese = false) =>
  splitWindows(draft, isChinese).map(({ start, end }) => draft.slice(start, end).trim());

describe('windows of a draft', () => {
  it('are its sentences and every two in a row', () => {
    expect(windows('The lid is here. You pay £12.50 less. We write on Friday!')).toEqual([
      'The lid is here.',
      'You pay £12.50 less.',
      'We write on Friday!',
      'The lid is here. You pay £12.50 less.',
      'You pay £12.50 less. We write on Friday!',
    ]);
    expect(windows('包裹今早发出。明天中午到！', true)).toEqual(['包裹今早发出。', '明天中午到！']);
  });

  it('are none for a single sentence, and short calls go with what follows', () => {
    expect(windows('The lid is on its way to you now')).toEqual([]);
    expect(windows('Hi! The lid is on its way.')).toEqual([]);
    expect(windows('')).toEqual([]);
  });

  it('are few, however long the draft', () => {
    expect(windows('We will see. '.repeat(300)).length).toBeLessThan(90);
  });
});
