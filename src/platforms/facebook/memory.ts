import type { CommentReading } from './comment';
import { readLink } from './link';
import { SELECTORS } from './selectors';

/**
 * When a comment was first seen on this page, epoch ms. Facebook shows no time that a machine can read, so this is all
 * that tells an answer just sent from the same words of last week.
 */
const firstSeen = new WeakMap<Document, Map<string, number>>();

/** Notes what stands on the page. The first look at the whole of it says nothing about when that was written. */
export function noteRead(root: ParentNode, comments: readonly CommentReading[]): void {
  const document = getDocument(root);
  const known = document ? firstSeen.get(document) : undefined;
  if (!document || (!known && root !== document)) return;
  const seen = known ?? new Map<string, number>();
  const now = known ? Date.now() : Number.NEGATIVE_INFINITY;
  for (const { message } of comments) if (message.id && !seen.has(message.id)) seen.set(message.id, now);
  firstSeen.set(document, seen);
}

/** See `Platform.noteStanding`: also what was never read, such as comments that came a moment ago. */
export function noteStanding(root: ParentNode): void {
  const document = getDocument(root);
  if (!document) return;
  const seen = firstSeen.get(document) ?? new Map<string, number>();
  firstSeen.set(document, seen);
  for (const link of document.querySelectorAll(SELECTORS.commentLink.css)) {
    const id = readLink(link).comment?.id;
    if (id && !seen.has(id)) seen.set(id, Number.NEGATIVE_INFINITY);
  }
}

/** Whether a comment came to this page after `since`, epoch ms. */
export function isNew(document: Document, id: string, since: number): boolean {
  const seen = firstSeen.get(document);
  return seen !== undefined && (seen.get(id) ?? Date.now()) >= since;
}

export function isDocument(node: Node): node is Document {
  return node.nodeType === 9;
}

export function getDocument(root: ParentNode): Document | null {
  return isDocument(root) ? root : root.ownerDocument;
}
