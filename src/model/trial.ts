/** How a rule does on examples, while it is edited. */
export interface RuleTrial {
  /** Why it cannot be used, null when it can. */
  fault: string | null;
  /** For each example in the order given, whether the rule marks it. */
  isFlagged: boolean[];
}

/** An answer of ours that a rule would have marked. */
export interface Caught {
  /** The sentence with the match. */
  sentence: string;
  /** The match in the sentence; null where the finding is an absence. */
  start: number | null;
  end: number | null;
  sentAt: number;
  permalink: string | null;
}

/** What a rule would have found in the newest answers that were sent. */
export interface CaughtAnswers {
  /** How many answers it was tried on. */
  answerCount: number;
  caughtCount: number;
  /** The newest of them. */
  caught: Caught[];
}

/** Two rules that stand in each other's way. Rules are named by their cards' titles. */
export interface RuleConflict {
  kind: 'same-word' | 'circle' | 'flagged-fix' | 'never' | 'slow' | 'broken';
  /** Id of the lead's own rule (or style rule) it is about. */
  ruleId: string;
  title: string;
  /** The other rule's title, its words, or why; empty where there is none. */
  other: string;
  /** The word it is about. */
  word: string;
}
