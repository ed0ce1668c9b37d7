import type { CommentReading, MessageReading } from './comment';
import { measureDepth } from './page';

/** What each comment answers: the comment above it, else its post; and whom it is addressed to by that. */
export function addParents(posts: readonly MessageReading[], comments: readonly CommentReading[]): void {
  for (const post of posts)
    addNumber(
      post,
      comments.filter((comment) => findPost(comment, posts) === post),
    );
  const known = new Map(comments.map((comment) => [comment.message.id, comment]));
  /** The comments above the one being read, each deeper in the document than the one before. */
  let above: { reading: CommentReading; depth: number }[] = [];
  for (const reading of comments) {
    const depth = measureDepth(reading.element);
    const { message, topId, postId } = reading;
    if (!message.id) continue;
    above = topId ? above.filter((one) => one.depth < depth) : [];
    const parent = above.findLast(
      ({ reading: one }) => one.message.id === topId || (topId !== null && one.topId === topId),
    );
    const answered = topId ? (parent?.reading ?? known.get(topId)) : findPost(reading, posts);
    message.replyTo = topId
      ? (parent?.reading.message.id ?? topId)
      : (postId ?? answered?.message.id ?? null);
    const handle = answered?.message.author.handle?.toLowerCase();
    const isOther = handle !== message.author.handle?.toLowerCase();
    if (handle && isOther && !message.mentions.includes(handle)) message.mentions.push(handle);
    above.push({ reading, depth });
  }
}

/** The smallest post around a comment. */
export function findPost(
  { element }: { element: Element },
  posts: readonly MessageReading[],
): MessageReading | null {
  const around = posts.filter((post) => post.element !== element && post.element.contains(element));
  return (
    around.find((post) => around.every((other) => other === post || other.element.contains(post.element))) ??
    null
  );
}

/** A post's number stands in the links of its comments; where they or its address differ, it is not known. */
function addNumber({ message }: MessageReading, comments: readonly CommentReading[]): void {
  const ids = new Set(comments.flatMap(({ postId }) => postId ?? []));
  if (message.id) ids.add(message.id);
  const [id = null] = ids;
  message.id = ids.size === 1 ? id : null;
}
