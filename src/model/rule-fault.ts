/** All that can be wrong with a rule, a pattern or a file of a style; each has its words in `voice/texts/faults.yml`. */
export const RULE_FAULTS = [
  'notRule',
  'missingKey',
  'kind',
  'choice',
  'keys',
  'english',
  'emptyKey',
  'limits',
  'firstSecond',
  'flag',
  'number',
  'pairs',
  'text',
  'keyPattern',
  'noWord',
  'longWord',
  'word',
  'file',
  'unread',
  'outside',
  'styleName',
  'longFile',
  'yaml',
  'references',
  'at',
  'closesNothing',
  'deepGroups',
  'nothingBefore',
  'unsupported',
  'groupKind',
  'openGroup',
  'openClass',
  'repeatBackwards',
  'manyRepeats',
  'nothingToRepeat',
  'repeatOnRepeat',
  'longPattern',
  'invalidPattern',
  'endsInBackslash',
  'hexadecimal',
  'bracedName',
  'letterKind',
  'rangeBackwards',
  'longToJudge',
  'largeGroup',
  'repeatInRepeat',
  'repeatsInRow',
] as const;
export type RuleFaultCode = (typeof RULE_FAULTS)[number];

/** Why a rule is refused, as data: worded for whoever reads it, in their language. */
export interface RuleFault {
  code: RuleFaultCode;
  /** What stands in the places of the sentence: a key, a number, a piece of the pattern. */
  values: Readonly<Record<string, string>>;
  /** The fault inside: of the pattern that a key holds, of the rule that a file holds. */
  cause?: RuleFault;
}
