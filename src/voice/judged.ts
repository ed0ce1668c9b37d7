import type { VoiceRule } from '../model/voice-rule';
import type { Built } from './built';

/**
 * Patterns of imported rules that were compiled and judged before, kept by the rule's own object: no file can bring them.
 */
const JUDGED = new WeakMap<VoiceRule, Built>();

/** @param built filled while the rule compiles; given again at the next cold start, nothing is judged twice. */
export function keepJudged(rule: VoiceRule, built: Built): void {
  JUDGED.set(rule, built);
}

export function findJudged(rule: VoiceRule): Built | null {
  return JUDGED.get(rule) ?? null;
}
