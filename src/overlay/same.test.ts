import { describe, expect, it } from 'vitest';
import { createMessage } from './fakes';
import { isSame } from './same';

describe('two messages', () => {
  it('are the same when every part of them is', () => {
    expect(isSame(createMessage('1'), createMessage('1'))).toBe(true);
    expect(
      isSame(createMessage('1', { mentions: ['a', 'b'] }), createMessage('1', { mentions: ['a'] })),
    ).toBe(false);
    expect(isSame(createMessage('1'), createMessage('1', { text: 'edited' }))).toBe(false);
    const author = { handle: 'pim_h', name: 'Pim', userId: '7' };
    expect(isSame(createMessage('1'), createMessage('1', { author }))).toBe(false);
  });

  it('are not the same as nothing', () => {
    expect(isSame(undefined, createMessage('1'))).toBe(false);
    expect(isSame(createMessage('1').quotes, { handle: null, text: '' })).toBe(false);
  });
});
