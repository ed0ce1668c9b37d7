import type { DraftCheck } from '../model/draft';
import type { Finding } from '../model/finding';
import { findOurLanguage, type OurLanguage } from '../model/language';
import type { StyleRule, ValeStyle } from '../model/vale-style';
import type { BrandRule, VoiceRule } from '../model/voice-rule';
import { compileBrandRule } from './brand';
import { type Built, isBuilt } from './built';
import type { CompiledRule } from './contract';
import { RuleError } from './faults';
import { findInDraft } from './find-in-draft';
import { keepJudged } from './judged';
import { compileRule } from './kind-table';

/** A rule that did not ship: of the lead's own, or of a style that was brought in. */
export interface OwnRule {
  compiled: CompiledRule;
  /** null: drafts in every language. */
  language: OurLanguage | null;
}

/** A rule of the lead's own that takes longer than this on one draft, twice in a row, is switched off. */
const SLOWEST_MS = 25;

/** Compiles the lead's own rules; those that are off or cannot be used are passed over. */
export function compileBrand(brand: readonly BrandRule[]): OwnRule[] {
  return brand
    .filter((rule) => rule.isOn && !rule.isRemoved)
    .flatMap((rule) => attempt(() => ({ compiled: compileBrandRule(rule), language: rule.language })));
}

/** Compiles the rules of a style; those whose patterns are kept from before are not judged again. */
export function compileStyle(style: ValeStyle, off: ReadonlySet<string>): OwnRule[] {
  return style.rules
    .filter((rule) => !off.has(rule.id))
    .flatMap((rule) => {
      const kept = style.printed?.[rule.id];
      return attempt(() => ({
        compiled: compileRule(makeRule(rule, isBuilt(kept) ? kept : null)),
        language: style.language,
      }));
    });
}

/**
 * Compiles a rule of a style.
 * @returns its patterns, to be kept for the next cold start; null where the kind has several under one key.
 * @throws RuleError when it cannot be used.
 */
export function printRule(rule: StyleRule): Built | null {
  const built: Built = { patterns: {}, words: [] };
  compileRule(makeRule(rule, built));
  return rule.kind === 'consistency' ? null : built;
}

/** The patterns of a whole style; rules that cannot be used have none. */
export function printStyle(style: Pick<ValeStyle, 'rules'>): Record<string, Built> {
  const printed: Record<string, Built> = {};
  for (const rule of style.rules) {
    try {
      const built = printRule(rule);
      if (built) printed[rule.id] = built;
    } catch (error) {
      if (!(error instanceof RuleError)) throw error;
    }
  }
  return printed;
}

function makeRule({ id, kind, level, message, link, keys }: StyleRule, built: Built | null): VoiceRule {
  const rule: VoiceRule = { id, kind, level, message, link, keys, beside: null };
  if (built && kind !== 'consistency') keepJudged(rule, built);
  return rule;
}

function attempt(make: () => OwnRule): OwnRule[] {
  try {
    return [make()];
  } catch (error) {
    if (error instanceof RuleError) return [];
    throw error;
  }
}

/** Runs own rules; one that runs away is left out from then on, and its id is in `slow`. */
export function checkOwn(
  rules: readonly OwnRule[],
  text: string,
  draft: DraftCheck,
  slow: Set<string>,
): Finding[] {
  const language = findOurLanguage(draft.language);
  return rules.flatMap(({ compiled, language: own }) => {
    if ((own && own !== language) || slow.has(compiled.rule.id)) return [];
    const run = () => findInDraft(compiled, text, draft.draft, draft.interfaceLanguage);
    const startedAt = performance.now();
    const findings = run();
    const middleAt = performance.now();
    if (middleAt - startedAt <= SLOWEST_MS) return findings;
    // Once may be the machine's fault: the browser may have been busy with something else.
    run();
    if (performance.now() - middleAt > SLOWEST_MS) slow.add(compiled.rule.id);
    return findings;
  });
}
