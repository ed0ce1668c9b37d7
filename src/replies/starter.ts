import type { OurLanguage } from '../model/language';
import type { SavedReply } from '../model/saved-reply';
import bg from './starter/bg.json';
import de from './starter/de.json';
import en from './starter/en.json';
import nl from './starter/nl.json';
import zh from './starter/zh-CN.json';

interface StarterEntry {
  /** Names the occasion; the same in every language. */
  scenario: string;
  title: string;
  body: string;
  tags: string[];
  /** Invented posts, so that the ranking works before the first reply was ever used. */
  examples: string[];
}

const ENTRIES: Record<OurLanguage, StarterEntry[]> = { en, nl, de, bg, 'zh-CN': zh };

/**
 * Replies for the first day. Ids are `starter-<language>-<scenario>` and never change, so that a library that was
 * edited, exported and imported meets its own replies again.
 */
export const STARTER_REPLIES: readonly SavedReply[] = Object.entries(ENTRIES).flatMap(([language, entries]) =>
  entries.map(({ scenario, title, body, tags, examples }) => ({
    id: `starter-${language}-${scenario}`,
    title,
    body,
    language,
    tags,
    platforms: [],
    examples,
    useCount: 0,
    lastUsedAt: null,
    changedAt: 0,
    isRemoved: false,
  })),
);
