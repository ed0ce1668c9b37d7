import { describe, expect, it } from 'vitest';
import { Bag } from './bag';

describe('Bag', () => {
  it('adds up weights by hash and numbers rows by first appearance', () => {
    const bag = new Bag();
    bag.add(7, 1);
    bag.add(0xffffffff, 2);
    bag.add(7, 0.5);
    expect(bag.size).toBe(2);
    expect([bag.getHash(0), bag.getSum(0)]).toEqual([7, 1.5]);
    expect([bag.getHash(1), bag.getSum(1)]).toEqual([0xffffffff, 2]);
  });

  it('keeps hashes apart that fall on the same slot, and finds all of them after growing', () => {
    const bag = new Bag();
    const hashes = Array.from({ length: 5000 }, (_, at) => at * 65_536);
    for (const [at, hash] of hashes.entries()) bag.add(hash, at);
    expect(bag.size).toBe(5000);
    expect(hashes.every((hash, at) => bag.findRow(hash) === at && bag.getSum(at) === at)).toBe(true);
    expect(bag.findRow(1)).toBeNull();
  });

  it('is empty after clearing', () => {
    const bag = new Bag();
    bag.add(1, 1);
    bag.clear();
    expect([bag.size, bag.findRow(1)]).toEqual([0, null]);
    bag.add(2, 3);
    expect([bag.findRow(2), bag.getSum(0)]).toEqual([0, 3]);
  });
});
