import { hasId } from '../../model/message';
import { squeeze } from '../direct/ids';
import { findSentLine } from '../direct/memory';
import { isSameHandle } from './address';
import { readComment } from './comment';
import { listTalks, readTalkMessages } from './direct';
import { findOwnHandle } from './own';
import { isComment, readPlace } from './place';

/** An agent's clock may be minutes fast. What stood on the page before is told apart by its id, see `watchSent`. */
const FAST_CLOCK_MS = 600_000;

/** See `Platform.findSent`: our own new comment with this text, or a new message of ours at the end of a talk. */
export function findSent(
  root: ParentNode,
  sent: { text: string; handle: string | null; since: number },
): { id: string; permalink: string | null } | null {
  const direct = findSentDirect(root, sent);
  if (direct) return direct;
  const handle = sent.handle ?? findOwnHandle(root);
  if (!handle) return null;
  const wanted = squeeze(sent.text);
  const [newest] = listNew(root, sent.since - FAST_CLOCK_MS)
    .map((place) => readComment(place).message)
    .filter((message) => isSameHandle(message.author.handle, handle) && squeeze(message.text) === wanted)
    .filter(hasId)
    .sort((one, other) => (other.postedAt ?? 0) - (one.postedAt ?? 0));
  return newest ? { id: newest.id, permalink: newest.permalink } : null;
}

function findSentDirect(root: ParentNode, sent: { text: string; since: number }) {
  const url = new URL((root.ownerDocument ?? document).location.href);
  for (const list of listTalks(root, url)) {
    const line = findSentLine(list, readTalkMessages(list, url), sent);
    if (line?.message.id) return { id: line.message.id, permalink: null };
  }
  return null;
}

/** Only what is new is read: there may be thousands. */
function listNew(root: ParentNode, since: number) {
  return [...root.querySelectorAll('time')]
    .filter((time) => Date.parse(time.getAttribute('datetime') ?? '') >= since)
    .map(readPlace)
    .filter(isComment);
}
