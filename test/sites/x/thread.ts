import type { Post } from './records';
import type { Known } from './store';

/** The posts above one post, the farthest first; a deleted one is among them, an unknown one ends the line. */
export function findAncestors(known: Known, post: Post): Post[] {
  const line: Post[] = [];
  let next = post.replyTo ? known.posts.get(post.replyTo) : undefined;
  while (next) {
    line.unshift(next);
    next = next.replyTo ? known.posts.get(next.replyTo) : undefined;
  }
  return line;
}

export type Branch = { post: Post; lineAbove: boolean; lineBelow: boolean };

/** Replies as X lists them: each direct reply followed by the first line of talk below it, joined by a line. */
export function listReplies(known: Known, post: Post): Branch[] {
  const branches: Branch[] = [];
  for (const reply of known.children.get(post.id) ?? []) {
    let current: Post | undefined = reply;
    let isFirst = true;
    while (current) {
      const below: Post | undefined = known.children.get(current.id)?.[0];
      branches.push({ post: current, lineAbove: !isFirst, lineBelow: below !== undefined });
      isFirst = false;
      current = below;
    }
  }
  return branches;
}
