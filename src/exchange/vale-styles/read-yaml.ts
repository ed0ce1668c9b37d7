import { parseAllDocuments } from 'yaml';
import type { RuleFault, RuleFaultCode } from '../../model/rule-fault';

/** A rule's file cannot be read; the message says why in English, without the file's name. */
export class YamlError extends Error {
  override name = 'YamlError';
  readonly fault: RuleFault;

  constructor(code: RuleFaultCode, message: string, values: RuleFault['values'] = {}) {
    super(message);
    this.fault = { code, values };
  }
}

/** The longest rule file that is read, in UTF-16 units. */
const LONGEST_FILE = 1_000_000;

/**
 * Reads a rule's file: all its documents in one. Keys that stand twice count once, the later one: public styles have
 * some. Vale reads the first document only, so ours keep the keys that Vale does not know in a second one.
 * @throws YamlError when the text is not YAML, or not keys with values.
 */
export function readYaml(text: string): Record<string, unknown> {
  if (text.length > LONGEST_FILE) throw new YamlError('longFile', 'the file is too long');
  const merged: Record<string, unknown> = {};
  for (const part of parseAllDocuments(text, { uniqueKeys: false, logLevel: 'silent' })) {
    const error = part.errors[0];
    if (error) {
      const { line, col } = error.linePos?.[0] ?? { line: 1, col: 1 };
      const message = `not valid YAML: ${error.message.split('\n')[0]}`;
      throw new YamlError('yaml', message, { line: String(line), column: String(col) });
    }
    const value = toValue(part);
    if (isRecord(value)) Object.assign(merged, value);
    else if (value !== null) throw new YamlError('notRule', 'this is not a rule');
  }
  return merged;
}

function toValue(part: { toJS(options: { maxAliasCount: number }): unknown }): unknown {
  try {
    return part.toJS({ maxAliasCount: 50 });
  } catch {
    throw new YamlError('references', 'the references in the file cannot be followed');
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
