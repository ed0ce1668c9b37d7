import { describe, expect, it } from 'vitest';
import { TEXT_LIMITS } from '../model/customer';
import { clampMessage, cut } from './clamp';
import { createMessage } from './fakes';

describe('a message on its way to the worker', () => {
  it('is unchanged when it keeps the limits', () => {
    expect(clampMessage(createMessage('1'))).toEqual(createMessage('1'));
  });

  it('is cut where the page wrote without end', () => {
    const long = 'a'.repeat(TEXT_LIMITS.message + 5);
    const clamped = clampMessage(
      createMessage('1', {
        text: long,
        quotes: { handle: 'h', text: long },
        author: { handle: 'pim_h', name: 'n'.repeat(9000), userId: null },
        mentions: Array.from({ length: 900 }, (_, index) => `h${index}`),
      }),
    );
    expect(clamped.text).toHaveLength(TEXT_LIMITS.message);
    expect(clamped.quotes?.text).toHaveLength(TEXT_LIMITS.message);
    expect(clamped.author.name).toHaveLength(500);
    expect(clamped.mentions).toHaveLength(200);
  });

  it('loses an id or a handle that cannot be one, instead of getting half of it', () => {
    const endless = 'x'.repeat(300);
    const clamped = clampMessage(
      createMessage(endless, { author: { handle: endless, name: 'N', userId: endless } }),
    );
    expect([clamped.id, clamped.author.handle, clamped.author.userId]).toEqual([null, null, null]);
  });

  it('is never cut through the middle of an emoji', () => {
    expect(cut('ab😀', 3)).toBe('ab');
    expect(cut('ab😀', 4)).toBe('ab😀');
  });
});
