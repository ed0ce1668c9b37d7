import type { ReadComposer, ReadProblem } from '../contract';
import { findNewestId } from '../direct/talk';
import { findEditorKind, isVisible } from '../editors';
import { findAnswered } from './answered';
import type { CommentReading, MessageReading } from './comment';
import { readTalkMessages } from './direct';
import { findOwnAccount } from './own';
import { isFollowing } from './page';
import { SELECTORS } from './selectors';
import { findGrid, readTalk } from './talk';
import { findPost } from './thread';

/** The messages of the whole page, read when a box needs them. */
export interface PageParts {
  posts: readonly MessageReading[];
  comments: readonly CommentReading[];
}

/** All boxes to write comments and direct messages in. Search boxes and boxes for new posts are none. */
export function readComposers(
  root: ParentNode,
  url: URL,
  getParts: () => PageParts,
  problems: ReadProblem[],
): ReadComposer[] {
  const composers: ReadComposer[] = [];
  const editables = [SELECTORS.editable.css, SELECTORS.textarea.css].flatMap((css) => [
    ...root.querySelectorAll<HTMLElement>(css),
  ]);
  for (const element of editables) {
    if (element.parentElement?.closest(SELECTORS.editable.css)) continue;
    const bound = bind(element, url, getParts);
    if (!bound) {
      problems.push({ part: 'composer', entry: 'editable' });
      continue;
    }
    composers.push({ ...bound, editor: findEditorKind(element), element, isVisible: isVisible(element) });
  }
  return composers;
}

function bind(
  element: HTMLElement,
  url: URL,
  getParts: () => PageParts,
): Pick<ReadComposer, 'kind' | 'answersId'> | null {
  const form = element.closest<HTMLElement>(SELECTORS.form.css);
  if (!form) {
    const grid = findGrid(element);
    if (grid) return { kind: 'dm', answersId: findNewestId(readTalkMessages(readTalk(grid, url))) };
  }
  const { posts, comments } = getParts();
  const post = findPost({ element }, posts) ?? findPostOfFrame(element, posts);
  if (!post) return form && comments.length > 0 ? { kind: 'comment', answersId: null } : null;
  const own = comments.filter((comment) => findPost(comment, posts) === post);
  const answered = findAnswered(element, post, own, findOwnAccount(element.ownerDocument).name);
  if (answered === 'post') return { kind: 'comment', answersId: post.message.id };
  return { kind: 'reply', answersId: answered === 'unsure' ? null : answered.message.id };
}

/** In a dialog and in the photo viewer the box stands at the foot, outside of the post: there must be only one. */
function findPostOfFrame(element: Element, posts: readonly MessageReading[]): MessageReading | null {
  const frame = element.closest(SELECTORS.dialog.css) ?? element.closest(SELECTORS.main.css);
  const [post, ...others] = frame ? posts.filter((one) => frame.contains(one.element)) : [];
  return post && others.length === 0 && isFollowing(post.element, element) ? post : null;
}
