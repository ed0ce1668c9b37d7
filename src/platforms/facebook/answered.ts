import type { CommentReading, MessageReading } from './comment';
import { climb, findCommon, isFollowing, measureDepth } from './page';
import { hasText } from './text';

/** A comment, 'post' for the post's own box, 'unsure' where the page leaves it open. */
export type Answered = CommentReading | 'post' | 'unsure';

/**
 * What a box in a post answers: the comment in whose thread it stands, else the post.
 * @param comments all comments of that post
 * @param own name of the signed-in account, which stands in the labels of its own boxes
 */
export function findAnswered(
  box: HTMLElement,
  post: MessageReading,
  comments: readonly CommentReading[],
  own: string | null,
): Answered {
  if (!post.element.contains(box)) return 'post';
  const tops = comments.filter(({ topId }) => topId === null);
  const threads = tops.map((top) => ({ top, thread: findThread(top, tops, comments, post.element) }));
  const found = threads.find(({ thread }) => thread.contains(box));
  if (!found) return comments.length > tops.length && tops.length === 0 ? 'unsure' : 'post';
  const { top, thread } = found;
  const members = comments.filter(({ element }) => thread.contains(element) && isFollowing(element, box));
  if (!members.includes(top)) return 'unsure';
  const isAlone = tops.length === 1 && members.length === 1 && !hasReplies(top, comments);
  // One comment without answers: its thread and the list of threads look alike. In a thread nothing stands above it.
  if (isAlone && hasTextBefore(top.element, box)) return 'post';
  const answered = findMember(box, top, members);
  const label = `${box.getAttribute('aria-label') ?? ''} ${box.getAttribute('aria-placeholder') ?? ''}`;
  const isNamed = ({ message: { author } }: CommentReading) =>
    author.name !== null && author.name !== own && label.includes(author.name);
  if (isNamed(answered)) return answered;
  return isAlone || members.some(isNamed) ? 'unsure' : answered;
}

function hasReplies(top: CommentReading, comments: readonly CommentReading[]): boolean {
  return comments.some(({ topId }) => topId !== null && topId === top.message.id);
}

/** All that belongs to a first-level comment: what it shares with its answers, else the largest part without another. */
function findThread(
  top: CommentReading,
  tops: readonly CommentReading[],
  comments: readonly CommentReading[],
  post: Element,
): Element {
  const reply = comments.find(({ topId }) => topId !== null && topId === top.message.id);
  const shared = reply ? findCommon(top.element, reply.element) : null;
  const others = tops.filter((other) => other !== top);
  const isOnly = (element: Element) => others.every((other) => !element.contains(other.element));
  if (shared && isOnly(shared)) return shared;
  return climb(top.element, (element) => element !== post && post.contains(element) && isOnly(element));
}

/** Whether words stand between the common part of both and the comment. */
function hasTextBefore(comment: Element, box: Element): boolean {
  const common = findCommon(comment, box);
  for (let part: Element | null = comment; part && part !== common; part = part.parentElement) {
    for (let before = part.previousElementSibling; before; before = before.previousElementSibling) {
      if (hasText(before)) return true;
    }
  }
  return false;
}

/**
 * The innermost comment of a thread around a box. Each comment stands as deep in the part it shares with its answers
 * as the first one does.
 */
function findMember(box: Element, top: CommentReading, members: readonly CommentReading[]): CommentReading {
  const [first] = members.filter((member) => member !== top);
  const levels = first ? countLevels(top.element, first.element) : 0;
  const around = members.filter((member) => member !== top && countLevels(member.element, box) <= levels);
  return around.at(-1) ?? top;
}

/** Levels from a comment up to what it shares with something else. */
function countLevels(comment: Element, other: Element): number {
  const common = findCommon(comment, other);
  return common ? measureDepth(comment) - measureDepth(common) : Number.POSITIVE_INFINITY;
}
