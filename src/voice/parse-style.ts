import { parseAllDocuments } from 'yaml';
import type { VoiceRule } from '../model/voice-rule';
import { RuleError } from './contract';
import { isRecord, parseRule } from './parse-rule';

/** A style folder as read: the rules that load, and a word on each file that does not. */
export interface ParsedStyle {
  rules: VoiceRule[];
  /** One sentence per refused file, naming it. */
  refused: string[];
}

/** The longest rule file that is read, in UTF-16 units. */
const LONGEST_FILE = 1_000_000;

/**
 * Reads one rule from the YAML of its file. Keys that stand twice count once, the later one: public styles have some.
 * Vale reads the first document of a file only, so ours keep the keys that Vale does not know in a second one.
 * @param id `Style.Rule`.
 * @throws RuleError when the text is not YAML or not a rule.
 */
export function parseRuleText(id: string, text: string): VoiceRule {
  if (text.length > LONGEST_FILE) throw new RuleError(`${id}: the file is too long`);
  const merged: Record<string, unknown> = {};
  for (const part of parseAllDocuments(text, { uniqueKeys: false, logLevel: 'silent' })) {
    const error = part.errors[0];
    if (error) throw new RuleError(`${id}: not valid YAML: ${error.message.split('\n')[0]}`);
    const value: unknown = toValue(id, part);
    if (isRecord(value)) Object.assign(merged, value);
    else if (value !== null) throw new RuleError(`${id}: this is not a rule`);
  }
  return parseRule(id, merged);
}

function toValue(id: string, part: { toJS(options: { maxAliasCount: number }): unknown }): unknown {
  try {
    return part.toJS({ maxAliasCount: 50 });
  } catch {
    throw new RuleError(`${id}: the file's references cannot be followed`);
  }
}

/**
 * Reads the files of one style.
 * @param files name (`Weasel.yml`, folders before it are cut) and text of each; other files are passed over.
 */
export function parseStyle(style: string, files: readonly { name: string; text: string }[]): ParsedStyle {
  const parsed: ParsedStyle = { rules: [], refused: [] };
  for (const { name, text } of files) {
    const base = name.split('/').at(-1) ?? '';
    if (!base.endsWith('.yml')) continue;
    try {
      parsed.rules.push(parseRuleText(`${style}.${base.split('.')[0]}`, text));
    } catch (error) {
      if (!(error instanceof RuleError)) throw error;
      parsed.refused.push(`${style}/${base}: ${error.message}`);
    }
  }
  return parsed;
}
