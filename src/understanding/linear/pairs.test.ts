import { describe, expect, it } from 'vitest';
import { packPairs, unpackPairs } from './pairs';

describe('whole numbers, two to a byte', () => {
  it.each([
    [[], 7],
    [[0], 7],
    [[-7, 7, 0, -1], 7],
    [[4, -4, 3], 4],
  ])('%j come back as they were', (numbers, largest) => {
    const values = Int8Array.from(numbers);
    const bytes = packPairs(values, largest);
    expect(bytes).toHaveLength(Math.ceil(numbers.length / 2));
    expect(unpackPairs(bytes, numbers.length, largest)).toEqual(values);
  });
});
