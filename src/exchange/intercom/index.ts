import type { JsonFormat, Loss } from '../contract';
import { findEntries, readHtmlBody, readPlainBody, readText } from '../outside-body';
import { type Dialect, MUSTACHE, withPeople } from '../placeholders';

const list = (content: unknown) =>
  findEntries(content, 'data', 'macros').filter(
    (entry) =>
      entry.type === 'macro' &&
      typeof entry.name === 'string' &&
      (typeof entry.body === 'string' || typeof entry.body_text === 'string'),
  );

/** Here the user is the customer. */
const DIALECT: Dialect = {
  ...MUSTACHE,
  known: { ...MUSTACHE.known, ...withPeople(['user', 'lead'], ['author', 'admin']) },
};

/** In HTML a variable is an element of its own; it is written as in their plain text, to be translated with the rest. */
const ELEMENTS = {
  attribute(attributes: Readonly<Record<string, string>>) {
    const { key = '', default: fallback = '' } = attributes;
    return fallback ? `{{${key}|fallback:"${fallback}"}}` : `{{${key}}}`;
  },
};

/** Macros as the API lists them. */
export const INTERCOM: JsonFormat = {
  id: 'intercom',
  isOne: (content) => list(content).length > 0,
  readReplies: (content) =>
    list(content).map((entry) => {
      const html = readText(entry.body);
      const { body, losses } = html
        ? readHtmlBody(html, DIALECT, ELEMENTS)
        : readPlainBody(readText(entry.body_text), DIALECT);
      const more: Loss[] = [];
      const visible = readText(entry.visible_to);
      if (visible && visible !== 'everyone') more.push({ kind: 'visibility', detail: visible });
      const channels = Array.isArray(entry.available_on) ? entry.available_on.map(readText) : [];
      if (channels.length === 1) more.push({ kind: 'channel', detail: channels.join() });
      return {
        id: readText(entry.id),
        title: readText(entry.name),
        body,
        folders: [],
        tags: [],
        language: '',
        platforms: [],
        losses: [...losses, ...more],
      };
    }),
};
