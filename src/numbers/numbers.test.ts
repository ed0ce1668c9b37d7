import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ClockedMessage, countNumbers, listDays } from '.';
import { findMedian } from './median';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

function at(text: string): number {
  return new Date(text).getTime();
}

function clocked(postedAt: number, rest: Partial<ClockedMessage> = {}): ClockedMessage {
  const open = { answeredAt: null, closedAt: null, solvedAt: null, isWaiting: true, isAwaited: true };
  return { postedAt, arrivedAt: postedAt, ...open, ...rest };
}

function answered(postedAt: number, answeredAt: number): ClockedMessage {
  return clocked(postedAt, { answeredAt, closedAt: answeredAt, isWaiting: false });
}

function count(now: number, messages: ClockedMessage[], waitingSince: number[] = []) {
  const waitingCount = messages.filter((message) => message.isWaiting).length;
  return countNumbers({ now, targetMs: HOUR_MS, messages, waitingCount, waitingSince });
}

describe('the figures of the desk', () => {
  const zone = process.env.TZ;
  beforeAll(() => {
    process.env.TZ = 'Europe/Amsterdam';
  });
  afterAll(() => {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  });

  it('an answer at one second before midnight belongs to yesterday, at midnight to today', () => {
    const now = at('2026-03-10T09:00:00');
    const posted = at('2026-03-09T23:30:00');
    const numbers = count(now, [
      answered(posted, at('2026-03-09T23:59:59.999')),
      answered(posted, at('2026-03-10T00:00:00')),
    ]);
    expect(numbers.medianFirstResponseMs.trend.slice(-2)).toEqual([30 * MINUTE_MS - 1, 30 * MINUTE_MS]);
  });

  it('days are whole where the clock is put forward and back', () => {
    const spring = listDays(at('2026-03-30T12:00:00'), 3);
    expect(spring.map((day) => (day.endAt - day.startAt) / HOUR_MS)).toEqual([24, 23, 24]);
    const autumn = listDays(at('2026-10-26T00:00:00'), 3);
    expect(autumn.map((day) => (day.endAt - day.startAt) / HOUR_MS)).toEqual([24, 25, 24]);
    expect(autumn.map((day) => new Date(day.startAt).getHours())).toEqual([0, 0, 0]);
  });

  it('a response over the changing clock is measured in real time', () => {
    const numbers = count(at('2026-03-29T12:00:00'), [
      answered(at('2026-03-29T01:30:00+01:00'), at('2026-03-29T03:30:00+02:00')),
    ]);
    expect(numbers.medianFirstResponseMs.value).toBe(HOUR_MS);
  });

  it('without data nothing is claimed', () => {
    const numbers = count(at('2026-03-10T09:00:00'), []);
    const nothing = { value: null, trend: [null, null, null, null, null, null, null] };
    expect(numbers.medianFirstResponseMs).toEqual(nothing);
    expect(numbers.shareWithinTarget).toEqual(nothing);
    expect(numbers.solved).toEqual(nothing);
    expect(numbers.waiting).toEqual({ value: 0, trend: [0, 0, 0, 0, 0, 0, 0] });
    expect([numbers.solvedCount, numbers.inboundCount]).toEqual([0, 0]);
  });

  it('the share within target leaves out what can still be answered in time', () => {
    const now = at('2026-03-10T12:00:00');
    const numbers = count(now, [
      answered(now - 3 * HOUR_MS, now - 2 * HOUR_MS),
      answered(now - 4 * HOUR_MS, now - HOUR_MS),
      clocked(now - 2 * HOUR_MS),
      clocked(now - 30 * MINUTE_MS),
      clocked(now - 5 * HOUR_MS, { isWaiting: false, closedAt: now }),
    ]);
    expect(numbers.shareWithinTarget.value).toBeCloseTo(1 / 3);
  });

  it('waiting at the end of a day counts what was closed since, and what still waits', () => {
    const now = at('2026-03-10T12:00:00');
    const old = clocked(at('2026-03-08T10:00:00'));
    const closed = answered(at('2026-03-07T10:00:00'), at('2026-03-09T10:00:00'));
    const numbers = count(now, [old, closed], [0, 0, 0, 0, 1, 1, 1]);
    expect(numbers.waiting.trend).toEqual([0, 0, 0, 1, 2, 1, 1]);
  });

  it('solved today counts older messages solved today, and never exceeds the whole', () => {
    const now = at('2026-03-10T12:00:00');
    const numbers = count(now, [
      clocked(at('2026-03-01T10:00:00'), { solvedAt: now - HOUR_MS, isWaiting: false }),
      clocked(at('2026-03-10T10:00:00'), { solvedAt: now - MINUTE_MS, isWaiting: false }),
      clocked(at('2026-03-10T11:00:00')),
    ]);
    expect([numbers.solvedCount, numbers.inboundCount]).toEqual([2, 3]);
    expect(numbers.solved.value).toBeCloseTo(2 / 3);
  });

  it('a message whose time no page showed counts, but measures nothing', () => {
    const now = at('2026-03-10T12:00:00');
    const numbers = count(now, [{ ...answered(now - HOUR_MS, now), postedAt: null }]);
    expect(numbers.inboundCount).toBe(1);
    expect(numbers.medianFirstResponseMs.value).toBeNull();
  });

  it('the median of an even count lies between the two middle values', () => {
    expect(findMedian([4, 1, 3, 2])).toBe(2.5);
    expect(findMedian([9, 1, 5])).toBe(5);
    expect(findMedian([])).toBeNull();
  });
});
