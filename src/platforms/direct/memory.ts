import type { ReadMessage } from '../contract';
import { squeeze } from './ids';

/** When a row of a talk first showed its text; rows have no names, and are used again for other texts. */
const seenRows = new WeakMap<Element, { text: string; at: number }>();
const seenTalks = new WeakSet<Node>();

/** Notes the messages of a talk. The first look at it says nothing about when they were written. */
export function noteTalk(list: Node, messages: readonly ReadMessage[]): void {
  if (messages.length === 0) return;
  const now = seenTalks.has(list) ? Date.now() : Number.NEGATIVE_INFINITY;
  seenTalks.add(list);
  for (const { element, message } of messages)
    if (seenRows.get(element)?.text !== message.text) seenRows.set(element, { text: message.text, at: now });
}

/**
 * The message of ours at the end of a talk that has this text and came after `since`, epoch ms: proof that it was sent.
 * What stood there when the talk was first looked at proves nothing.
 */
export function findSentLine(
  list: Node,
  messages: readonly ReadMessage[],
  sent: { text: string; since: number },
): ReadMessage | null {
  const last = messages.at(-1);
  if (last?.message.isOwn !== true || !seenTalks.has(list)) return null;
  if (squeeze(last.message.text) !== squeeze(sent.text)) return null;
  const seen = seenRows.get(last.element);
  const at = seen?.text === last.message.text ? seen.at : Date.now();
  return at >= sent.since ? last : null;
}
