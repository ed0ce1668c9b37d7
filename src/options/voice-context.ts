import type { Family } from '../model/finding';
import {
  findOverride,
  type Override,
  type Overrides,
  type Profile,
  type ProfileOverrides,
} from '../model/profile';
import type { RuleCard } from '../model/voice-rule';

/** The id by which findings and overrides name a card's rule. */
export function findRuleId({ id, brand }: Pick<RuleCard, 'id' | 'brand'>): string {
  return brand ? `brand.${id}` : id;
}

/** What a rule is in a context: off, or its level there. */
export function findLevelIn(
  overrides: ProfileOverrides,
  profile: Profile,
  card: Pick<RuleCard, 'id' | 'brand' | 'family' | 'level'>,
): Override {
  return findOverride(overrides, profile, findRuleId(card), card.family) ?? card.level;
}

/** What a rule would be in a context without a word of its own. */
export function findInheritedLevel(
  overrides: ProfileOverrides,
  profile: Profile,
  card: Pick<RuleCard, 'id' | 'brand' | 'family' | 'level'>,
): Override {
  return findLevelIn(changeOverride(overrides, profile, findRuleId(card), null), profile, card);
}

/**
 * Sets what a context makes of a rule or a family.
 * @param key id of the rule, or the family.
 * @param override null takes the word back: what ships counts again.
 */
export function changeOverride(
  overrides: ProfileOverrides,
  profile: Profile,
  key: string,
  override: Override | null,
): ProfileOverrides {
  const { [key]: _, ...others }: Overrides = overrides[profile] ?? {};
  return { ...overrides, [profile]: override ? { ...others, [key]: override } : others };
}

/** Cards by family, families in the order given; a family without a card is left out. */
export function groupByFamily(
  cards: readonly RuleCard[],
  families: readonly Family[],
): { family: Family; cards: RuleCard[] }[] {
  return families
    .map((family) => ({ family, cards: cards.filter((card) => card.family === family) }))
    .filter((group) => group.cards.length > 0);
}

/** A rule that ships in several languages is one card: same name, same family. */
export function joinLanguages(cards: readonly RuleCard[]): [RuleCard, ...RuleCard[]][] {
  const joined = new Map<string, [RuleCard, ...RuleCard[]]>();
  for (const card of cards) {
    const key = card.brand || !card.language ? card.id : `${card.level} ${card.title}`;
    const known = joined.get(key);
    if (known) known.push(card);
    else joined.set(key, [card]);
  }
  return [...joined.values()];
}
