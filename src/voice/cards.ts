import type { OurLanguage } from '../model/language';
import type { BrandRule, RuleCard, VoiceRule } from '../model/voice-rule';
import { findList } from './keys';
import { isRecord } from './parse-rule';
import { READINGS } from './reading';
import { SHIPPED_RULES } from './shipped';
import { getTexts } from './texts';

const MOST_WORDS = 12;

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
    ...SHIPPED_RULES.flatMap((rule) => makeShippedCard(rule, !off.has(rule.id), interfaceLanguage)),
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
      words: listWords(rule),
      isOn,
      brand: null,
    },
  ];
}

/** Words to show: those of the patterns that read as plain words; else what the rule's examples are flagged for. */
function listWords(rule: VoiceRule): string[] {
  const swap = isRecord(rule.keys.swap) ? Object.keys(rule.keys.swap) : [];
  const tokens = [...findList(rule, 'tokens'), ...findList(rule, 'token'), ...swap];
  const words = tokens.flatMap(spellOut).filter((word) => /\p{L}/u.test(word));
  return [...new Set(words)].slice(0, MOST_WORDS);
}

/** A simple pattern as words: `please be (?:advised|aware)` → "please be advised". Empty when it is not simple. */
function spellOut(pattern: string): string[] {
  let text = pattern.replace(/\(\?<?[=!](?:[^()]|\([^()]*\))*\)/g, '').replace(/\\b/g, '');
  for (let before = ''; before !== text; ) {
    before = text;
    text = text.replace(/\((?:\?:)?[^()]*\)[?*]/g, '').replace(/\((?:\?:)?([^()|]*)(?:\|[^()]*)?\)/g, '$1');
  }
  text =
    text
      .replace(/\\s[+*]?/g, ' ')
      .replace(/\[([’'])[^\]]*\]/g, '$1')
      .replace(/.\?/g, '')
      .split('|')[0] ?? '';
  const word = text.replace(/\s+/g, ' ').trim();
  return /[\\[\](){}*+^$?]/.test(word) || word.length > 40 || word.length < 2 ? [] : [word];
}
