import type { VoiceRule } from '../model/voice-rule';
import type { PrintedPattern } from './pattern/pattern';

/** What the build leaves in a file of ours: patterns printed for JavaScript, the source of them and the examples gone. */
export interface Built {
  /** By key of the file; one that is missing is compiled and added, which is how the build fills it. */
  patterns: Record<string, PrintedPattern>;
  /** Words for the rule's card, which would be read from the patterns. */
  words: readonly string[];
}

export const BUILT_KEY = 'built';

/** The built form of a rule that ships; to be asked for trusted rules only. null when the rule stands as its file has it. */
export function findBuilt(rule: Pick<VoiceRule, 'keys'>): Built | null {
  const built = rule.keys[BUILT_KEY];
  return isBuilt(built) ? built : null;
}

export function isBuilt(value: unknown): value is Built {
  return typeof value === 'object' && value !== null && 'patterns' in value && 'words' in value;
}
