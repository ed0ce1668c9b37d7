import type { SavedReply } from '../model/saved-reply';
import { FormatError, type Loss, type OutsideReply } from './contract';
import { fingerprint, nameOf } from './reply-name';

/** A loss, and which reply of the file it is of. */
export interface PlacedLoss extends Loss {
  title: string;
}

/** More than any team writes, and as many as can be looked through for duplicates in a second. */
export const MOST_REPLIES = 20_000;
const LONGEST_TITLE = 200;
/** As the bridge takes it. */
const LONGEST_ID = 180;
const LONGEST_BODY = 25_000;
const LONGEST_TAG = 60;
const MOST_TAGS = 50;
const LONGEST_FOLDER = 400;
/** Control signs other than line breaks and tabs, and halves of characters. */
const CONTROLS = /(?![\n\t])[\p{Cc}\p{Cs}]/gu;

/**
 * Makes entries of an outside file saved replies. Ids are the same every time the same file is read.
 * @throws FormatError when there are none, or more than can be looked through.
 */
export function makeReplies(
  system: string,
  entries: readonly OutsideReply[],
): { replies: SavedReply[]; losses: PlacedLoss[] } {
  if (entries.length > MOST_REPLIES)
    throw new FormatError('many', `The file holds more than ${MOST_REPLIES} replies.`, {
      count: entries.length,
      most: MOST_REPLIES,
    });
  const replies: SavedReply[] = [];
  const losses: PlacedLoss[] = [];
  const ids = new Set<string>();
  for (const entry of entries) {
    const body = clean(entry.body).trim();
    const title = cut(clean(entry.title).replace(/\s+/g, ' ').trim(), LONGEST_TITLE) || nameOf(body);
    const place = (loss: Loss) => losses.push({ ...loss, title });
    for (const loss of entry.losses) place(loss);
    if (entry.losses.some(({ kind }) => kind === 'internal')) continue;
    if (body === '') place({ kind: 'noText', detail: '' });
    else if (body.length > LONGEST_BODY) place({ kind: 'long', detail: '' });
    else {
      const id = makeId(system, entry, title, body, ids);
      ids.add(id);
      replies.push(makeReply(id, title, body, entry));
    }
  }
  if (replies.length === 0) throw new FormatError('noReplies', 'There is no reply in the file.');
  return { replies, losses };
}

function makeReply(id: string, title: string, body: string, entry: OutsideReply): SavedReply {
  const folder = joinFolders(entry.folders);
  return {
    id,
    title,
    body,
    language: /^[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8}){0,3}$/.test(entry.language)
      ? entry.language.replaceAll('_', '-')
      : 'und',
    ...(folder === '' ? {} : { folder }),
    tags: [...new Set(entry.tags.map((tag) => cut(clean(tag).trim(), LONGEST_TAG)))]
      .filter((tag) => tag !== '')
      .slice(0, MOST_TAGS),
    platforms: [...new Set(entry.platforms)],
    examples: [],
    useCount: 0,
    lastUsedAt: null,
    changedAt: 0,
    isRemoved: false,
  };
}

/** `['Delivery', 'Late/lost']` → `Delivery/Late∕lost` */
export function joinFolders(names: readonly string[]): string {
  const parts = names.map((name) => clean(name).replace(/\s+/g, ' ').trim().replaceAll('/', '∕'));
  return cut(parts.filter((part) => part !== '').join('/'), LONGEST_FOLDER);
}

function makeId(
  system: string,
  entry: OutsideReply,
  title: string,
  body: string,
  taken: ReadonlySet<string>,
): string {
  const own = clean(entry.id).trim();
  const isUsable = own !== '' && own.length <= LONGEST_ID - system.length;
  const id = `${system}-${isUsable ? own : fingerprint([title, entry.language, body].join('\u0000'))}`;
  let next = id;
  for (let count = 2; taken.has(next); count++) next = `${id}-${count}`;
  return next;
}

function clean(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(CONTROLS, '');
}

/** In UTF-16 units, never through a character of two. */
function cut(text: string, longest: number): string {
  return text.length <= longest ? text : text.slice(0, longest).replace(/[\ud800-\udbff]$/, '');
}
