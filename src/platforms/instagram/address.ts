import { RESERVED_PATHS } from './selectors';

/** What the address of a post, or of a comment on it, says. */
export interface PostAddress {
  /** null in addresses that name nobody (`/p/…`). */
  handle: string | null;
  kind: 'p' | 'reel' | 'tv';
  /** The shortcode: Instagram's own id of a post in every address. */
  code: string;
  /** Numeric; null for the post itself. */
  commentId: string | null;
  /** Of a reply, the comment it stands below; where the address says so. */
  parentId: string | null;
}

// Saved pages carry absolute links (archived ones behind the archive's address), live ones relative links.
const ARCHIVE = '(?:(?:https?://web\\.archive\\.org)?/web/\\d+[a-z_]*/)?';
const HOST = `${ARCHIVE}(?:https?://(?:www\\.|m\\.)?instagram\\.com)?`;
const HANDLE = '[A-Za-z0-9._]{1,30}';
const POST_PATH = `(?:/(${HANDLE}))?/(p|reels?|tv)/([A-Za-z0-9_-]{5,64})`;
const POST = new RegExp(`^${HOST}${POST_PATH}(?:/c/(\\d{1,25})(?:/r/(\\d{1,25}))?)?/?(?:[?#]|$)`);
const PAGE = new RegExp(`^${POST_PATH}(?:/|$)`);
const PROFILE = new RegExp(`^${HOST}/(${HANDLE})/?(?:[?#]|$)`);

/** The post or comment a link leads to, null for every other link. */
export function findAddress(href: string | null | undefined): PostAddress | null {
  const match = href ? POST.exec(href.trim()) : null;
  if (!match?.[3] || !match[2]) return null;
  const [, first, kind, code, comment, reply] = match;
  if (first && RESERVED_PATHS.has(first.toLowerCase())) return null;
  return {
    handle: first ?? null,
    kind: kind === 'p' || kind === 'tv' ? kind : 'reel',
    code,
    commentId: reply ?? comment ?? null,
    parentId: reply && comment ? comment : null,
  };
}

/** The handle a profile link leads to, spelled as in the link. */
export function findProfile(href: string | null | undefined): string | null {
  const handle = href ? PROFILE.exec(href.trim())?.[1] : undefined;
  return handle && !RESERVED_PATHS.has(handle.toLowerCase()) ? handle : null;
}

/** Shortcode of the post a page is about, null on every other page. */
export function findPageCode(url: URL): string | null {
  const match = PAGE.exec(url.pathname);
  const code = match?.[3] ?? null;
  // "/reels/audio/…" is a list of reels.
  return match?.[2] === 'reels' && code === 'audio' ? null : code;
}

/** Whether the page is an inbox or a thread of direct messages. */
export function isDirect(url: URL): boolean {
  return /^\/direct\//.test(url.pathname);
}

export function isStory(url: URL): boolean {
  return /^\/stories\//.test(url.pathname);
}

export function formatPostLink({ handle, kind, code }: PostAddress): string {
  return `https://www.instagram.com/${handle ? `${handle}/` : ''}${kind}/${code}/`;
}

export function formatCommentLink({ kind, code, commentId, parentId }: PostAddress): string {
  const path = parentId ? `c/${parentId}/r/${commentId}` : `c/${commentId}`;
  return `https://www.instagram.com/${kind}/${code}/${path}/`;
}

export function isSameHandle(one: string | null, other: string | null): boolean {
  return one !== null && one.toLowerCase() === other?.toLowerCase();
}
