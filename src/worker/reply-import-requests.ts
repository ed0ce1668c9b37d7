import type { Handlers } from '../bridge/receive';
import type { ReplyMeeting } from '../model/reply-import';
import type { SavedReply } from '../model/saved-reply';
import { listReplies } from '../store/replies';
import { findImport, importReplies, undoImport } from '../store/reply-imports';
import { dropReplies } from './compiled';
import type { Desk } from './desk';
import { type Duplicate, findDuplicatesInSteps, STARTER_REPLIES } from './engines';
import { findKnownLanguage } from './reading';
import { walk } from './walk';

type ImportRequest = 'previewReplies' | 'importReplies' | 'findImport' | 'undoImport' | 'exportReplies';

/** Saved replies in and out by the list; files are read and written where they are chosen. */
export function makeReplyImportHandlers(desk: Desk): Pick<Handlers, ImportRequest> {
  const { database, now } = desk;

  function announce(): void {
    dropReplies(database);
    desk.tell('deskChanged', null);
  }

  return {
    async previewReplies(replies) {
      return {
        meetings: await meet(await listReplies(database), replies),
        languages: replies.map(({ body, language }) =>
          // Names of variables are in English, whatever the reply is in.
          language === 'und' ? findKnownLanguage(body.replace(/\{[^{}]*\}/g, ' '), null) : null,
        ),
      };
    },

    async importReplies(importOf, replies) {
      const result = await importReplies(database, importOf, replies, now());
      if (result.added + result.changed > 0) announce();
      return result;
    },

    findImport: () => findImport(database),

    async undoImport(id) {
      const undone = await undoImport(database, id);
      if (undone) announce();
      return undone;
    },

    /** Without private ones, and without what was learned from customers: a reply file is made to be handed on, their posts are not. */
    async exportReplies() {
      const shipped = new Map(STARTER_REPLIES.map((reply) => [reply.id, reply.examples]));
      const shared = (await listReplies(database)).filter((reply) => !reply.isPrivate);
      return shared.map((reply) => ({
        ...reply,
        examples: reply.examples.filter((example) => shipped.get(reply.id)?.includes(example)),
        useCount: 0,
        lastUsedAt: null,
      }));
    },
  };
}

/** What each reply of a file finds: itself as it was, or another that says the same. */
async function meet(library: readonly SavedReply[], replies: readonly SavedReply[]): Promise<ReplyMeeting[]> {
  const byId = new Map(library.map((reply) => [reply.id, reply]));
  const all = [...library, ...replies];
  const bodies = all.map(({ body }) => body);
  const duplicates = (await walk(findDuplicatesInSteps(bodies))).slice(library.length);
  return replies.map((reply, at) => {
    const own = byId.get(reply.id);
    if (own) return { kind: isAlike(own, reply) ? 'same' : 'changed', title: own.title, isInFile: false };
    const duplicate: Duplicate | null = duplicates[at] ?? null;
    if (!duplicate) return { kind: 'new', title: '', isInFile: false };
    const { kind, of } = duplicate;
    return { kind, title: all[of]?.title ?? '', isInFile: of >= library.length };
  });
}

/** Alike in what a person wrote; a language that the file does not name is no difference. */
function isAlike(own: SavedReply, other: SavedReply): boolean {
  const written = ({ title, body, folder, tags, platforms }: SavedReply) =>
    JSON.stringify([title, body, folder ?? '', tags, platforms]);
  const isLanguageAlike = other.language === 'und' || own.language === other.language;
  return isLanguageAlike && written(own) === written(other);
}
