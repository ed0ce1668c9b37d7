import type { DraftCheck } from '../model/draft';
import type { Finding } from '../model/finding';
import { findOurLanguage, type OurLanguage } from '../model/language';
import type { BrandRule } from '../model/voice-rule';
import { compileBrandRule } from './brand';
import { type CompiledRule, RuleError } from './contract';
import { findInDraft } from './find-in-draft';
import { compileRule } from './kind-table';
import { maskAddresses } from './mask';
import { READINGS } from './reading';
import { settleFindings } from './settle';
import { SHIPPED_RULES } from './shipped';

export { advise } from './advise';
export { listCards } from './cards';
export { RuleError } from './contract';
export { SHIPPED_RULES } from './shipped';

/** The desk's voice: shipped rules that are on, the lead's own rules, and the checks against the customer's message. */
export interface Voice {
  /** Findings in text order, absences last; spans in UTF-16 units of the draft. */
  check(draft: DraftCheck): Finding[];
}

/** A rule of the lead's own that takes longer than this on one draft is switched off for the life of this voice. */
const SLOWEST_MS = 25;

/**
 * Makes the voice. Rules compile when a draft in their language is first checked.
 * @param brand the lead's own rules; those that are off, removed or cannot be used are passed over.
 * @param rulesOff ids of shipped rules and checks that are switched off.
 */
export function createVoice(brand: readonly BrandRule[], rulesOff: readonly string[]): Voice {
  const off = new Set(rulesOff);
  const shipped = new Map<OurLanguage | null, CompiledRule[]>();
  let own: CompiledRule[] | null = null;
  const tooSlow = new Set<CompiledRule>();

  const getShipped = (language: OurLanguage | null): CompiledRule[] => {
    const known = shipped.get(language);
    if (known) return known;
    const compiled = SHIPPED_RULES.filter(
      (rule) => rule.beside?.language === language && !off.has(rule.id),
    ).map((rule) => compileRule(rule, true));
    shipped.set(language, compiled);
    return compiled;
  };

  const checkOwn = (rule: CompiledRule, text: string, draft: DraftCheck): Finding[] => {
    if (tooSlow.has(rule)) return [];
    const startedAt = performance.now();
    const findings = findInDraft(rule, text, draft.draft, draft.interfaceLanguage);
    if (performance.now() - startedAt > SLOWEST_MS) tooSlow.add(rule);
    return findings;
  };

  return {
    check(draft) {
      const text = maskAddresses(draft.draft);
      const language = findOurLanguage(draft.language);
      own ??= compileOwn(brand);
      const rules = [...getShipped(null), ...(language ? getShipped(language) : [])];
      return settleFindings([
        ...rules
          .filter(({ rule }) => !rule.beside?.visibility || rule.beside.visibility === draft.visibility)
          .flatMap((rule) => findInDraft(rule, text, draft.draft, draft.interfaceLanguage)),
        ...own
          .filter(({ rule }) => !rule.beside?.language || rule.beside.language === language)
          .flatMap((rule) => checkOwn(rule, text, draft)),
        ...READINGS.filter((reading) => !off.has(reading.id)).flatMap((reading) => reading.check(draft)),
      ]);
    },
  };
}

function compileOwn(brand: readonly BrandRule[]): CompiledRule[] {
  return brand
    .filter((rule) => rule.isOn && !rule.isRemoved)
    .flatMap((rule) => {
      try {
        return [compileBrandRule(rule)];
      } catch (error) {
        if (error instanceof RuleError) return [];
        throw error;
      }
    });
}

/**
 * Whether a brand rule can be used.
 * @throws RuleError in clear words, naming the rule's word and the position of the fault.
 */
export function checkBrandRule(rule: BrandRule): void {
  compileBrandRule(rule);
}
