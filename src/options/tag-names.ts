import type { Tag, TagId } from '../model/tag';

/** Tags by name, as the interface language sorts. */
export function sortTags(tags: readonly Tag[], language: string): Tag[] {
  const { compare } = new Intl.Collator(language, { numeric: true, sensitivity: 'base' });
  return tags.filter((tag) => !tag.isRemoved).sort((one, other) => compare(one.name, other.name));
}

/** The other tag that already has this key; in the panel only one of them can be set by it. */
export function findKeyTwin(tags: readonly Tag[], id: TagId | null, key: string | null): Tag | null {
  if (!key) return null;
  const wanted = key.toLowerCase();
  return tags.find((tag) => tag.id !== id && !tag.isRemoved && tag.key?.toLowerCase() === wanted) ?? null;
}

export function findNameTwin(tags: readonly Tag[], id: TagId | null, name: string): Tag | null {
  const wanted = name.trim().toLowerCase();
  return (
    tags.find((tag) => tag.id !== id && !tag.isRemoved && tag.name.trim().toLowerCase() === wanted) ?? null
  );
}

/** The id of a new tag comes from its name, so that two agents offline make the same tag: "Late delivery" → `late-delivery`. */
export function makeTagId(name: string): TagId {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .trim()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60);
}

/** One letter or digit, as the panel's tag part listens for; null when the text is none. */
export function parseTagKey(typed: string): string | null {
  const text = typed.normalize('NFC').trim().toLowerCase();
  return /^[\p{L}\p{N}]$/u.test(text) ? text : null;
}
