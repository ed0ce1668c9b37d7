import type { Family } from '../../model/finding';
import type { OurLanguage } from '../../model/language';

/** How well one scale tells a language's pairs, each judged by a scale that has not seen it. */
export interface ScaleScore {
  family: Family;
  /** In folds of what it learned from, or on pairs that are kept out of it. */
  set: 'folds' | 'kept out';
  language: OurLanguage;
  pairs: number;
  faulty: number;
  /** Shares, 0 to 1. */
  precision: number;
  recall: number;
}

const percent = (share: number) => (100 * share).toFixed(1);

/**
 * What a reader of the scales must know: what they weigh, what they learned from, how well they tell.
 * @param goal the precision by which the least sum was chosen.
 */
export function writeScalesCard(scores: readonly ScaleScore[], pairs: number, goal: number): string {
  return `# Model card: scales

Written by \`npm run train\`; do not edit by hand.

**What they are.** Three logistic regressions (\`src/voice/reading/scales.json\`), one for all languages each: whether a draft
names no next step, does not acknowledge what went wrong, leaves a question open. They weigh what the model of the message,
the ear for the draft and lists of words say; they never see the words themselves.

**What they learned from.** ${pairs} messages with drafts in five languages, all written for Beside and many of them near
misses: \`src/understanding/authored/pairs\` and \`src/voice/pairs/*-2.yml\`. Where the voice keeps silent in any case (a
draft in another language, an answer to bait or beside a tragedy) nothing is learned; a fault there counts as missed.

**How.** Newton's method with the squares of the weights as their price. Weights below 0.2 are left out and the others
learned again. Of several questions the one that speaks most for being open decides. A finding is told from the lowest
sum at which ${percent(goal)} in 100 are right, the mean of the languages.

**How well.** In five folds (line modulo five), each pair judged by a scale that has not seen it. The least sum was chosen on
the same pairs, and message model, ear and word lists were widened with the second pairs in sight: on drafts of other
hands expect a little less. Each language has few faulty pairs, so that one more or less moves a share by 2 to 5 in 100.
Where pairs are kept out of a scale, they show what it makes of harder ones.

| scale | pairs | language | how many | faulty | precision | recall |
| --- | --- | --- | --- | --- | --- | --- |
${scores
  .map(({ family, set, language, pairs: count, faulty, precision, recall }) =>
    [family, set, language, count, faulty, percent(precision), percent(recall)].join(' | '),
  )
  .map((row) => `| ${row} |`)
  .join('\n')}
`;
}
