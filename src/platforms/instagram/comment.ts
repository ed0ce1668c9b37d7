import type { Message } from '../../model/message';
import type { ReadMessage, ReadProblem } from '../contract';
import { findPageCode, formatCommentLink, type PostAddress } from './address';
import { agreeOn } from './author';
import { findBody } from './body';
import { readMentions } from './mentions';
import { findCommon, findRow, isComment, listTimes, readPlace, type TimePlace } from './place';
import { SELECTORS } from './selectors';
import { readText } from './text';

/** A message and what of it could not be read. */
export interface MessageReading extends ReadMessage {
  problems: ReadProblem[];
}

/** The comment or reply that a time belongs to. Ids come from its address, never from its place in a list. */
export function readComment({
  time,
  link,
  address,
}: TimePlace & { link: Element; address: PostAddress }): MessageReading {
  return readRow(time, link, {
    id: address.commentId,
    permalink: formatCommentLink(address),
    replyTo: address.parentId ?? address.code,
  });
}

/**
 * A comment whose link has lost its address: on the page of a post, where author and text are proven all the same. It
 * has no id, so it can be shown but not kept.
 */
export function readLostComment({ time, link }: TimePlace, url: URL): MessageReading | null {
  const code = findPageCode(url);
  if (!code || !link || link.hasAttribute('href') || isInFeed(link)) return null;
  const reading = readRow(time, link, { id: null, permalink: null, replyTo: code });
  const { author, text } = reading.message;
  const isWhole =
    author.handle !== null && text !== '' && !reading.element.querySelector(SELECTORS.actions.css);
  return isWhole ? reading : null;
}

/** Articles of a feed hold no comments: a time in there is the post's. */
function isInFeed(link: Element): boolean {
  const article = link.closest(SELECTORS.article.css);
  return article !== null && ![...listTimes(article)].some((time) => isComment(readPlace(time)));
}

function readRow(
  time: Element,
  link: Element,
  named: Pick<Message, 'id' | 'permalink' | 'replyTo'>,
): MessageReading {
  const { element: row, people } = findRow(link, true);
  const name = people.find(({ proof }) => proof === 'name')?.element ?? null;
  const body = findBody(row, name, link);
  const message: Message = {
    platform: 'instagram',
    kind: 'comment',
    ...named,
    author: agreeOn(people),
    text: body ? readText(body, name ? [name, link] : [link]) : '',
    language: null,
    postedAt: parseTime(time),
    mentions: body ? readMentions(body) : [],
    quotes: null,
    isPromoted: false,
    repostedBy: null,
  };
  return {
    message,
    element: row,
    header: name ? findCommon(name, link) : (link.parentElement ?? link),
    isFocal: false,
    problems: listProblems(message),
  };
}

/** Epoch milliseconds of a `<time>`, null without a machine-readable one. */
export function parseTime(time: Element): number | null {
  const at = Date.parse(time.getAttribute('datetime') ?? '');
  return Number.isNaN(at) ? null : at;
}

export function listProblems(message: Message): ReadProblem[] {
  const problems: ReadProblem[] = [];
  if (!message.author.handle) problems.push({ part: 'author', entry: 'link' });
  if (!message.id && !message.isPromoted) problems.push({ part: 'id', entry: 'link' });
  if (message.postedAt === null && !message.isPromoted) problems.push({ part: 'time', entry: 'time' });
  return problems;
}
