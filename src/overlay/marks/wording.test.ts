import { describe, expect, it } from 'vitest';
import english from '../../../public/_locales/en/messages.json';
import { DEFAULT_SETTINGS } from '../../model/settings';
import type { MarkView } from '../../model/views';
import { createTexts } from '../../ui/texts';
import { fitParts, guessWidth } from './room';
import { wordMark } from './wording';

const messages = Object.entries(english).map(([key, { message }]) => [key, message]);
const texts = createTexts('en', Object.fromEntries(messages));
const NOW = new Date(2026, 10, 21, 15, 0).getTime();
const MINUTE_MS = 60_000;

function word(patch: Partial<MarkView>, waitedMinutes = 10) {
  const mark: MarkView = {
    messageKey: 'x:1',
    state: 'waiting',
    postedAt: NOW - waitedMinutes * MINUTE_MS,
    answeredAt: null,
    promisedAt: null,
    contactCount: 5,
    isAwaited: true,
    tag: { id: 't', name: 'delivery', key: null, hue: null, changedAt: 0, isRemoved: false },
    ...patch,
  };
  return wordMark(mark, DEFAULT_SETTINGS, texts, NOW);
}

describe('a mark', () => {
  it('says how long the customer waited, how often they wrote, and the one tag', () => {
    expect(word({}, 43).parts).toEqual(['43 min', '5th contact', 'delivery']);
    expect(word({ contactCount: 1, tag: null }, 62).parts).toEqual(['1 h 02', '1st contact']);
  });

  it('turns amber at the first target and red at the second', () => {
    expect([29, 30, 59, 60].map((minutes) => word({}, minutes).tone)).toEqual([
      'quiet',
      'warn',
      'warn',
      'late',
    ]);
  });

  it('says how long the answer and the solution took', () => {
    const answeredAt = NOW - 2 * MINUTE_MS;
    expect(word({ state: 'solved', answeredAt }, 20)).toMatchObject({
      tone: 'good',
      sign: '✓',
      parts: ['solved in 18 min'],
    });
    expect(word({ state: 'answered', answeredAt }, 20).parts).toEqual(['answered in 18 min']);
    expect(word({ state: 'solved' }).parts).toEqual(['solved']);
  });

  it('says what was promised, with the day when it is another one, and turns red when it is over', () => {
    const at = (hour: number, day = 21) => new Date(2026, 10, day, hour).getTime();
    expect(word({ state: 'promised', promisedAt: at(16), contactCount: 2, tag: null })).toMatchObject({
      tone: 'quiet',
      parts: ['promised 16:00', '2nd'],
    });
    expect(word({ state: 'promised', promisedAt: at(9, 22) }).parts[0]).toBe('promised tomorrow 09:00');
    expect(word({ state: 'promised', promisedAt: at(14) }).tone).toBe('late');
  });

  it('claims no waiting time where the page shows none', () => {
    expect(word({ postedAt: null })).toMatchObject({
      tone: 'quiet',
      parts: ['still waiting', '5th contact', 'delivery'],
    });
  });

  it('leaves out its last parts first where there is little room', () => {
    const parts = ['43 min', '5th contact', 'delivery'];
    expect(fitParts(parts, 400)).toEqual(parts);
    expect(fitParts(parts, guessWidth(parts) - 1)).toEqual(['43 min', '5th contact']);
    expect(fitParts(parts, guessWidth(['43 min']))).toEqual(['43 min']);
    expect(fitParts(parts, 20)).toEqual([]);
  });
});
