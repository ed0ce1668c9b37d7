import type { OurLanguage } from '../model/language';
import type { BrandRule, RuleCard, VoiceRule } from '../model/voice-rule';
import { findBuilt } from './built';
import { listWords } from './card-words';
import { READINGS } from './reading';
import { listShippedRules } from './shipped';
import { getTexts } from './texts';

/** All rules as cards: the lead's own first, then the checks against the message, then the packs by language. */
export function listCards(
  brand: readonly BrandRule[],
  rulesOff: readonly string[],
  interfaceLanguage: OurLanguage,
): RuleCard[] {
  const off = new Set(rulesOff);
  return [
    ...brand.filter((rule) => !rule.isRemoved).map(makeBrandCard),
    ...READINGS.map(({ id }) => makeReadingCard(id, !off.has(id), interfaceLanguage)),
    ...listShippedRules().flatMap((rule) => makeShippedCard(rule, !off.has(rule.id), interfaceLanguage)),
  ];
}

function makeBrandCard(brand: BrandRule): RuleCard {
  return {
    id: brand.id,
    title: brand.word,
    reason: brand.reason,
    level: brand.level,
    family: 'brand',
    language: brand.language,
    source: '',
    words: [brand.word],
    isOn: brand.isOn,
    brand,
  };
}

function makeReadingCard(id: string, isOn: boolean, language: OurLanguage): RuleCard {
  const { title, reason, level, family, source } = getTexts(id.replace(/^reading\./, ''));
  return {
    id,
    title: title[language] ?? title.en,
    reason: reason[language] ?? reason.en,
    level,
    family,
    language: null,
    source,
    words: [],
    isOn,
    brand: null,
  };
}

function makeShippedCard(rule: VoiceRule, isOn: boolean, language: OurLanguage): RuleCard[] {
  const { beside } = rule;
  if (!beside) return [];
  return [
    {
      id: rule.id,
      title: beside.title[language] ?? beside.title.en,
      reason: beside.reason[language] ?? beside.reason.en,
      level: rule.level,
      family: beside.family,
      language: beside.language,
      source: beside.source,
      words: [...(findBuilt(rule)?.words ?? listWords(rule))],
      isOn,
      brand: null,
    },
  ];
}
