import { isSameHandle } from '../../model/handle';
import type { Author } from '../../model/message';
import { findUrlParts } from '../../model/url-template';
import { LISTS, URLS, VALUES } from './selectors';

/** An account as a link names it: by vanity name or by number, never both. */
export type Profile = Pick<Author, 'handle' | 'userId'>;

/** What an address of a comment says. */
export interface CommentAddress {
  id: string;
  /** First-level comment of the thread, where the address names it. */
  topId: string | null;
  postId: string | null;
}

export interface PostAddress {
  permalink: string;
  /** null where the address holds none of the stable numbers ("pfbid…" is none). */
  id: string | null;
  /** Vanity name or number of whose post it is, where the address says so. */
  owner: string | null;
}

const ORIGIN = 'https://www.facebook.com';
const ARCHIVE = /^(?:https?:\/\/web\.archive\.org)?\/web\/\d+[a-z_]*\//;
const NUMBER = /^\d{5,25}$/;

/** An address within Facebook, null for all others. Saved pages carry absolute links, live ones relative links too. */
export function findUrl(href: string | null | undefined): URL | null {
  const plain = href?.trim().replace(ARCHIVE, '');
  if (!plain || !URL.canParse(plain, ORIGIN)) return null;
  const url = new URL(plain, ORIGIN);
  return isOurs(url.hostname) && /^https?:$/.test(url.protocol) ? url : null;
}

function isOurs(hostname: string): boolean {
  if (LISTS.foreignHosts.has(hostname.split('.')[0] ?? '')) return false;
  return [...LISTS.hosts].some((host) => hostname === host || hostname.endsWith(`.${host}`));
}

/** The account a profile link leads to. */
export function findProfile(url: URL | null): Profile | null {
  if (!url) return null;
  const userId = findUrlParts(URLS.profileById, url.pathname, url.searchParams)?.userId;
  if (userId) return { handle: null, userId };
  const handle = findUrlParts(URLS.profile, url.pathname)?.handle;
  if (!handle || LISTS.reservedPaths.has(handle.toLowerCase()) || /\.php$/i.test(handle)) return null;
  return /[a-z]/i.test(handle) ? { handle, userId: null } : null;
}

export function isSameProfile(one: Profile | null, other: Profile | null): boolean {
  if (!one || !other) return false;
  if (one.userId !== null || other.userId !== null) return one.userId === other.userId;
  return one.handle === other.handle || isSameHandle('facebook', one.handle, other.handle);
}

/** Whether an account is the one that is named by a vanity name or a number. */
export function isNamed({ handle, userId }: Profile, name: string | null): boolean {
  return name !== null && (userId === name || isSameHandle('facebook', handle, name));
}

/** Which comment a link speaks of: plain digits, or Base64 of "comment:<post>_<comment>". */
export function findComment(url: URL | null): CommentAddress | null {
  const { top, reply: below } = (url && findUrlParts(URLS.comment, url.pathname, url.searchParams)) ?? {};
  const [first, reply] = [decodeId(top), decodeId(below)];
  const own = reply ?? first;
  if (!own) return null;
  return { id: own.id, topId: reply && first ? first.id : null, postId: own.postId ?? first?.postId ?? null };
}

function decodeId(value: string | undefined): { id: string; postId: string | null } | null {
  if (!value) return null;
  if (/^\d{1,25}$/.test(value)) return { id: value, postId: null };
  if (!/^[\w+/=-]{12,120}$/.test(value)) return null;
  try {
    const match = /^comment:(\d{1,25})_(\d{1,25})$/.exec(atob(value.replace(/-/g, '+').replace(/_/g, '/')));
    return match?.[1] && match[2] ? { id: match[2], postId: match[1] } : null;
  } catch {
    return null;
  }
}

/** The post a link leads to; comments' links too lead to their post. */
export function findPostAddress(url: URL | null): PostAddress | null {
  const named = url ? findNamedPost(url) : null;
  if (!url || !named) return null;
  const query = [...url.searchParams].filter(([key]) => LISTS.keptParameters.has(key));
  const search = query.map(([key, value]) => `${key}=${encodeURIComponent(value)}`).join('&');
  return {
    permalink: ORIGIN + url.pathname + (search ? `?${search}` : ''),
    id: NUMBER.test(named.id) ? named.id : null,
    owner: named.owner,
  };
}

function findNamedPost(url: URL): { id: string; owner: string | null } | null {
  const { id, owner = null } = findUrlParts(URLS.post, url.pathname, url.searchParams) ?? {};
  return id && !(owner && LISTS.reservedPaths.has(owner)) ? { id, owner } : null;
}

/** The comment's own address on top of its post's, ids as digits. */
export function formatCommentLink(post: PostAddress, { id, topId }: CommentAddress): string {
  const ids = topId ? `comment_id=${topId}&reply_comment_id=${id}` : `comment_id=${id}`;
  return `${post.permalink}${post.permalink.includes('?') ? '&' : '?'}${ids}`;
}

/** Id of the talk a Messenger page is about: the other person's number, or the talk's own. */
export function findTalkId(url: URL): string | null {
  return findUrlParts(URLS.talk, url.pathname)?.id ?? null;
}

/** Length of the tracking value of a link; adverts' are the longest. */
export function measureTracking(url: URL | null): number {
  return url?.searchParams.get(VALUES.trackingParameter)?.length ?? 0;
}
