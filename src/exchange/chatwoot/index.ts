import type { JsonFormat } from '../contract';
import { findEntries, readPlainBody, readText } from '../outside-body';
import { MUSTACHE } from '../placeholders';

const list = (content: unknown) =>
  findEntries(content, 'canned_responses', 'payload', 'data').filter(
    (entry) => typeof entry.short_code === 'string' && typeof entry.content === 'string',
  );

/** Canned responses: a short code, which is all the name they have, and a text. */
export const CHATWOOT: JsonFormat = {
  id: 'chatwoot',
  isOne: (content) => list(content).length > 0,
  readReplies: (content) =>
    list(content).map((entry) => ({
      id: readText(entry.id),
      title: readText(entry.short_code),
      ...readPlainBody(readText(entry.content), MUSTACHE),
      folders: [],
      tags: [],
      language: '',
      platforms: [],
    })),
};
