import type { RuleKind, VoiceRule } from '../model/voice-rule';
import type { CompiledRule, KindCompiler } from './contract';
import { compileCapitalization } from './kinds/capitalization';
import { compileConditional } from './kinds/conditional';
import { compileConsistency } from './kinds/consistency';
import { compileExistence } from './kinds/existence';
import { compileOccurrence } from './kinds/occurrence';
import { compileRepetition } from './kinds/repetition';
import { compileSubstitution } from './kinds/substitution';

const COMPILERS: Record<RuleKind, KindCompiler> = {
  existence: compileExistence,
  substitution: compileSubstitution,
  occurrence: compileOccurrence,
  repetition: compileRepetition,
  consistency: compileConsistency,
  conditional: compileConditional,
  capitalization: compileCapitalization,
};

/**
 * Compiles one rule.
 * @throws RuleError naming the rule and what is wrong with it.
 */
export function compileRule(rule: VoiceRule, isTrusted = false): CompiledRule {
  return { rule, matcher: COMPILERS[rule.kind](rule, isTrusted) };
}
