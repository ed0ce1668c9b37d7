import { encodeCommentId, makePfbid, makeTracking } from './ids';
import type { Comment, Person, Post } from './records';

/** Addresses as Facebook writes them: whole, and with tracking values behind them. */
const ORIGIN = location.origin;
const TRACKING_LENGTH = 256;
const AD_TRACKING_LENGTH = 330;

export type Surface = 'feed' | 'page' | 'dialog' | 'photo';

export function trackingOf(post: Post): string {
  const length = post.kind === 'ad' ? AD_TRACKING_LENGTH : TRACKING_LENGTH;
  return `__cft__[0]=${makeTracking(post.id, length)}&__tn__=%2CO%2CP-R`;
}

export function profilePath(person: Person): string {
  return person.handle === undefined ? `/profile.php?id=${person.userId}` : `/${person.handle}`;
}

function add(path: string, extra: string): string {
  return `${ORIGIN}${path}${path.includes('?') ? '&' : '?'}${extra}`;
}

export function profileLink(person: Person, post?: Post): string {
  return post ? add(profilePath(person), trackingOf(post)) : ORIGIN + profilePath(person);
}

/** The path of a post; null for an advert, which has none. */
export function postPath(post: Post, author: Person): string | null {
  if (post.kind === 'ad') return null;
  if (post.kind === 'photo') return `/photo/?fbid=${post.id}&set=a.${author.userId}`;
  if (post.kind === 'group') return `/groups/${post.group?.id ?? '0'}/posts/${post.id}/`;
  if (post.kind === 'permalink' || author.handle === undefined)
    return `/permalink.php?story_fbid=${makePfbid(post.id)}&id=${author.userId}`;
  return `/${author.handle}/posts/${makePfbid(post.id)}`;
}

/** What a post's time leads to before anybody has pointed at it. */
export function blindLink(post: Post): string {
  return `${ORIGIN}/?${trackingOf(post)}#?${post.id.slice(-3)}`;
}

export function postLink(post: Post, author: Person): string {
  const path = postPath(post, author);
  return path === null ? blindLink(post) : add(path, trackingOf(post));
}

/** `top` is the first-level comment of the thread: replies of every level name that one and themselves. */
type Place = { comment: Comment; top: Comment; surface: Surface };

/** In a dialog replies are named in two values, elsewhere by one; always Base64 of the post's and their own id. */
export function commentAuthorLink(author: Person, { comment, top, surface }: Place): string {
  const own = encodeURIComponent(encodeCommentId(comment.post, comment.id));
  if (comment === top || surface !== 'dialog') return add(profilePath(author), `comment_id=${own}&__tn__=R`);
  const above = encodeURIComponent(encodeCommentId(top.post, top.id));
  return add(profilePath(author), `comment_id=${above}&reply_comment_id=${own}&__tn__=R`);
}

/** Plain digits on pages, Base64 in dialogs. */
export function commentTimeLink(path: string, { comment, top, surface }: Place): string {
  const write = (id: string) =>
    surface === 'dialog' ? encodeURIComponent(encodeCommentId(comment.post, id)) : id;
  const reply = comment === top ? '' : `&reply_comment_id=${write(comment.id)}`;
  return add(path, `comment_id=${write(top.id)}${reply}&__tn__=R`);
}

/** Links that leave the site go through its own gate. */
export function outerLink(url: string): string {
  return `https://l.facebook.com/l.php?u=${encodeURIComponent(url)}&h=${makeTracking(url, 80)}&__tn__=R`;
}
