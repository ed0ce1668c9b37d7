import type { JsonFormat, Loss, OutsideReply } from '../contract';
import { isObject } from '../json';
import {
  addAttachments,
  findEntries,
  type OutsideBody,
  readHtmlBody,
  readPlainBody,
  readText,
} from '../outside-body';
import { MUSTACHE } from '../placeholders';

const readActions = ({ actions }: Record<string, unknown>) =>
  Array.isArray(actions)
    ? actions.filter(isObject).map(({ name, title, arguments: given }) => ({
        name: readText(name) || readText(title),
        given: isObject(given) ? given : {},
      }))
    : [];

const list = (content: unknown) =>
  findEntries(content, 'data', 'macros').filter(
    (entry) =>
      typeof entry.name === 'string' &&
      Array.isArray(entry.actions) &&
      entry.actions.some((action) => isObject(action) && isObject(action.arguments)),
  );

/** Macros as the API lists them: a text and tags are actions among others. */
export const GORGIAS: JsonFormat = {
  id: 'gorgias',
  isOne: (content) => list(content).length > 0,
  readReplies: (content) => list(content).map(readMacro),
};

function readMacro(macro: Record<string, unknown>): OutsideReply {
  let text: OutsideBody = { body: '', losses: [] };
  const tags: string[] = [];
  const more: Loss[] = [];
  for (const { name, given } of readActions(macro)) {
    const html = readText(given.body_html);
    const plain = readText(given.body_text);
    if (html || plain) {
      const own = html ? readHtmlBody(html, MUSTACHE) : readPlainBody(plain, MUSTACHE);
      // A second text, as of a mail sent besides, is no part of the answer.
      if (text.body === '') text = own;
      else more.push({ kind: 'action', detail: name });
    } else if (given.tags !== undefined) {
      const list = Array.isArray(given.tags) ? given.tags.map(readText) : readText(given.tags).split(',');
      tags.push(...list);
    } else if (Array.isArray(given.attachments)) text = addAttachments(text, given.attachments);
    else more.push({ kind: 'action', detail: name });
  }
  return {
    id: readText(macro.id) || readText(macro.external_id),
    title: readText(macro.name),
    body: text.body,
    folders: [],
    tags: readText(macro.intent) ? [...tags, readText(macro.intent)] : tags,
    language: readText(macro.language),
    platforms: [],
    losses: [...text.losses, ...more],
  };
}
