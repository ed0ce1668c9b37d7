import { hasId } from '../../model/message';
import { isNamed } from './address';
import { readComment } from './comment';
import { listComments } from './comment-place';
import { findSide, readRow } from './direct';
import { getDocument, isNew, isNewRow } from './memory';
import { findOwnHandle } from './own';
import { groupRows, readTalk } from './talk';

const NO_PAGE = new URL('https://www.facebook.com/');

interface Sent {
  text: string;
  handle: string | null;
  since: number;
}

/** See `Platform.findSent`: a comment or a direct message of ours with this text that was not on the page before. */
export function findSent(root: ParentNode, sent: Sent): { id: string; permalink: string | null } | null {
  const document = getDocument(root);
  if (!document || squeeze(sent.text) === '') return null;
  return findSentComment(document, sent) ?? findSentRow(document, sent);
}

function findSentComment(document: Document, { text, handle, since }: Sent) {
  const own = handle ?? findOwnHandle(document);
  const found = listComments(document)
    .filter(({ links }) => links.every(({ profile }) => isNamed(profile, own)))
    .map((place) => readComment(place, NO_PAGE).message)
    .filter(hasId)
    .filter((message) => squeeze(message.text) === squeeze(text) && isNew(document, message.id, since));
  const [first] = found;
  // Two at once with the same words: which of them was sent is not proven.
  if (!first || found.some(({ id }) => id !== first.id)) return null;
  return { id: first.id, permalink: first.permalink };
}

/** The last message of a talk. The page has no id for it: the talk and the moment of sending make one. */
function findSentRow(document: Document, { text, since }: Sent) {
  for (const [grid, elements] of groupRows(document)) {
    const rows = elements.map(readRow).filter((row) => row !== null);
    const last = rows.at(-1);
    if (!last || squeeze(last.text) !== squeeze(text) || !isNewRow(grid, last, since)) continue;
    const talk = readTalk(grid, NO_PAGE);
    const name = talk.peer?.userId ?? talk.peer?.handle;
    if (name && findSide(talk, rows, last) === 'out') return { id: `dm:${name}:${since}`, permalink: null };
  }
  return null;
}

/** Facebook collapses empty lines and draws emoji as pictures without their variation mark. */
function squeeze(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\u200b|\u200e|\u200f|\u2060|\ufe0f|\ufeff/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
