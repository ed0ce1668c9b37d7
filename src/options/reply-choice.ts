import type { LanguageTag } from '../model/language';
import type { ReplyPreview } from '../model/reply-import';
import type { SavedReply } from '../model/saved-reply';
import type { Tag } from '../model/tag';

/** What becomes of replies that say what another says already. */
export const DUPLICATE_CHOICES = ['skipAll', 'skipSame', 'keepAll'] as const;
export type DuplicateChoice = (typeof DUPLICATE_CHOICES)[number];

/** `recognised`: as the text says; else a tag, `und` for a reply that fits every language. */
export type LanguageChoice = 'recognised' | LanguageTag;

/** The replies of a file that are to be imported. */
export function chooseReplies(
  replies: readonly SavedReply[],
  { meetings, languages }: ReplyPreview,
  duplicates: DuplicateChoice,
  language: LanguageChoice,
  makeId: () => string,
): SavedReply[] {
  return replies.flatMap((reply, at) => {
    const kind = meetings[at]?.kind ?? 'new';
    if (kind === 'same' && duplicates !== 'keepAll') return [];
    if (kind === 'near' && duplicates === 'skipAll') return [];
    const isBeside = duplicates === 'keepAll' && (kind === 'same' || kind === 'changed');
    const wanted = language === 'recognised' ? (languages[at] ?? 'und') : language;
    return {
      ...reply,
      // Beside its own earlier version a reply needs an id of its own.
      id: isBeside ? makeId() : reply.id,
      language: reply.language === 'und' ? wanted : reply.language,
    };
  });
}

/** Tags of a file that the desk knows by name become the desk's own. */
export function adoptTags(replies: readonly SavedReply[], tags: readonly Tag[]): SavedReply[] {
  const known = new Map(tags.flatMap(({ id, name }) => [[name.toLowerCase(), id] as const]));
  const ids = new Set(tags.map(({ id }) => id));
  const adopt = (tag: string) => (ids.has(tag) ? tag : (known.get(tag.toLowerCase()) ?? tag));
  return replies.map((reply) => ({ ...reply, tags: [...new Set(reply.tags.map(adopt))] }));
}

/** How many replies lie in each folder, largest first; '' for those in none. */
export function countFolders(replies: readonly SavedReply[]): [folder: string, count: number][] {
  const counts = new Map<string, number>();
  for (const { folder = '' } of replies) counts.set(folder, (counts.get(folder) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one);
}
