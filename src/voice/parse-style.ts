import type { VoiceRule } from '../model/voice-rule';
import { RuleError } from './faults';
import { parseRule } from './parse-rule';

/** A style folder as read: the rules that load, and a word on each file that does not. */
export interface ParsedStyle {
  rules: VoiceRule[];
  /** One sentence per refused file, naming it. */
  refused: string[];
}

/**
 * Reads the files of one style.
 * @param files name (`Weasel.yml`, folders before it are cut) and text of each; other files are passed over.
 * @param readYaml gives the keys of a file; whatever it throws refuses that file.
 */
export function parseStyle(
  style: string,
  files: readonly { name: string; text: string }[],
  readYaml: (text: string) => Record<string, unknown>,
): ParsedStyle {
  const parsed: ParsedStyle = { rules: [], refused: [] };
  for (const { name, text } of files) {
    const base = name.split('/').at(-1) ?? '';
    if (!base.endsWith('.yml')) continue;
    const id = `${style}.${base.split('.')[0]}`;
    try {
      parsed.rules.push(parseRuleText(id, text, readYaml));
    } catch (error) {
      if (!(error instanceof RuleError)) throw error;
      parsed.refused.push(`${style}/${base}: ${error.message}`);
    }
  }
  return parsed;
}

/**
 * Reads one rule from the text of its file.
 * @param id `Style.Rule`.
 * @throws RuleError when the text is not YAML or not a rule.
 */
export function parseRuleText(
  id: string,
  text: string,
  readYaml: (text: string) => Record<string, unknown>,
): VoiceRule {
  let keys: Record<string, unknown>;
  try {
    keys = readYaml(text);
  } catch (error) {
    throw new RuleError(id, 'unread', { text: error instanceof Error ? error.message : 'cannot be read' });
  }
  return parseRule(id, keys);
}
