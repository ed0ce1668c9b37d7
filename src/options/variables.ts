/** What the worker can fill in for a message; a fallback is offered with those a page may not show. */
export const OFFERED_VARIABLES = ['first_name', 'name', 'handle', 'agent_name', 'brand', 'time'] as const;
export type OfferedVariable = (typeof OFFERED_VARIABLES)[number];

/** Pages do not always prove these, so a reply wants words to use instead. */
const MAY_BE_UNKNOWN: readonly string[] = ['first_name', 'name', 'handle'];

export function wantsFallback(name: string): boolean {
  return MAY_BE_UNKNOWN.includes(name);
}

export interface UsedVariable {
  name: string;
  hasFallback: boolean;
}

/** Variables a reply's body uses, each once, in text order; `{{` is a literal brace. */
export function parseVariables(body: string): UsedVariable[] {
  const used = new Map<string, UsedVariable>();
  for (const [, name, fallback] of body.matchAll(/\{\{|\}\}|\{([\p{L}_][\p{L}\p{N}_]*)(\|[^{}]*)?\}/gu)) {
    if (name === undefined) continue;
    const before = used.get(name);
    used.set(name, { name, hasFallback: (before?.hasFallback ?? true) && fallback !== undefined });
  }
  return [...used.values()];
}

export function isOffered(name: string): name is OfferedVariable {
  return OFFERED_VARIABLES.some((offered) => offered === name);
}
