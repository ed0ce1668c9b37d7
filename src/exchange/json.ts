import { FormatError } from './contract';
import { findFault } from './json-fault';

/** @throws FormatError with line and column where the text is no JSON. */
export function parseJson(text: string): unknown {
  const plain = text.startsWith('\uFEFF') ? text.slice(1) : text;
  if (plain.trim() === '') throw new FormatError('empty', 'The file is empty.');
  try {
    return JSON.parse(plain);
  } catch {
    const { line, column } = findFault(plain);
    throw new FormatError('json', `This is not valid JSON: look at line ${line}, column ${column}.`, {
      line,
      column,
    });
  }
}

/** Whether the value is an object with keys, as against a list, a text, null. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
