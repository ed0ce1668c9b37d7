import type { ReplyImport, UndoneImport } from '../model/reply-import';
import type { SavedReply } from '../model/saved-reply';
import type { Database } from './database';
import { isSameReply, keepLearned } from './replies';

/** One at most: only the last import can be taken back. It is no part of an export. */
export interface ReplyImportRecord extends ReplyImport {
  /** The one key. */
  slot: 'last';
  /** What each touched reply was before; null for one that was not there. */
  before: { id: string; reply: SavedReply | null }[];
}

/**
 * Adds and changes replies, all or none, and remembers what was before. The same import told twice is done once; one that
 * changes nothing leaves the import before it to be undone.
 */
export async function importReplies(
  database: Database,
  { id, source }: Pick<ReplyImport, 'id' | 'source'>,
  replies: readonly SavedReply[],
  now: number,
): Promise<ReplyImport> {
  return database.transaction('rw', database.replies, database.replyImports, async () => {
    const last = await database.replyImports.get('last');
    if (last?.id === id) return toImport(last);
    const known = await database.replies.bulkGet(replies.map((reply) => reply.id));
    const before: ReplyImportRecord['before'] = [];
    const next: SavedReply[] = [];
    let added = 0;
    for (const [at, reply] of replies.entries()) {
      const old = known[at];
      const merged = keepLearned(reply, old);
      if (old && isSameReply(old, merged)) continue;
      if (!old || old.isRemoved) added++;
      before.push({ id: reply.id, reply: old ?? null });
      next.push({ ...merged, changedAt: now });
    }
    const record: ReplyImportRecord = {
      slot: 'last',
      id,
      source,
      importedAt: now,
      added,
      changed: next.length - added,
      unchanged: replies.length - next.length,
      before,
    };
    if (next.length > 0) {
      await database.replies.bulkPut(next);
      await database.replyImports.put(record);
    }
    return toImport(record);
  });
}

/** The import that can be taken back; null when there is none. */
export async function findImport(database: Database): Promise<ReplyImport | null> {
  const last = await database.replyImports.get('last');
  return last ? toImport(last) : null;
}

/**
 * Puts every reply back as it was before the import, but for those that were edited by hand since. What was learned from
 * use of a reply that stays is kept.
 * @returns null when another import, or none, is the last.
 */
export async function undoImport(database: Database, id: string): Promise<UndoneImport | null> {
  return database.transaction('rw', database.replies, database.replyImports, async () => {
    const last = await database.replyImports.get('last');
    if (last?.id !== id) return null;
    const undone: UndoneImport = { removed: 0, restored: 0, kept: 0 };
    for (const { id: replyId, reply } of last.before) {
      const current = await database.replies.get(replyId);
      if (current && current.changedAt !== last.importedAt) undone.kept++;
      else if (reply) {
        await database.replies.put(keepLearned(reply, current));
        undone.restored++;
      } else {
        await database.replies.delete(replyId);
        undone.removed++;
      }
    }
    await database.replyImports.delete('last');
    return undone;
  });
}

function toImport({ id, source, importedAt, added, changed, unchanged }: ReplyImportRecord): ReplyImport {
  return { id, source, importedAt, added, changed, unchanged };
}
