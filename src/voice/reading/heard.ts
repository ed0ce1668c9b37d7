import type { Finding } from '../../model/finding';
import { HEARD_FAMILIES } from '../../model/heard';
import type { VoiceRule } from '../../model/voice-rule';
import { makeReading } from './reading';

const NAME = 'heard-';

/**
 * What the draft's wording sounds like, one check for each family, so that each can be switched off. Softer than the
 * rules, which name the word: an ear hears a likeness.
 */
export const heardReadings = HEARD_FAMILIES.map((family) =>
  makeReading(`${NAME}${family}`, ({ draft, heard }) =>
    (heard?.faults ?? [])
      .filter((fault) => fault.family === family)
      .map(({ start, end }) => ({
        span: { start, end },
        words: [draft.slice(start, end)],
        suggestions: [],
      })),
  ),
);

/** Whether a finding was heard, not read. */
export function isHeard({ rule }: Pick<Finding, 'rule'>): boolean {
  return rule.startsWith(`reading.${NAME}`);
}

/** Checks that stay silent because the rule of their family is switched off: whoever wants no rule wants no ear. */
export function listQuiet(rules: readonly VoiceRule[], off: ReadonlySet<string>): Set<string> {
  return new Set(
    rules.filter(({ id }) => off.has(id)).map(({ beside }) => `reading.${NAME}${beside?.family ?? ''}`),
  );
}
