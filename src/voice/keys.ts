import type { VoiceRule } from '../model/voice-rule';
import { RuleError } from './faults';

/** A key that is on or off; Vale reads "true" and 1 as on as well. */
export function findFlag(rule: VoiceRule, name: string, otherwise = false): boolean {
  const value = rule.keys[name];
  if (value === undefined || value === null) return otherwise;
  if (typeof value === 'boolean') return value;
  if (value === 'true' || value === 1) return true;
  if (value === 'false' || value === 0) return false;
  throw new RuleError(rule.id, 'flag', { key: name });
}

/** A list of texts; a single text counts as a list of one. Numbers are read as text, as Vale does. */
export function findList(rule: VoiceRule, name: string): string[] {
  const value = rule.keys[name];
  if (value === undefined || value === null) return [];
  const list: unknown[] = Array.isArray(value) ? value : [value];
  return list.map((entry) => getText(rule, name, entry));
}

export function findNumber(rule: VoiceRule, name: string): number | null {
  const value = rule.keys[name];
  if (value === undefined || value === null) return null;
  const number = typeof value === 'string' ? Number(value) : value;
  if (typeof number === 'number' && Number.isFinite(number)) return number;
  throw new RuleError(rule.id, 'number', { key: name });
}

export function findText(rule: VoiceRule, name: string): string {
  const value = rule.keys[name];
  return value === undefined || value === null ? '' : getText(rule, name, value);
}

/** @throws RuleError when the key is missing or empty. */
export function getMap(rule: VoiceRule, name: string): [string, string][] {
  const value = rule.keys[name];
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new RuleError(rule.id, 'pairs', { key: name });
  }
  return Object.entries(value).map(([key, entry]) => [key, getText(rule, name, entry ?? '')]);
}

function getText(rule: VoiceRule, name: string, value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  throw new RuleError(rule.id, 'text', { key: name });
}

export interface Action {
  name: string;
  params: string[];
}

/** The rule's `action`, null for none. */
export function findAction(rule: VoiceRule): Action | null {
  const value = rule.keys.action;
  if (typeof value !== 'object' || value === null || !('name' in value) || typeof value.name !== 'string')
    return null;
  const params: unknown[] = 'params' in value && Array.isArray(value.params) ? value.params : [];
  return { name: value.name, params: params.map(String) };
}
