import { hasId } from '../../model/message';
import { isNamed } from './address';
import { readComment } from './comment';
import { listComments } from './comment-place';
import { getDocument, isNew } from './memory';
import { findOwnHandle } from './own';

const NO_PAGE = new URL('https://www.facebook.com/');

/**
 * See `Platform.findSent`: a comment of ours with this text that was not on the page before. Direct messages have
 * neither an id nor a time there, so nothing proves one.
 */
export function findSent(
  root: ParentNode,
  sent: { text: string; handle: string | null; since: number },
): { id: string; permalink: string | null } | null {
  const document = getDocument(root);
  const own = sent.handle ?? findOwnHandle(document ?? root);
  const wanted = squeeze(sent.text);
  if (!document || own === null || wanted === '') return null;
  const found = listComments(root)
    .filter(({ links }) => links.every(({ profile }) => isNamed(profile, own)))
    .map((place) => readComment(place, NO_PAGE).message)
    .filter(hasId)
    .filter(({ id, text }) => squeeze(text) === wanted && isNew(document, id, sent.since));
  const ids = new Set(found.map(({ id }) => id));
  const [first] = found;
  // Two at once with the same words: which of them was sent is not proven, and the next look will not know either.
  return first && ids.size === 1 ? { id: first.id, permalink: first.permalink } : null;
}

/** Facebook collapses empty lines and draws emoji as pictures without their variation mark. */
function squeeze(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\u200b|\u200e|\u200f|\u2060|\ufe0f|\ufeff/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
