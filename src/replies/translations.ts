import { findOurLanguage, type LanguageTag } from '../model/language';
import type { SavedReply } from '../model/saved-reply';

/**
 * The languages of the desk that a reply is missing in. Replies belong together when they shipped for the same occasion, or
 * lie in the same folder under the same title; one that stands alone, or fits every language, misses none.
 * @returns by id, only where some are missing, in the order of the desk's languages.
 */
export function findMissingLanguages(
  replies: readonly SavedReply[],
  languages: readonly LanguageTag[],
): Record<string, LanguageTag[]> {
  const missing: Record<string, LanguageTag[]> = {};
  for (const group of groupTranslations(replies)) {
    const there = new Set(group.map(({ language }) => keyOf(language)));
    const lacking = languages.filter((language) => !there.has(keyOf(language)));
    if (there.size < 2 || there.has('und') || lacking.length === 0) continue;
    for (const { id } of group) missing[id] = lacking;
  }
  return missing;
}

/** Replies joined by any name they share. */
function groupTranslations(replies: readonly SavedReply[]): SavedReply[][] {
  const byName = new Map<string, SavedReply[]>();
  const groups = new Set<SavedReply[]>();
  for (const reply of replies) {
    const names = namesOf(reply);
    const known = names.flatMap((name) => byName.get(name) ?? []);
    const group = [...new Set([...known, reply])];
    for (const name of names) groups.delete(byName.get(name) ?? []);
    groups.add(group);
    for (const one of group) for (const name of namesOf(one)) byName.set(name, group);
  }
  return [...groups];
}

function namesOf({ id, folder = '', title }: SavedReply): string[] {
  const [, occasion] = /^starter-(?:en|nl|de|bg|zh-CN)-(.+)$/.exec(id) ?? [];
  const place = `${folder}\n${title.trim()}`.toLowerCase();
  return occasion === undefined ? [place] : [place, `starter ${occasion}`];
}

function keyOf(language: LanguageTag): string {
  return findOurLanguage(language) ?? language.toLowerCase().split('-')[0] ?? '';
}
