import { hasId, type Message } from '../model/message';
import { clampMessage } from './clamp';
import type { PageMessages } from './watch';

/** How many messages before the opened one are remembered with it. */
const MOST_ANCESTORS = 20;

/** What the opened message answers, upwards, as far as the page shows it. */
export function findAncestors(message: Message, page: PageMessages | null): Message[] {
  const ancestors: Message[] = [];
  const all = page?.list() ?? [];
  let above = message.replyTo;
  while (above && ancestors.length < MOST_ANCESTORS) {
    const found = all.find(({ message: one }) => one.id === above)?.message;
    if (!found || !hasId(found) || ancestors.some(({ id }) => id === found.id)) break;
    ancestors.push(clampMessage(found));
    above = found.replyTo;
  }
  return ancestors;
}
