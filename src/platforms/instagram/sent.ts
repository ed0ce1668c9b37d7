import { hasId } from '../../model/message';
import { isSameHandle } from './address';
import { readComment } from './comment';
import { findOwnHandle } from './own';
import { isComment, readPlace } from './place';

/** Instagram's clock against ours, and its times in whole seconds. */
const CLOCK_MS = 5000;

/**
 * See `Platform.findSent`: our own new comment with this text. Direct messages have neither an id nor a time on the
 * page, so nothing there proves one.
 */
export function findSent(
  root: ParentNode,
  sent: { text: string; handle: string | null; since: number },
): { id: string; permalink: string | null } | null {
  const handle = sent.handle ?? findOwnHandle(root);
  if (!handle) return null;
  const wanted = squeeze(sent.text);
  const [newest] = listNew(root, sent.since - CLOCK_MS)
    .map((place) => readComment(place).message)
    .filter((message) => isSameHandle(message.author.handle, handle) && squeeze(message.text) === wanted)
    .filter(hasId)
    .sort((one, other) => (other.postedAt ?? 0) - (one.postedAt ?? 0));
  return newest ? { id: newest.id, permalink: newest.permalink } : null;
}

/** Only what is new is read: there may be thousands. */
function listNew(root: ParentNode, since: number) {
  return [...root.querySelectorAll('time')]
    .filter((time) => Date.parse(time.getAttribute('datetime') ?? '') >= since)
    .map(readPlace)
    .filter(isComment);
}

function squeeze(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\u200b|\u200e|\u200f|\u2060|\ufe0f|\ufeff/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
