import { isSameHandle as isSame } from '../../model/handle';
import { findUrlParts } from '../../model/url-template';
import { findSitePath } from '../site-path';
import { LISTS, URLS } from './selectors';

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

/** The post or comment a link leads to, null for every other link. */
export function findAddress(href: string | null | undefined): PostAddress | null {
  const path = findSitePath(href, LISTS.hosts);
  const parts = path
    ? (findUrlParts(URLS.post, path) ?? findUrlParts(URLS.comment, path) ?? findUrlParts(URLS.reply, path))
    : null;
  if (!parts?.code || (parts.handle && isReserved(parts.handle))) return null;
  const { handle = null, kind, code, comment = null, parent = null } = parts;
  return {
    handle,
    kind: kind === 'p' || kind === 'tv' ? kind : 'reel',
    code,
    commentId: comment,
    parentId: parent,
  };
}

/** The handle a profile link leads to, spelled as in the link. */
export function findProfile(href: string | null | undefined): string | null {
  const path = findSitePath(href, LISTS.hosts);
  const handle = path ? findUrlParts(URLS.profile, path)?.handle : null;
  return handle && !isReserved(handle) ? handle : null;
}

function isReserved(handle: string): boolean {
  return LISTS.reservedPaths.has(handle.toLowerCase());
}

/** Shortcode of the post a page is about, null on every other page. */
export function findPageCode(url: URL): string | null {
  const parts = findUrlParts(URLS.postPage, url.pathname);
  // "/reels/audio/…" is a list of reels.
  return parts?.code && !(parts.kind === 'reels' && parts.code === 'audio') ? parts.code : null;
}

/** Whether the page is an inbox or a thread of direct messages. */
export function isDirect(url: URL): boolean {
  return findUrlParts(URLS.direct, url.pathname) !== null;
}

export function isStory(url: URL): boolean {
  return findUrlParts(URLS.story, url.pathname) !== null;
}

export function formatPostLink({ handle, kind, code }: PostAddress): string {
  return `https://www.instagram.com/${handle ? `${handle}/` : ''}${kind}/${code}/`;
}

export function formatCommentLink({ kind, code, commentId, parentId }: PostAddress): string {
  const path = parentId ? `c/${parentId}/r/${commentId}` : `c/${commentId}`;
  return `https://www.instagram.com/${kind}/${code}/${path}/`;
}

export function isSameHandle(one: string | null, other: string | null): boolean {
  return isSame('instagram', one, other);
}
