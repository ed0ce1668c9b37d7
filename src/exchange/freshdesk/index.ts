import type { JsonFormat, Loss } from '../contract';
import {
  addAttachments,
  findEntries,
  readFolders,
  readHtmlBody,
  readPlainBody,
  readText,
} from '../outside-body';
import { MUSTACHE } from '../placeholders';

const list = (content: unknown) =>
  findEntries(content, 'canned_responses', 'canned_response', 'responses').filter(
    (entry) => typeof entry.title === 'string' && typeof (entry.content_html ?? entry.content) === 'string',
  );
/** What their numbers for who may see a reply mean; 0 is everybody. */
const VISIBILITY: Readonly<Record<string, string>> = { '1': 'personal', '2': 'groups' };

/** Canned responses; folders come along when the file lists them under `folders`. */
export const FRESHDESK: JsonFormat = {
  id: 'freshdesk',
  isOne: (content) =>
    list(content).some((entry) => 'content_html' in entry || 'folder_id' in entry || 'visibility' in entry),
  readReplies(content) {
    const pathOf = readFolders(content, 'parent_id');
    return list(content).map((entry) => {
      const html = readText(entry.content_html);
      const text = html ? readHtmlBody(html, MUSTACHE) : readPlainBody(readText(entry.content), MUSTACHE);
      const { body, losses } = addAttachments(text, entry.attachments);
      const folders = pathOf(entry.folder_id);
      const more: Loss[] = [];
      if (!folders) more.push({ kind: 'folder', detail: readText(entry.folder_id) });
      const visibility = VISIBILITY[readText(entry.visibility)];
      if (visibility) more.push({ kind: 'visibility', detail: visibility });
      return {
        id: readText(entry.id),
        title: readText(entry.title),
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
