import { hasId } from '../../model/message';
import { findTalkName, squeeze } from '../direct/ids';
import { findSentLine } from '../direct/memory';
import { isNamed } from './address';
import { readComment } from './comment';
import { listComments } from './comment-place';
import { readTalkMessages } from './direct';
import { getDocument, isNew } from './memory';
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

/** A new message of ours at the end of a talk; one without an id is named by the talk and the moment of sending. */
function findSentRow(document: Document, sent: Sent) {
  for (const grid of groupRows(document).keys()) {
    const talk = readTalk(grid, NO_PAGE);
    const name = talk.peer && findTalkName(talk.peer);
    const line = name && findSentLine(grid, readTalkMessages(talk), sent);
    if (line) return { id: line.message.id ?? `dm:${name}:${sent.since}`, permalink: null };
  }
  return null;
}
