import { FAMILIES, LEVELS, type Level } from '../model/finding';
import { OUR_LANGUAGES, type OurLanguage } from '../model/language';
import { type BesideKeys, type LocalText, RULE_KINDS, type VoiceRule } from '../model/voice-rule';
import { RuleError } from './faults';
import { isRecord } from './record';

/** The one key of ours in a rule's file. */
export const BESIDE_KEY = 'x-beside';

/**
 * Reads a rule from the parsed contents of its file.
 * @param id `Style.Rule`.
 * @throws RuleError naming the rule when it is not a rule, or of a kind that does not run here.
 */
export function parseRule(id: string, value: unknown): VoiceRule {
  if (!isRecord(value)) throw new RuleError(id, 'notRule');
  const { extends: kind, message, level, link, [BESIDE_KEY]: beside, ...keys } = value;
  if (kind === undefined || kind === null) throw new RuleError(id, 'missingKey', { key: 'extends' });
  const known = RULE_KINDS.find((one) => one === kind);
  if (!known) throw new RuleError(id, 'kind', { kind: String(kind).slice(0, 40) });
  if (typeof message !== 'string') throw new RuleError(id, 'missingKey', { key: 'message' });
  return {
    id,
    kind: known,
    level: parseLevel(id, level),
    message,
    link: typeof link === 'string' ? link : null,
    keys,
    beside: beside === undefined ? null : parseBesideKeys(id, beside),
  };
}

function parseLevel(id: string, value: unknown): Level {
  // Vale's own default.
  if (value === undefined || value === null) return 'warning';
  const level = LEVELS.find((one) => one === value);
  if (!level) throw new RuleError(id, 'choice', { key: 'level', choices: LEVELS.join(', ') });
  return level;
}

/** @throws RuleError when a key is missing or of the wrong shape. */
function parseBesideKeys(id: string, value: unknown): BesideKeys {
  if (!isRecord(value)) throw new RuleError(id, 'keys', { key: BESIDE_KEY });
  const family = FAMILIES.find((one) => one === value.family);
  if (!family) throw new RuleError(id, 'choice', { key: 'family', choices: FAMILIES.join(', ') });
  const { visibility } = value;
  return {
    family,
    language: findLanguageKey(id, value.language),
    title: getLocalText(id, 'title', value.title),
    ...(value.message === undefined ? {} : { message: getLocalText(id, 'message', value.message) }),
    reason: getLocalText(id, 'reason', value.reason),
    source: typeof value.source === 'string' ? value.source : '',
    ...(visibility === 'public' || visibility === 'private' ? { visibility } : {}),
    flagged: findTexts(value.flagged),
    clean: findTexts(value.clean),
  };
}

function findLanguageKey(id: string, value: unknown): OurLanguage | null {
  if (value === undefined || value === null) return null;
  const language = OUR_LANGUAGES.find((one) => one === value);
  if (!language) throw new RuleError(id, 'choice', { key: 'language', choices: OUR_LANGUAGES.join(', ') });
  return language;
}

function getLocalText(id: string, name: string, value: unknown): LocalText {
  if (!isRecord(value) || typeof value.en !== 'string') {
    throw new RuleError(id, 'english', { key: name });
  }
  const text: LocalText = { en: value.en };
  for (const language of OUR_LANGUAGES) {
    const one = value[language];
    if (typeof one === 'string') text[language] = one;
  }
  return text;
}

function findTexts(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}
