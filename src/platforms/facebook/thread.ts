import { isSameHandle } from '../../model/handle';
import { isSameProfile } from './address';
import { type CommentReading, type MessageReading, NOBODY, readComment } from './comment';
import { listComments } from './comment-place';
import { readLink } from './link';
import { measureDepth } from './page';
import { readPost } from './post';
import { listPosts } from './post-place';
import { SELECTORS } from './selectors';

/**
 * What each comment answers: the comment above it, else its post; and whom it is addressed to by that. Where only a
 * part of the page is read, what stands around it is looked up.
 */
export function* addParents(
  posts: readonly MessageReading[],
  comments: readonly CommentReading[],
  isWhole: boolean,
  url: URL,
): Generator<undefined, void> {
  const known = new Map(comments.map((comment) => [comment.message.id, comment]));
  const around = new Map<Element, MessageReading[]>();
  /** The comments above the one being read, each deeper in the document than the one before. */
  let above: { reading: CommentReading; depth: number }[] = [];
  for (const reading of comments) {
    yield;
    const { message, topId, postId } = reading;
    if (!message.id) continue;
    if (topId && !known.has(topId) && !isWhole) {
      above = readAbove(reading, topId, url).map((one) => ({
        reading: one,
        depth: measureDepth(one.element),
      }));
      for (const one of above) known.set(one.reading.message.id, one.reading);
    }
    const depth = measureDepth(reading.element);
    above = topId ? above.filter((one) => one.depth < depth) : [];
    const parent = above.findLast(
      ({ reading: one }) => one.message.id === topId || (topId !== null && one.topId === topId),
    )?.reading;
    const post = () => findPost(reading, posts) ?? (isWhole ? null : findPostAround(reading, around, url));
    const answered = topId ? (parent ?? known.get(topId)) : post();
    // Nodes of the comment above, used again for this one, would say the very same as somebody who answers themselves.
    if (reading.isNamedByTop && answered && isSameProfile(message.author, answered.message.author))
      message.author = NOBODY;
    message.replyTo = topId ? (parent?.message.id ?? topId) : (postId ?? answered?.message.id ?? null);
    const handle = answered?.message.author.handle?.toLowerCase();
    const isOther = !isSameHandle('facebook', handle ?? null, message.author.handle);
    if (handle && isOther && !message.mentions.includes(handle)) message.mentions.push(handle);
    above.push({ reading, depth });
  }
}

/** The smallest post around an element. */
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

/** The comments of a reply's own thread that stand before it, the first-level one first. */
function readAbove({ element }: CommentReading, topId: string, url: URL): CommentReading[] {
  const names = (link: Element) => {
    const { comment, profile } = readLink(link);
    return profile !== null && comment?.id === topId;
  };
  for (let up = element.parentElement; up && !up.matches(SELECTORS.thread.css); up = up.parentElement) {
    if (![...up.querySelectorAll(SELECTORS.commentLink.css)].some(names)) continue;
    const thread = listComments(up).map((place) => readComment(place, url));
    const own = thread.findIndex((one) => one.element === element);
    return thread.slice(0, Math.max(0, own));
  }
  return [];
}

/** The post around a comment that was read without it. */
function findPostAround(
  reading: CommentReading,
  known: Map<Element, MessageReading[]>,
  url: URL,
): MessageReading | null {
  const outside = reading.element.parentElement;
  const frame = outside?.closest(SELECTORS.post.css) ?? outside?.closest(SELECTORS.dialog.css);
  if (!frame) return null;
  const posts = known.get(frame) ?? listPosts(frame, new Set()).map((place) => readPost(place, url));
  known.set(frame, posts);
  return findPost(reading, posts);
}
