import type { DraftCheck } from '../model/draft';
import type { Finding } from '../model/finding';
import { OUR_LANGUAGES, type OurLanguage } from '../model/language';
import { findOverride, PROFILES, type ProfileOverrides } from '../model/profile';
import type { RuleConflict } from '../model/trial';
import type { BrandRule } from '../model/voice-rule';
import { compileBrandRule } from './brand';
import { RuleError, wordFault } from './faults';
import type { Voice, VoiceOptions } from './index';

/**
 * What stands in the way of the lead's own rules: each other, rules that ship or were brought in, or their own words.
 * @param language in which a fault of a rule is said.
 */
export function listConflicts(
  voice: Pick<Voice, 'check' | 'list'>,
  brand: readonly BrandRule[],
  { profileOverrides = {}, rulesSlow = [] }: VoiceOptions,
  language: OurLanguage,
): RuleConflict[] {
  const living = brand.filter((rule) => rule.isOn && !rule.isRemoved);
  const byId = new Map(living.map((rule) => [idOf(rule), rule]));
  return [
    ...rulesSlow.map((id) => tell('slow', byId.get(id) ?? id)),
    ...living
      .filter((rule) => !rulesSlow.includes(idOf(rule)))
      .flatMap((rule) => {
        const fault = findFault(rule, language);
        return fault ? [tell('broken', rule, fault)] : listOfRule(rule, voice, byId, profileOverrides);
      }),
  ];
}

function listOfRule(
  rule: BrandRule,
  voice: Pick<Voice, 'check' | 'list'>,
  byId: ReadonlyMap<string, BrandRule>,
  overrides: ProfileOverrides,
): RuleConflict[] {
  if (PROFILES.every((profile) => findOverride(overrides, profile, idOf(rule), 'brand') === 'off'))
    return [tell('never', rule)];
  const languages = rule.language ? [rule.language] : OUR_LANGUAGES;
  const look: Look = (text) => languages.flatMap((language) => voice.list(makeDraft(text, language)));
  const others: Look = (text) => look(text).filter((finding) => finding.rule !== idOf(rule));
  const sample = sampleOf(rule);
  const clashes = listSameWord(rule, others, byId);
  // What hides it says the same or more, and louder.
  const shown = languages.flatMap((language) => voice.check(makeDraft(sample, language)));
  const isHidden = sample !== '' && !shown.some((finding) => finding.rule === idOf(rule));
  const hiding = others(sample).find(({ family }) => family === 'brand');
  // Two that say the same equally loud, and want different things, are named where the other one is.
  const isRival = hiding?.level === rule.level && (byId.get(hiding.rule)?.instead ?? '') !== '';
  const never = isHidden && !isRival ? [tell('never', rule, hiding ? nameOf(hiding, byId) : '')] : [];
  return [...(clashes.length > 0 ? clashes : never), ...listFlaggedFix(rule, others, byId)];
}

type Look = (text: string) => Finding[];

function idOf(rule: BrandRule): string {
  return `brand.${rule.id}`;
}

/** Another rule marks the same words and wants something else. Two rules of the lead's own are named once. */
function listSameWord(rule: BrandRule, others: Look, byId: ReadonlyMap<string, BrandRule>): RuleConflict[] {
  if (rule.instead === '') return [];
  const sample = sampleOf(rule);
  const wanted = rule.instead.split('|');
  const clashing = others(sample).filter(({ suggestions, rule: id }) => {
    const other = byId.get(id);
    const isToldThere =
      other && other.instead !== '' && other.id < rule.id && isSame(sampleOf(other), sample);
    return (
      suggestions.length > 0 &&
      !isToldThere &&
      !suggestions.some((text) => wanted.some((own) => isSame(text, own)))
    );
  });
  return listOnce(clashing).map((finding) =>
    tell('same-word', rule, nameOf(finding, byId), finding.match.trim()),
  );
}

/** What it puts in place is marked by another rule, in the worst case one that puts its own word back. */
function listFlaggedFix(rule: BrandRule, others: Look, byId: ReadonlyMap<string, BrandRule>): RuleConflict[] {
  const fixes = rule.instead.split('|').filter((text) => text.trim() !== '');
  return fixes.flatMap((text) =>
    listOnce(others(text))
      .filter(({ start }) => start !== null)
      .flatMap((finding) => {
        const isCircle = finding.suggestions.some((back) => isSame(back, rule.word));
        // A circle is told once, by the rule that comes first.
        const isToldThere = isCircle && (byId.get(finding.rule)?.id ?? rule.id) < rule.id;
        return isToldThere
          ? []
          : [tell(isCircle ? 'circle' : 'flagged-fix', rule, nameOf(finding, byId), text.trim())];
      }),
  );
}

function listOnce(findings: readonly Finding[]): Finding[] {
  return [...new Map(findings.map((finding) => [finding.rule, finding])).values()];
}

function nameOf(finding: Finding, byId: ReadonlyMap<string, BrandRule>): string {
  return byId.get(finding.rule)?.word ?? finding.rule;
}

function findFault(rule: BrandRule, language: OurLanguage): string | null {
  try {
    compileBrandRule(rule);
    return null;
  } catch (error) {
    if (error instanceof RuleError) return wordFault(error.fault, language);
    throw error;
  }
}

/** A pattern has no words of its own but those of its examples. */
function sampleOf(rule: BrandRule): string {
  return rule.isPattern ? (rule.flagged?.[0] ?? '') : rule.word;
}

function isSame(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}

function tell(kind: RuleConflict['kind'], rule: BrandRule | string, other = '', word = ''): RuleConflict {
  const isOwn = typeof rule !== 'string';
  return { kind, ruleId: isOwn ? rule.id : rule, title: isOwn ? rule.word : rule, other, word };
}

function makeDraft(draft: string, language: OurLanguage): DraftCheck {
  return {
    draft,
    language,
    platform: null,
    visibility: 'private',
    personalData: [],
    inbound: null,
    facts: [],
    interfaceLanguage: 'en',
  };
}
