import { describe, expect, it } from 'vitest';
import { learnScale, type ScaleCase, weighCase } from './learn-scale';

/** The first number tells them apart, the second says nothing. */
const CASES: ScaleCase[] = Array.from({ length: 40 }, (_, at) => ({
  rows: [[Number(at % 2 === 0), Number(at % 4 < 2)]],
  isSo: at % 2 === 0,
}));

describe('learning a scale', () => {
  it('finds the weight that separates the cases and leaves out what says nothing', () => {
    const weights = learnScale(CASES);
    expect(weights).toHaveLength(3);
    expect(weights[0]).toBeGreaterThan(2);
    expect(weights[1]).toBe(0);
    for (const one of CASES) expect(weighCase(weights, one) > 0).toBe(one.isSo);
  });

  it('gives the same weights for the same cases', () => {
    expect(learnScale(structuredClone(CASES))).toEqual(learnScale(CASES));
  });

  it('pulls weights towards nothing the less, the more cases speak for them', () => {
    const [few = 0, many = 0] = [CASES.slice(0, 8), CASES].map((cases) => learnScale(cases)[0]);
    expect(few).toBeGreaterThan(0);
    expect(many).toBeGreaterThan(few);
  });

  it('judges a case by the row that speaks most for it', () => {
    const decoys = CASES.map(({ rows, isSo }) => ({ rows: [[0, 1], ...rows], isSo }));
    const weights = learnScale(decoys);
    for (const one of decoys) expect(weighCase(weights, one) > 0).toBe(one.isSo);
    expect(weighCase(weights, { rows: [] })).toBe(Number.NEGATIVE_INFINITY);
  });

  it('learns nothing from cases of one kind or of different lengths', () => {
    expect(() => learnScale(CASES.filter(({ isSo }) => isSo))).toThrow('cases that are not');
    expect(() => learnScale([...CASES, { rows: [[1]], isSo: true }])).toThrow('differ in length');
  });
});
