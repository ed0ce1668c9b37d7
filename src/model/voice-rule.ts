import type { Family, Level } from './finding';
import type { OurLanguage } from './language';

/** The Vale rule kinds that run in the browser. `script`, `sequence`, `spelling`, `metric` and `readability` are refused. */
export const RULE_KINDS = [
  'existence',
  'substitution',
  'occurrence',
  'repetition',
  'consistency',
  'conditional',
  'capitalization',
] as const;
export type RuleKind = (typeof RULE_KINDS)[number];

/** A sentence for each interface language; English is always there and serves for the rest. */
export type LocalText = { en: string } & { [language in OurLanguage]?: string };

/**
 * What Vale has no key for. Stands under `x-beside` in a second YAML document of the same file: Vale refuses unknown
 * keys, but reads the first document only.
 */
export interface BesideKeys {
  family: Family;
  /** null: runs on drafts in every language. */
  language: OurLanguage | null;
  /** Name of the rule on its card. */
  title: LocalText;
  message?: LocalText;
  reason: LocalText;
  source: string;
  /** Only checked when the answer is public, or private. */
  visibility?: 'public' | 'private';
  /** Examples the tests run. */
  flagged: string[];
  clean: string[];
}

/** One rule in Vale's YAML shape, as parsed. Keys that belong to one kind only stay in `keys`. */
export interface VoiceRule {
  /** `Style.Rule`: folder and file name without `.yml`. */
  id: string;
  kind: RuleKind;
  level: Level;
  message: string;
  link: string | null;
  /** The remaining keys of the file, per kind (tokens, swap, max …), unparsed. */
  keys: Readonly<Record<string, unknown>>;
  /** null for styles that do not come from Beside. */
  beside: BesideKeys | null;
}

/** A rule that a lead made in options: a word or phrase, why, and what to say instead. */
export interface BrandRule {
  id: string;
  /** Word or phrase; read as a regular expression when `isPattern`. */
  word: string;
  isPattern: boolean;
  reason: string;
  /** Empty: no replacement is offered. */
  instead: string;
  level: Level;
  /** null: every language. */
  language: OurLanguage | null;
  isOn: boolean;
  changedAt: number;
  isRemoved: boolean;
  /** Sentences that it should mark, and such that it should leave alone: shown while it is edited. */
  flagged?: string[];
  clean?: string[];
}

/** A rule as a card in options. */
export interface RuleCard {
  id: string;
  title: string;
  reason: string;
  level: Level;
  family: Family;
  language: OurLanguage | null;
  source: string;
  /** Words shown on the card, at most a dozen. */
  words: string[];
  isOn: boolean;
  /** Set where the rule is the lead's own and can be edited. */
  brand: BrandRule | null;
}
