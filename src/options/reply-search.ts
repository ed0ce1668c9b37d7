import type { LanguageTag } from '../model/language';
import type { SavedReply } from '../model/saved-reply';
import type { TagId } from '../model/tag';

export interface ReplyFilter {
  query: string;
  /** null: every language. */
  language: LanguageTag | null;
  /** null: every tag. */
  tag: TagId | null;
  /** With the folders in it; null: every folder. */
  folder: string | null;
}

/** Replies that hold every typed word in title, body, folder or a tag's name; by title, as the interface language sorts. */
export function findReplies(
  replies: readonly SavedReply[],
  filter: ReplyFilter,
  tagName: (id: TagId) => string,
  interfaceLanguage: string,
): SavedReply[] {
  const words = fold(filter.query).split(/\s+/).filter(Boolean);
  const { compare } = new Intl.Collator(interfaceLanguage, { numeric: true, sensitivity: 'base' });
  return replies
    .filter((reply) => {
      if (reply.isRemoved) return false;
      if (filter.language !== null && reply.language !== filter.language) return false;
      if (filter.tag !== null && !reply.tags.includes(filter.tag)) return false;
      if (filter.folder !== null && !`${reply.folder ?? ''}/`.startsWith(`${filter.folder}/`)) return false;
      if (words.length === 0) return true;
      const text = fold([reply.title, reply.body, reply.folder ?? '', ...reply.tags.map(tagName)].join('\n'));
      return words.every((word) => text.includes(word));
    })
    .sort((one, other) => compare(one.title, other.title));
}

/** Every folder a reply lies in, and those around it; sorted by name. */
export function listFolders(replies: readonly SavedReply[]): string[] {
  const folders = replies.flatMap(({ folder, isRemoved }) => {
    const parts = folder && !isRemoved ? folder.split('/') : [];
    return parts.map((_, at) => parts.slice(0, at + 1).join('/'));
  });
  return [...new Set(folders)].sort((one, other) => one.localeCompare(other));
}

/** Accents of Latin letters and capitals do not matter to somebody who searches; й stays й. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/(?<=[a-z])\p{M}+/giu, '')
    .normalize('NFC')
    .toLowerCase();
}
