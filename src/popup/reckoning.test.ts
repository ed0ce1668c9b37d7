import { describe, expect, it } from 'vitest';
import english from '../../public/_locales/en/messages.json';
import { createTexts } from '../ui/texts';
import { ageOf, findChange, formatWithin, layTrend } from './reckoning';

const MINUTE_MS = 60_000;
const texts = createTexts(
  'en',
  Object.fromEntries(Object.entries(english).map(([key, { message }]) => [key, message])),
);

describe('the reckoning of the popup', () => {
  it('compares today with yesterday, and with nothing where yesterday is unknown', () => {
    expect(findChange({ value: 12, trend: [1, 2, 3, 4, 5, 18, 12] })).toBe(-6);
    expect(findChange({ value: 12, trend: [1, 2, 3, 4, 5, null, 12] })).toBeNull();
    expect(findChange({ value: null, trend: [] })).toBeNull();
  });

  it('colours a wait by the two targets', () => {
    const targets = { acknowledgeTargetMs: 30 * MINUTE_MS, targetMs: 60 * MINUTE_MS };
    expect(ageOf(29 * MINUTE_MS, targets)).toBe('fresh');
    expect(ageOf(30 * MINUTE_MS, targets)).toBe('late');
    expect(ageOf(60 * MINUTE_MS, targets)).toBe('overdue');
  });

  it('names a target in minutes as long as that is short', () => {
    expect(formatWithin(60 * MINUTE_MS, texts)).toBe('60 min');
    expect(formatWithin(240 * MINUTE_MS, texts)).toBe(texts.duration(240 * MINUTE_MS));
  });
});

describe('the trend line', () => {
  const box = { width: 60, height: 10 };

  it('runs from edge to edge, the highest day at the top, zero at the bottom', () => {
    expect(layTrend([0, 5, 10], null, box)).toEqual([
      [
        { x: 0, y: 10 },
        { x: 30, y: 5 },
        { x: 60, y: 0 },
      ],
    ]);
  });

  it('measures shares against the whole', () => {
    expect(layTrend([0.5, 0.5], 1, box)[0]?.map((point) => point.y)).toEqual([5, 5]);
  });

  it('breaks where a day has no data and draws nothing without any', () => {
    expect(layTrend([1, null, 1, 1], null, box).map((run) => run.length)).toEqual([1, 2]);
    expect(layTrend([null, null], null, box)).toEqual([]);
    expect(layTrend([], null, box)).toEqual([]);
  });

  it('lies on the ground when every day is zero', () => {
    expect(layTrend([0, 0], null, box)[0]?.map((point) => point.y)).toEqual([10, 10]);
  });
});
