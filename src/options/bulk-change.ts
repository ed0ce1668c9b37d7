import type { LanguageTag } from '../model/language';
import type { PlatformId } from '../model/message';
import type { SavedReply } from '../model/saved-reply';
import type { TagId } from '../model/tag';

/** What can be done to many replies at once. */
export type BulkChange =
  | { kind: 'folder'; folder: string }
  | { kind: 'addTag' | 'dropTag'; tag: TagId }
  | { kind: 'language'; language: LanguageTag }
  /** null: every network. */
  | { kind: 'network'; network: PlatformId | null }
  | { kind: 'private'; isPrivate: boolean }
  | { kind: 'remove' };

/** The replies that are another after the change; those that say it already are left out. */
export function changeReplies(replies: readonly SavedReply[], change: BulkChange): SavedReply[] {
  return replies
    .map((reply) => ({ reply, next: changeReply(reply, change) }))
    .filter(({ reply, next }) => JSON.stringify(reply) !== JSON.stringify(next))
    .map(({ next }) => next);
}

function changeReply(reply: SavedReply, change: BulkChange): SavedReply {
  switch (change.kind) {
    case 'folder': {
      const { folder: _before, ...rest } = reply;
      const folder = tidyFolder(change.folder);
      return folder === reply.folder ? reply : { ...rest, ...(folder === '' ? {} : { folder }) };
    }
    case 'addTag':
      return reply.tags.includes(change.tag) ? reply : { ...reply, tags: [...reply.tags, change.tag] };
    case 'dropTag':
      return { ...reply, tags: reply.tags.filter((tag) => tag !== change.tag) };
    case 'language':
      return { ...reply, language: change.language };
    case 'network':
      return { ...reply, platforms: change.network === null ? [] : [change.network] };
    case 'private':
      return setPrivate(reply, change.isPrivate);
    case 'remove':
      return { ...reply, isRemoved: true };
  }
}

export function setPrivate({ isPrivate: _before, ...reply }: SavedReply, isPrivate: boolean): SavedReply {
  return isPrivate ? { ...reply, isPrivate } : reply;
}

/** ` Delivery / Late ` → `Delivery/Late` */
export function tidyFolder(typed: string): string {
  return typed
    .split('/')
    .map((name) => name.trim())
    .filter(Boolean)
    .join('/');
}

/**
 * What is selected after one more click: with `isRange` everything between the last one clicked and this, as both stand in
 * the list.
 */
export function pickReply(
  picked: ReadonlySet<string>,
  shown: readonly string[],
  { id, isRange, anchor }: { id: string; isRange: boolean; anchor: string | null },
): Set<string> {
  const next = new Set(picked);
  const [from, to] = [anchor === null ? -1 : shown.indexOf(anchor), shown.indexOf(id)];
  const isOn = !picked.has(id);
  const ids = isRange && from >= 0 ? shown.slice(Math.min(from, to), Math.max(from, to) + 1) : [id];
  for (const one of ids) {
    if (isOn) next.add(one);
    else next.delete(one);
  }
  return next;
}
