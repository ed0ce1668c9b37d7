/**
 * Facebook's ways of writing ids. `btoa` is in browsers and in Node, and both ids are digits, so it needs no UTF-8.
 */
export function encodeCommentId(postId: string, commentId: string): string {
  return btoa(`comment:${postId}_${commentId}`);
}

/** The comment's id out of a link's `comment_id` or `reply_comment_id`, plain or Base64; null for anything else. */
export function parseCommentId(value: string | null): string | null {
  if (value === null) return null;
  if (/^\d+$/.test(value)) return value;
  try {
    return /^comment:\d+_(\d+)$/.exec(atob(value))?.[1] ?? null;
  } catch {
    return null;
  }
}

const SIGNS = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';

/** The "pfbid…" of a post's address: as long as there, the same for the same post, and telling nothing of its id. */
export function makePfbid(postId: string): string {
  let state = 2166136261;
  let made = 'pfbid0';
  for (let index = 0; index < 62; index += 1) {
    const sign = postId.charCodeAt(index % postId.length) + index;
    state = Math.imul(state ^ sign, 16777619) >>> 0;
    state = Math.imul(state ^ (state >>> 15), 2246822519) >>> 0;
    made += SIGNS[state % SIGNS.length];
  }
  return `${made}l`;
}

/** A long tracking value like the one that hangs on most links; over 311 signs on adverts, shorter elsewhere. */
export function makeTracking(seed: string, length: number): string {
  let made = 'AZ';
  for (let index = 0; made.length < length; index += 1) made += makePfbid(`${seed}${index}`).slice(6);
  return made.slice(0, length);
}
