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
  // A box stands behind the comment it answers: of all threads only the last one before it can hold it.
  const top = findLastBefore(box, tops);
  if (!top) return comments.length > 0 && tops.length === 0 ? 'unsure' : 'post';
  const thread = findThread(top, tops, comments, post.element);
  if (!thread.contains(box)) return 'post';
  const members = comments.filter(({ element }) => thread.contains(element) && isFollowing(element, box));
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

/** The last of these before the box, by halves: comparing places takes long where thousands are siblings. */
function findLastBefore(box: Element, comments: readonly CommentReading[]): CommentReading | null {
  let [from, to] = [0, comments.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    const comment = comments[middle];
    if (comment && isFollowing(comment.element, box)) from = middle + 1;
    else to = middle;
  }
  return comments[from - 1] ?? null;
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
