import type { Family, Level } from './finding';

/** What a message (or a post of our own) is, as far as the voice minds: each has levels of its own. */
export const PROFILES = ['promotion', 'question', 'complaint', 'praise', 'crisis'] as const;
export type Profile = (typeof PROFILES)[number];

/** What a context makes of a rule: another level, or nothing at all. */
export const OVERRIDES = ['off', 'suggestion', 'warning', 'error'] as const;
export type Override = Level | 'off';

/** By rule (`Style.Rule`) or by family; a rule's own word counts before its family's. Families have no dot, rules have. */
export type Overrides = Readonly<Record<string, Override>>;
/** The lead's changes to what ships, by context; what is not named follows what ships. */
export type ProfileOverrides = { readonly [one in Profile]?: Overrides };

/** What ships: strict where somebody suffers, easy where there is something to be glad about. */
export const SHIPPED_PROFILES: Readonly<Record<Profile, { readonly [family in Family]?: Override }>> = {
  promotion: { shouting: 'off', 'humour-under-anger': 'off', template: 'off' },
  question: {},
  complaint: { 'humour-under-anger': 'error', 'non-apology': 'error', shouting: 'warning' },
  praise: { shouting: 'off', 'humour-under-anger': 'off', 'no-next-step': 'off' },
  crisis: {
    'humour-under-anger': 'error',
    'tragedy-hook': 'error',
    'non-apology': 'error',
    minimising: 'error',
    shouting: 'error',
    template: 'warning',
    empty: 'warning',
  },
};

/**
 * What a context makes of a rule.
 * @returns null where it leaves the rule at its own level.
 */
export function findOverride(
  overrides: ProfileOverrides,
  profile: Profile,
  rule: string,
  family: Family,
): Override | null {
  const own = overrides[profile];
  return own?.[rule] ?? own?.[family] ?? SHIPPED_PROFILES[profile][family] ?? null;
}
