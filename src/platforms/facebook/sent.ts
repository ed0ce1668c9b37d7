import { hasId, type Message } from '../../model/message';
import { findTalkName, squeeze } from '../direct/ids';
import { findSentLine } from '../direct/memory';
import { findComment, isNamed } from './address';
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
  answers?: Message;
}

/** See `Platform.findSent`: a comment or a direct message of ours with this text that was not on the page before. */
export function findSent(root: ParentNode, sent: Sent): { id: string; permalink: string | null } | null {
  const document = getDocument(root);
  if (!document || squeeze(sent.text) === '') return null;
  return findSentComment(document, sent) ?? findSentRow(document, sent);
}

function findSentComment(document: Document, { text, handle, since, answers }: Sent) {
  const own = handle ?? findOwnHandle(document);
  const found = listComments(document)
    .filter(({ links }) => links.every(({ profile }) => isNamed(profile, own)))
    .map((place) => readComment(place, NO_PAGE))
    .filter(({ topId }) => !answers || isAnswerTo(topId, answers))
    .map(({ message }) => message)
    .filter(hasId)
    .filter((message) => squeeze(message.text) === squeeze(text) && isNew(document, message.id, since));
  const [first] = found;
  // Two at once with the same words: which of them was sent is not proven.
  if (!first || found.some(({ id }) => id !== first.id)) return null;
  return { id: first.id, permalink: first.permalink };
}

/** Whether a comment below `topId`, null for none, stands where an answer to the message does. */
function isAnswerTo(topId: string | null, { kind, permalink }: Message): boolean {
  if (kind === 'post') return topId === null;
  const answered = permalink ? findComment(new URL(permalink)) : null;
  return !answered || topId === answered.id || topId === answered.topId;
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
