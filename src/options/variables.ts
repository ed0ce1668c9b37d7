import { listParts, parseTemplate } from '../model/reply-template';

/** What the worker can fill in for a message; a fallback is offered with those a page may not show. */
export const OFFERED_VARIABLES = ['first_name', 'name', 'handle', 'agent_name', 'brand', 'time'] as const;
export type OfferedVariable = (typeof OFFERED_VARIABLES)[number];

/** What else is offered beside the body: what is shown, and what goes in with the caret at `¦`. */
export const OFFERED_MARKS = [
  { key: 'replies_mark_ask', shown: '{ask:…}', mark: '{ask:¦}' },
  { key: 'replies_mark_language', shown: '{if language …}', mark: '{if language ¦}{else}{end}' },
  { key: 'replies_mark_network', shown: '{if network …}', mark: '{if network ¦}{else}{end}' },
  { key: 'replies_mark_known', shown: '{if known …}', mark: '{if known ¦}{else}{end}' },
] as const;

/** Pages do not always prove these, so a reply wants words to use instead. */
const MAY_BE_UNKNOWN: readonly string[] = ['first_name', 'name', 'handle'];

export function wantsFallback(name: string): boolean {
  return MAY_BE_UNKNOWN.includes(name);
}

export interface UsedVariable {
  name: string;
  /** How it is written. */
  kind: 'value' | 'ask';
  hasFallback: boolean;
}

/** Places a reply's body has, each once, in text order. */
export function parseVariables(body: string): UsedVariable[] {
  const used = new Map<string, UsedVariable>();
  for (const part of listParts(parseTemplate(body).parts)) {
    if (part.kind !== 'value' && part.kind !== 'ask') continue;
    const { kind, name } = part;
    const before = used.get(name);
    const hasFallback = part.kind === 'value' && part.fallback !== null;
    used.set(name, { name, kind, hasFallback: (before?.hasFallback ?? true) && hasFallback });
  }
  return [...used.values()];
}

export function isOffered(name: string): name is OfferedVariable {
  return OFFERED_VARIABLES.some((offered) => offered === name);
}
