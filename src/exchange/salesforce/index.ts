import type { Loss, TableFormat } from '../contract';
import { readColumns } from '../csv';
import { readPlainBody } from '../outside-body';
import { type Dialect, foldName, MUSTACHE, withPeople } from '../placeholders';

/** `{!Contact.FirstName}` and `{{{Recipient.FirstName}}}` */
const DIALECT: Dialect = {
  pattern: /\{!([^{}]{1,200})\}|\{\{\{?([^{}]{1,200})\}?\}\}/g,
  known: {
    ...MUSTACHE.known,
    ...withPeople(['contact', 'lead', 'account', 'personaccount', 'messaginguser'], ['user', 'sender']),
    [foldName('Organization.Name')]: 'brand',
  },
  readPlace: ([, merge, merged]) => ({ kind: 'variable', name: (merge ?? merged ?? '').trim() }),
};

/** Quick text, as exported to CSV. */
export const SALESFORCE: TableFormat = {
  id: 'salesforce',
  isOne: (table) => {
    const { names } = readColumns(table);
    const own = ['category', 'channel', 'isinsertable', 'foldername', 'folderid', 'shortcode', 'sourcetype'];
    return names.includes('name') && names.includes('message') && own.some((name) => names.includes(name));
  },
  readReplies(table) {
    const { rows, cellOf } = readColumns(table);
    return rows.map((row) => {
      const { body, losses } = readPlainBody(cellOf(row, 'Message'), DIALECT);
      const title = cellOf(row, 'Name').trim();
      const code = cellOf(row, 'Shortcode').trim();
      const channels = cellOf(row, 'Channel')
        .split(';')
        .map((name) => name.trim())
        .filter(Boolean);
      const more: Loss[] = channels.map((detail) => ({ kind: 'channel', detail }));
      if (/^(?:false|0)$/i.test(cellOf(row, 'IsInsertable').trim()))
        more.push({ kind: 'inactive', detail: '' });
      if (code && title) more.push({ kind: 'shortcut', detail: code });
      const folder = cellOf(row, 'FolderName').trim();
      if (!folder && cellOf(row, 'FolderId').trim())
        more.push({ kind: 'folder', detail: cellOf(row, 'FolderId').trim() });
      return {
        id: cellOf(row, 'Id'),
        title: title && code ? `${title} (${code})` : title || code,
        body,
        folders: [folder],
        tags: [cellOf(row, 'Category')],
        language: '',
        platforms: [],
        losses: [...losses, ...more],
      };
    });
  },
};
