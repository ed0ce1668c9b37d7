import type { Loss, TableFormat } from '../contract';
import { readColumns } from '../csv';
import { readHtmlBody } from '../outside-body';
import { MUSTACHE } from '../placeholders';

const MAIL_COLUMNS = ['subject', 'to', 'cc', 'bcc'];

/** Templates as exported to CSV; `body_plain_text` says the same as `body`, with less of it. */
export const BRISKINE: TableFormat = {
  id: 'briskine',
  isOne: (table) => {
    const { names } = readColumns(table);
    return ['title', 'shortcut', 'body'].every((name) => names.includes(name)) && names.includes('bcc');
  },
  readReplies(table) {
    const { rows, cellOf } = readColumns(table);
    return rows.map((row) => {
      const { body, losses } = readHtmlBody(cellOf(row, 'body'), MUSTACHE);
      const title = cellOf(row, 'title').trim();
      const shortcut = cellOf(row, 'shortcut').trim();
      const mail = MAIL_COLUMNS.filter((name) => cellOf(row, name).trim() !== '').map(
        (name): Loss => ({ kind: 'action', detail: name }),
      );
      return {
        id: cellOf(row, 'id'),
        title: title && shortcut ? `${title} (${shortcut})` : title || shortcut,
        body,
        folders: [],
        tags: cellOf(row, 'tags').split(','),
        language: '',
        platforms: [],
        losses: [...losses, ...mail, ...(shortcut ? [{ kind: 'shortcut' as const, detail: shortcut }] : [])],
      };
    });
  },
};
