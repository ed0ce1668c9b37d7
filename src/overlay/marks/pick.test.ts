import { describe, expect, it } from 'vitest';
import { pickSeen } from './pick';

const rows = Array.from({ length: 1000 }, (_, index) => index);
/** Rows of 50 pixels on a page scrolled so far. */
const scrolled = (px: number) => (row: number) => (row + 1) * 50 - px;

describe('what is asked first of a long page', () => {
  it('is all of a short one', () => {
    expect(pickSeen([1, 2, 3], 5, scrolled(9000))).toEqual([1, 2, 3]);
  });

  it('begins with the row at the upper edge of the window', () => {
    expect(pickSeen(rows, 3, scrolled(0))).toEqual([0, 1, 2]);
    expect(pickSeen(rows, 3, scrolled(20_020))).toEqual([400, 401, 402]);
  });

  it('is the last rows where the page ends', () => {
    expect(pickSeen(rows, 3, scrolled(49_990))).toEqual([997, 998, 999]);
  });

  it('asks few rows where they stand', () => {
    let asked = 0;
    pickSeen(rows, 3, (row) => {
      asked++;
      return scrolled(30_000)(row);
    });
    expect(asked).toBeLessThanOrEqual(10);
  });

  it('takes rows that are gone for seen', () => {
    expect(pickSeen(rows, 2, () => null)).toEqual([0, 1]);
  });
});
