import type { Level } from '../model/finding';
import type { RuleCard } from '../model/voice-rule';
import { fold } from './reply-search';

export interface RuleFilter {
  query: string;
  /** null: every language. A rule for every language is found under each. */
  language: string | null;
  level: Level | null;
}

/** Cards that hold every typed word in title, reason, words or source; the lead's own first, else as they come. */
export function findRules(cards: readonly RuleCard[], filter: RuleFilter): RuleCard[] {
  const words = fold(filter.query).split(/\s+/).filter(Boolean);
  const found = cards.filter((card) => {
    if (card.brand?.isRemoved) return false;
    if (filter.level !== null && card.level !== filter.level) return false;
    if (filter.language !== null && card.language !== null && card.language !== filter.language) return false;
    const text = fold([card.title, card.reason, card.source, card.id, ...card.words].join('\n'));
    return words.every((word) => text.includes(word));
  });
  return [...found.filter((card) => card.brand), ...found.filter((card) => !card.brand)];
}
