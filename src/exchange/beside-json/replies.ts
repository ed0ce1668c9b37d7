import * as v from 'valibot';
import type { SavedReply } from '../../model/saved-reply';
import { FormatError } from '../contract';
import { isObject, parseJson } from '../json';
import { fingerprint, nameOf } from '../reply-name';
import { getDocument, writeDocument } from './document';

const KIND = 'beside-replies';
const LONGEST_ID = 200;
const LONGEST_TITLE = 200;
const LONGEST_FOLDER = 400;
/** As long as the longest draft that Beside reads. */
const LONGEST_BODY = 25_000;

const stamp = v.pipe(v.number('must be a time in milliseconds'), v.finite('must be a time in milliseconds'));
const list = (message: string) => v.array(v.string(message), message);
/** The fields a file may leave out have defaults: a plain list of titles and bodies is a library. */
const entry = v.object({
  id: v.optional(
    v.pipe(
      v.string('must be a text'),
      v.minLength(1, 'must not be empty'),
      v.maxLength(LONGEST_ID, 'is too long'),
    ),
  ),
  title: v.optional(
    v.pipe(v.string('must be a text'), v.maxLength(LONGEST_TITLE, 'is longer than 200 characters')),
  ),
  body: v.pipe(
    v.string('must be a text'),
    v.check((text) => text.trim() !== '', 'must not be empty'),
    v.maxLength(LONGEST_BODY, 'is longer than 25,000 characters'),
  ),
  language: v.optional(
    v.pipe(
      v.string('must be a language tag'),
      v.regex(/^[A-Za-z]{2,8}([-_][A-Za-z0-9]{1,8})*$/, 'must be a language tag such as "en" or "zh-CN"'),
    ),
  ),
  folder: v.optional(
    v.pipe(v.string('must be a text'), v.maxLength(LONGEST_FOLDER, 'is longer than 400 characters')),
  ),
  tags: v.optional(v.pipe(list('must be a list of texts'), v.maxLength(50, 'has more than 50 entries'))),
  platforms: v.optional(
    v.array(v.picklist(['x', 'facebook', 'instagram'], 'must be x, facebook or instagram'), 'must be a list'),
  ),
  examples: v.optional(
    v.pipe(list('must be a list of texts'), v.maxLength(100, 'has more than 100 entries')),
  ),
  useCount: v.optional(
    v.pipe(
      v.number('must be a number'),
      v.integer('must be a whole number'),
      v.minValue(0, 'must not be negative'),
    ),
  ),
  lastUsedAt: v.optional(v.nullable(stamp)),
  changedAt: v.optional(stamp),
  isRemoved: v.optional(v.boolean('must be true or false')),
});

/**
 * Saved replies from a file that `writeReplies` wrote, or from a plain list of `{ title, body }` and whatever other
 * fields of a saved reply are there. What is missing there: the id is made from title, language and body, so that
 * reading the list twice adds nothing; the title is the body's beginning; the language is "und", which fits all.
 * An entry that stands there twice, letter by letter, is given once.
 *
 * @throws FormatError that names the entry and the field; nothing of a faulty file is given.
 */
export function parseReplies(text: string): SavedReply[] {
  const value = parseJson(text);
  const entries = Array.isArray(value) ? value : getDocument(value, KIND).replies;
  if (!Array.isArray(entries)) {
    throw new FormatError('part', 'The file has no list "replies".', { field: 'replies' });
  }
  const seen = new Map<string, { reply: SavedReply; written: string; number: number }>();
  for (const [at, one] of entries.entries()) {
    const reply = parseReply(one, at + 1);
    const written = JSON.stringify(reply);
    const known = seen.get(reply.id);
    if (known && known.written !== written) {
      throw new FormatError(
        'duplicate',
        `Entries ${known.number} and ${at + 1} have the same id "${reply.id}" but differ.`,
        { entry: known.number, other: at + 1, id: reply.id },
      );
    }
    if (!known) seen.set(reply.id, { reply, written, number: at + 1 });
  }
  return [...seen.values()].map(({ reply }) => reply);
}

/** @throws FormatError when a reply holds something that JSON cannot. */
export function writeReplies(replies: readonly SavedReply[]): string {
  return writeDocument({ kind: KIND, version: 1, replies });
}

function parseReply(value: unknown, number: number): SavedReply {
  if (!isObject(value)) {
    throw new FormatError('entry', `Entry ${number} is not a reply with a title and a body.`, {
      entry: number,
      field: 'title, body',
    });
  }
  const result = v.safeParse(entry, value, { abortEarly: true });
  if (!result.success) {
    const [issue] = result.issues;
    const field = v.getDotPath(issue) ?? '';
    const says = issue.input === undefined ? 'is missing' : issue.message;
    throw new FormatError('entry', `Entry ${number}: "${field}" ${says}.`, { entry: number, field });
  }
  const { id, title, body, language = 'und', ...rest } = result.output;
  const named = title?.trim() ? title : nameOf(body);
  return {
    id: id ?? `reply-${fingerprint([named, language, body].join('\u0000'))}`,
    title: named,
    body,
    language,
    ...(rest.folder ? { folder: rest.folder } : {}),
    tags: rest.tags ?? [],
    platforms: rest.platforms ?? [],
    examples: rest.examples ?? [],
    useCount: rest.useCount ?? 0,
    lastUsedAt: rest.lastUsedAt ?? null,
    changedAt: rest.changedAt ?? 0,
    isRemoved: rest.isRemoved ?? false,
  };
}
