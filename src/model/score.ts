export const SCORES = [1, 2, 3, 4, 5] as const;
/** A customer's score on our scale, 1 the worst. */
export type Score = (typeof SCORES)[number];
