import type { VoiceRule } from '../model/voice-rule';
import { compileKey } from './compile-key';
import { type Action, findAction } from './keys';
import { getExpression } from './pattern/pattern';

/** Turns a match into the texts that the rule's `action` offers in its place. */
export type Fixer = (match: string) => string[];

/**
 * Compiles a rule's `action`: replace, remove, edit (regex, trim, trim_left, trim_right, truncate, split).
 * Actions that need more than the match (`suggest`, `convert`) offer nothing.
 */
export function compileAction(rule: VoiceRule, isTrusted: boolean): Fixer {
  const action = findAction(rule);
  if (!action) return () => [];
  if (action.name === 'remove') return () => [''];
  if (action.name === 'replace') return () => action.params;
  if (action.name !== 'edit') return () => [];
  const edit = compileEdit(rule, action, isTrusted);
  return (match) => {
    const edited = edit(match).trim();
    return edited === match ? [] : [edited];
  };
}

function compileEdit(rule: VoiceRule, action: Action, isTrusted: boolean): (match: string) => string {
  const [name, first = '', second = ''] = action.params;
  switch (name) {
    case 'regex': {
      const pattern = compileKey(rule, 'action', first, { isTrusted, isInPlace: true });
      // Go writes a group as $1 or ${1}; JavaScript knows only $1.
      const replacement = second.replace(/\$\{(\d+)\}/g, '$$$1');
      return (match) =>
        match.slice(0, LONGEST_EDITED).replace(getExpression(pattern, 0), replacement) +
        match.slice(LONGEST_EDITED);
    }
    case 'trim':
      return (match) => trimEnd(trimStart(match, first), first);
    case 'trim_left':
      return (match) => trimStart(match, first);
    case 'trim_right':
      return (match) => trimEnd(match, first);
    case 'truncate':
      return (match) => match.split(first)[0] ?? match;
    case 'split':
      return (match) => match.split(first)[Number(second)] ?? match;
    default:
      return (match) => match;
  }
}

const LONGEST_EDITED = 1000;

function trimStart(text: string, letters: string): string {
  let start = 0;
  while (start < text.length && letters.includes(text[start] ?? '')) start++;
  return text.slice(start);
}

function trimEnd(text: string, letters: string): string {
  let end = text.length;
  while (end > 0 && letters.includes(text[end - 1] ?? '')) end--;
  return text.slice(0, end);
}

/** The replacement with the capital that the match begins with. */
export function followCase(match: string, replacement: string): string {
  const first = String.fromCodePoint(match.codePointAt(0) ?? 0);
  const isCapital = first !== first.toLowerCase();
  return isCapital ? capitalize(replacement) : replacement;
}

export function capitalize(text: string): string {
  const first = String.fromCodePoint(text.codePointAt(0) ?? 0);
  return text === '' ? '' : first.toUpperCase() + text.slice(first.length);
}
