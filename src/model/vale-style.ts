import type { Level } from './finding';
import type { OurLanguage } from './language';
import type { RuleFault } from './rule-fault';
import type { RuleKind } from './voice-rule';

/** A Vale style that the lead brought in: the rules of one folder. */
export interface ValeStyle {
  /** Name of the folder; the first part of each `Style.Rule`. */
  name: string;
  /** Language of the drafts it reads, null for all: Vale's files do not say. */
  language: OurLanguage | null;
  isOn: boolean;
  rules: StyleRule[];
  /** Patterns as the engine printed them, by rule: made by the engine alone, so that a cold start need not judge them again. */
  printed: Readonly<Record<string, unknown>> | null;
  /** One fault for each file that does not run here, naming it; a sentence where an older Beside brought it in. */
  refused: (RuleFault | string)[];
  changedAt: number;
  isRemoved: boolean;
}

/** A rule as its file has it, with the level that the `.vale.ini` gave it. */
export interface StyleRule {
  /** `Style.Rule`. */
  id: string;
  kind: RuleKind;
  level: Level;
  message: string;
  link: string | null;
  keys: Readonly<Record<string, unknown>>;
}

/** A style as it is listed: without its patterns. */
export interface StyleView {
  name: string;
  language: OurLanguage | null;
  isOn: boolean;
  rules: { id: string; level: Level; message: string; isOn: boolean }[];
  /** One sentence for each file that does not run here, in the interface's language. */
  refused: string[];
}

/** One file of a style folder; YAML is read by the page that brings it, so the worker carries no reader for it. */
export interface StyleFile {
  /** `Style/Rule.yml`, hostile parts of the path gone. */
  path: string;
  /** Contents of all its documents in one, null where it could not be read. */
  value: Record<string, unknown> | null;
  /** Why it could not be read, null where it could. */
  fault: RuleFault | null;
}

/** A folder or zip of styles, as read by the page. */
export interface StyleFolder {
  files: StyleFile[];
  /** Text of its `.vale.ini`, null for none. */
  ini: string | null;
  /** What Vale has no key for, from a folder that Beside wrote: `beside.json`; null for none. */
  beside: Record<string, unknown> | null;
}

/** What became of a folder. */
export interface StyleImport {
  styles: { name: string; ruleCount: number }[];
  /** The lead's own rules that came along, from a folder that Beside wrote. */
  ownRuleCount: number;
  /** One sentence for each file that does not run here, in the interface's language. */
  refused: string[];
}

/** A folder to be written: `styles/<Style>/<Rule>.yml`, `.vale.ini`, and `beside.json` for what Vale has no key for. */
export interface VoiceFolder {
  files: { path: string; documents: Record<string, unknown>[] }[];
  ini: string;
  beside: Record<string, unknown>;
}
