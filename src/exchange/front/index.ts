import type { JsonFormat, Loss } from '../contract';
import { addAttachments, findEntries, readFolders, readHtmlBody, readText } from '../outside-body';
import { type Dialect, MUSTACHE, withPeople } from '../placeholders';

const list = (content: unknown) =>
  findEntries(content, '_results', 'message_templates', 'responses').filter(
    ({ id, name, body }) =>
      typeof name === 'string' && typeof body === 'string' && /^(?:rsp|cnr)_/.test(readText(id)),
  );

/** Here the user is the one who answers. */
const DIALECT: Dialect = { ...MUSTACHE, known: { ...MUSTACHE.known, ...withPeople([], ['user']) } };

/** Message templates; folders come along when the file lists them under `folders`. */
export const FRONT: JsonFormat = {
  id: 'front',
  isOne: (content) => list(content).length > 0,
  readReplies(content) {
    const pathOf = readFolders(content, 'parent_folder_id');
    return list(content).map((entry) => {
      const { body, losses } = addAttachments(readHtmlBody(readText(entry.body), DIALECT), entry.attachments);
      const folders = pathOf(entry.folder_id);
      const more: Loss[] = [];
      if (!folders) more.push({ kind: 'folder', detail: readText(entry.folder_id) });
      if (readText(entry.subject).trim()) more.push({ kind: 'action', detail: 'subject' });
      if (Array.isArray(entry.inbox_ids) && entry.inbox_ids.length > 0)
        more.push({ kind: 'visibility', detail: 'inbox_ids' });
      return {
        id: readText(entry.id),
        title: readText(entry.name),
        body,
        folders: folders ?? [],
        tags: [],
        language: '',
        platforms: [],
        losses: [...losses, ...more],
      };
    });
  },
};
