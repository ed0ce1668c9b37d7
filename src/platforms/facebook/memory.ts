import type { CommentReading } from './comment';
import type { RowReading } from './direct';

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

/** Whether a comment came to this page after `since`, epoch ms. */
export function isNew(document: Document, id: string, since: number): boolean {
  const seen = firstSeen.get(document);
  return seen !== undefined && (seen.get(id) ?? Date.now()) >= since;
}

/** When a row of a talk first showed its text; rows have no ids, and are used again for other texts. */
const seenRows = new WeakMap<Element, { text: string; at: number }>();
const seenTalks = new WeakSet<Element>();

/** Notes the messages of a talk. The first look at it says nothing about when they were written. */
export function noteRows(grid: Element, rows: readonly RowReading[]): void {
  const now = seenTalks.has(grid) ? Date.now() : Number.NEGATIVE_INFINITY;
  seenTalks.add(grid);
  for (const { row, text } of rows) {
    if (seenRows.get(row)?.text !== text) seenRows.set(row, { text, at: now });
  }
}

/** Whether a message came to a talk after `since`, epoch ms. */
export function isNewRow(grid: Element, { row, text }: RowReading, since: number): boolean {
  const seen = seenRows.get(row);
  return seenTalks.has(grid) && (seen?.text === text ? seen.at : Date.now()) >= since;
}

function isDocument(node: Node): node is Document {
  return node.nodeType === 9;
}

export function getDocument(root: ParentNode): Document | null {
  return isDocument(root) ? root : root.ownerDocument;
}
