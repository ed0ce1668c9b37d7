import type { Author, Message } from '../../model/message';
import type { ReadMessage, ReadProblem } from '../contract';
import {
  type CommentAddress,
  findComment,
  formatCommentLink,
  isSameProfile,
  type PostAddress,
} from './address';
import type { AuthorLink, CommentPlace } from './comment-place';
import { findCommentText, findLanguage } from './comment-text';
import { readLink } from './link';
import { isFollowing } from './page';
import { SELECTORS } from './selectors';
import { hasText, readName, readText } from './text';

export const NOBODY: Author = { handle: null, name: null, userId: null };

/** A message as read, before what it answers is known. */
export interface MessageReading extends ReadMessage {
  problems: ReadProblem[];
}

/** One comment or reply with what its links say of its place in the thread. */
export interface CommentReading extends MessageReading {
  /** First-level comment above a reply. */
  topId: string | null;
  postId: string | null;
  /** Whether its author links name the comment above it rather than itself. */
  isNamedByTop: boolean;
}

interface TimeLink {
  element: Element;
  comment: CommentAddress;
  post: PostAddress;
}

export function readComment({ root, links: found, others }: CommentPlace, url: URL): CommentReading {
  const people = found.length > 0 ? found : listPeople(root, others);
  const name = people.find((link) => link.hasText) ?? null;
  const text = findCommentText(root, (name ?? people[0])?.element ?? root);
  // Accounts that the text names may be linked like authors.
  const links = found.filter(({ element }) => !text?.contains(element));
  const witnesses = people.filter(({ element }) => !text?.contains(element));
  const [first] = links;
  const times = listTimes(others, text);
  const time = times.find(({ comment }) => links.every((link) => isAbout(comment, link.comment))) ?? null;
  // Links that speak of two comments at once: a node in the middle of being re-used, or a decoy.
  const isTorn = times.length > 0 && time === null;
  const id = isTorn ? null : (time?.comment.id ?? first?.comment.id ?? null);
  const author = isTorn ? NOBODY : agreeOnAuthor(witnesses, time !== null);
  const postId = links.find((link) => link.comment.postId)?.comment.postId ?? time?.comment.postId ?? null;
  const message: Message = {
    platform: 'facebook',
    kind: 'comment',
    id,
    author,
    text: text ? readText(text) : '',
    language: text ? findLanguage(text) : null,
    postedAt: null,
    permalink: time && id ? formatCommentLink(time.post, time.comment) : null,
    replyTo: null,
    mentions: text ? readMentions(text) : [],
    quotes: null,
    isPromoted: false,
    repostedBy: null,
  };
  const problems: ReadProblem[] = [];
  if (!author.handle && !author.userId) problems.push({ part: 'author', entry: 'commentLink' });
  if (!id) problems.push({ part: 'id', entry: 'commentLink' });
  return {
    message,
    element: root,
    header: findHeader(name?.element ?? root, root),
    isFocal: id !== null && findComment(url)?.id === id,
    problems,
    topId: time?.comment.topId ?? first?.comment.topId ?? null,
    postId: isTorn ? null : postId,
    isNamedByTop: id !== null && first !== undefined && first.comment.id !== id,
  };
}

type PersonLink = Pick<AuthorLink, 'element' | 'profile' | 'hasText'>;

/**
 * Avatar and name of a comment whose author links do not name it: what stands before its time and its words, and only
 * both together. A link of an attachment stands alone or below.
 */
function listPeople(root: Element, [time]: readonly Element[]): PersonLink[] {
  const words = root.querySelector(SELECTORS.languageBlock.css);
  const people = [...root.querySelectorAll(SELECTORS.link.css)].flatMap((element) => {
    const { profile } = readLink(element);
    const isBefore = time !== undefined && isFollowing(element, time);
    const isHead = isBefore && (!words || isFollowing(element, words) || element.contains(words));
    return profile && isHead ? [{ element, profile, hasText: hasText(element) }] : [];
  });
  return people.some((link) => link.hasText) && people.some((link) => !link.hasText) ? people : [];
}

/** A reply's author links may name the reply itself or the comment above it; its time names both. */
function isAbout(time: CommentAddress, link: CommentAddress): boolean {
  return time.id === link.id || (time.topId !== null && time.topId === link.id);
}

/** Links to comments outside the text: only the one around the time. */
function listTimes(others: readonly Element[], text: Element | null): TimeLink[] {
  return others.flatMap((element) => {
    const { comment, post } = readLink(element);
    return comment && post && !text?.contains(element) ? [{ element, comment, post }] : [];
  });
}

/**
 * Avatar, name and time are three witnesses. A single one proves nothing (a node in the middle of being re-used), and
 * where they name two accounts nobody is known. Without the time, a text in one of them need not be the name.
 */
function agreeOnAuthor(links: readonly PersonLink[], isTimed: boolean): Author {
  const [first] = links;
  if (!first || links.length + (isTimed ? 1 : 0) < 2) return NOBODY;
  if (!links.every((link) => isSameProfile(link.profile, first.profile))) return NOBODY;
  const names = new Set(links.filter((link) => link.hasText).map((link) => readName(link.element)));
  const [name = null] = names;
  return { ...first.profile, name: isTimed && names.size === 1 ? name : null };
}

/** Accounts that the text itself names, lower case. */
function readMentions(text: Element): string[] {
  const handles = [...text.querySelectorAll(SELECTORS.link.css)].flatMap(
    (link) => readLink(link).profile?.handle?.toLowerCase() ?? [],
  );
  return [...new Set(handles)];
}

function findHeader(name: Element, root: Element): Element {
  const line = name.parentElement?.closest('div') ?? null;
  return line && line !== root && root.contains(line) ? line : (name.parentElement ?? root);
}
