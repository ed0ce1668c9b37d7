import { describe, expect, it } from 'vitest';
import { placeHint } from './hint-place';

const ROOM = { width: 1000, height: 600 };
const CARD = { width: 300, height: 160 };
const word = (left: number, top: number) => ({ left, top, right: left + 60, bottom: top + 20 });

describe('the card about a word', () => {
  it('stands below the word, at its beginning', () => {
    expect(placeHint(word(100, 100), CARD, ROOM, 'ltr')).toEqual({ left: 100, top: 126 });
    expect(placeHint(word(500, 100), CARD, ROOM, 'rtl')).toEqual({ left: 260, top: 126 });
  });

  it('stands above the word where there is no room below', () => {
    const { top } = placeHint(word(100, 500), CARD, ROOM, 'ltr');
    expect(top + CARD.height).toBeLessThan(500);
  });

  it.each([
    [word(950, 100), 'ltr'],
    [word(-40, 100), 'ltr'],
    [word(10, 100), 'rtl'],
    [word(100, 650), 'ltr'],
    [word(100, -80), 'ltr'],
  ] as const)('stays within the window: %o %s', (at, direction) => {
    const { left, top } = placeHint(at, CARD, ROOM, direction);
    expect(left).toBeGreaterThanOrEqual(0);
    expect(top).toBeGreaterThanOrEqual(0);
    expect(left + CARD.width).toBeLessThanOrEqual(ROOM.width);
    expect(top + CARD.height).toBeLessThanOrEqual(ROOM.height);
  });
});
