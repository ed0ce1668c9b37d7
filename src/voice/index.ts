import type { DraftCheck } from '../model/draft';
import type { Family, Finding } from '../model/finding';
import { findOurLanguage, type OurLanguage } from '../model/language';
import type { ProfileOverrides } from '../model/profile';
import type { ValeStyle } from '../model/vale-style';
import type { BrandRule } from '../model/voice-rule';
import { compileBrandRule } from './brand';
import type { CompiledRule } from './contract';
import { findInDraft } from './find-in-draft';
import { compileRule } from './kind-table';
import { maskAddresses } from './mask';
import { checkOwn, compileBrand, compileStyle, type OwnRule } from './own-rules';
import { applyProfile, isOffIn } from './profile';
import { READINGS } from './reading';
import { listQuiet } from './reading/heard';
import { settleFindings } from './settle';
import { getPack } from './shipped';

export { advise } from './advise';
export { listCards } from './cards';
export { listConflicts } from './conflicts';
export { RuleError, wordFault } from './faults';
export { printStyle } from './own-rules';
export { findProfile } from './profile';
export { provideRuleFiles, RULES_ASSET } from './rule-files';
export { listShippedRules } from './shipped';
export { readStyleFolder } from './style-folder';
export { findCaught, type SentDraft, tryRule } from './trial';
export { writeStyleFolder } from './write-folder';

/** The desk's voice: shipped rules that are on, the lead's own rules, and the checks against the customer's message. */
export interface Voice {
  /** Findings in text order, absences last; spans in UTF-16 units of the draft. */
  check(draft: DraftCheck): Finding[];
  /** Every single finding, also what says the same twice. */
  list(draft: DraftCheck): Finding[];
  /** Ids of own rules that took too long on a draft: they run no more. */
  listSlow(): string[];
}

/** What the lead brought in or changed besides single rules. */
export interface VoiceOptions {
  /** Styles of others; their rules compile when a draft in their language is first checked. */
  styles?: readonly ValeStyle[];
  profileOverrides?: ProfileOverrides;
  /** Ids of own rules that were too slow before. */
  rulesSlow?: readonly string[];
}

/**
 * Makes the voice. Rules compile when a draft in their language is first checked.
 * @param brand the lead's own rules; those that are off, removed or cannot be used are passed over.
 * @param rulesOff ids of shipped rules, checks and rules of styles that are switched off.
 */
export function createVoice(
  brand: readonly BrandRule[],
  rulesOff: readonly string[],
  { styles = [], profileOverrides = {}, rulesSlow = [] }: VoiceOptions = {},
): Voice {
  const off = new Set(rulesOff);
  const shipped = new Map<OurLanguage, CompiledRule[]>();
  const compiledStyles = new Map<ValeStyle, OwnRule[]>();
  let own: OwnRule[] | null = null;
  const slow = new Set(rulesSlow);

  const getShipped = (language: OurLanguage): CompiledRule[] => {
    const known = shipped.get(language);
    if (known) return known;
    const compiled = getPack(language)
      .filter((rule) => !off.has(rule.id))
      .map((rule) => compileRule(rule, true));
    shipped.set(language, compiled);
    return compiled;
  };

  const getStyle = (style: ValeStyle): OwnRule[] => {
    const known = compiledStyles.get(style) ?? compileStyle(style, off);
    compiledStyles.set(style, known);
    return known;
  };

  const voice: Voice = {
    check: (draft) => settleFindings(voice.list(draft)),
    list(draft) {
      const text = maskAddresses(draft.draft);
      const language = findOurLanguage(draft.language);
      own ??= compileBrand(brand);
      const rules = language ? getShipped(language) : [];
      const quiet = listQuiet(language ? getPack(language) : [], off);
      const foreign = styles.filter(
        (style) => style.isOn && !style.isRemoved && (!style.language || style.language === language),
      );
      const isOn = (rule: string, family: Family) =>
        !isOffIn(profileOverrides, draft.profile, { rule, family });
      const findings = [
        ...rules
          .filter(({ rule }) => !rule.beside?.visibility || rule.beside.visibility === draft.visibility)
          .filter(({ rule }) => isOn(rule.id, rule.beside?.family ?? 'brand'))
          .flatMap((rule) => findInDraft(rule, text, draft.draft, draft.interfaceLanguage)),
        ...checkOwn(own, text, draft, slow),
        ...foreign.flatMap((style) => checkOwn(getStyle(style), text, draft, slow)),
        ...READINGS.filter(({ id }) => !off.has(id) && !quiet.has(id)).flatMap((reading) =>
          reading.check(draft),
        ),
      ];
      return applyProfile(profileOverrides, draft.profile, findings);
    },
    listSlow: () => [...slow],
  };
  return voice;
}

/**
 * Whether a brand rule can be used.
 * @throws RuleError in clear words, naming the rule's word and the position of the fault.
 */
export function checkBrandRule(rule: BrandRule): void {
  compileBrandRule(rule);
}
