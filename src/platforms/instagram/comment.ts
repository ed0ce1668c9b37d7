import type { Message } from '../../model/message';
import type { ReadMessage, ReadProblem } from '../contract';
import { formatCommentLink, type PostAddress } from './address';
import { agreeOn } from './author';
import { findBody } from './body';
import { readMentions } from './mentions';
import { findCommon, findRow, type TimePlace } from './place';
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
  const { element: row, people } = findRow(link, true);
  const author = agreeOn(people);
  const name = people.find(({ proof }) => proof === 'name')?.element ?? null;
  const body = findBody(row, name, link);
  const message: Message = {
    platform: 'instagram',
    kind: 'comment',
    id: address.commentId,
    author,
    text: body ? readText(body, name ? [name, link] : [link]) : '',
    language: null,
    postedAt: parseTime(time),
    permalink: formatCommentLink(address),
    replyTo: address.parentId ?? address.code,
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
