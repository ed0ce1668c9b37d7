import type { Author } from '../../model/message';
import { KEPT_PARAMETERS, RESERVED_PATHS } from './selectors';

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
const HOST = /(?:^|\.)(?:facebook|messenger)\.com$/i;
const FOREIGN_HOST = /^(?:l|lm|apps|developers|business|about|transparency)\./i;
const NUMBER = /^\d{5,25}$/;
const VANITY = /^(?=.*[a-z])[a-z0-9.-]{2,80}$/i;
const PEOPLE = /^\/(?:people|pages)\/[^/]+\/(\d{5,25})\/?$/;
const PAGE = /^\/p\/[^/]*?-?(\d{5,25})\/?$/;
const GROUP_USER = /^\/groups\/[^/]+\/user\/(\d{5,25})\/?$/;

/** An address within Facebook, null for all others. Saved pages carry absolute links, live ones relative links too. */
export function findUrl(href: string | null | undefined): URL | null {
  const plain = href?.trim().replace(ARCHIVE, '');
  if (!plain || !URL.canParse(plain, ORIGIN)) return null;
  const url = new URL(plain, ORIGIN);
  const isOurs = HOST.test(url.hostname) && !FOREIGN_HOST.test(url.hostname);
  return isOurs && /^https?:$/.test(url.protocol) ? url : null;
}

/** The account a profile link leads to. */
export function findProfile(url: URL | null): Profile | null {
  if (!url) return null;
  const path = url.pathname;
  const id = path === '/profile.php' ? url.searchParams.get('id') : findNumber(path);
  if (id) return NUMBER.test(id) ? { handle: null, userId: id } : null;
  const [first = '', ...rest] = path.split('/').filter((part) => part !== '');
  if (rest.length > 0 || RESERVED_PATHS.has(first.toLowerCase()) || /\.php$/i.test(first)) return null;
  if (NUMBER.test(first)) return { handle: null, userId: first };
  return VANITY.test(first) ? { handle: first, userId: null } : null;
}

function findNumber(path: string): string | null {
  return (PEOPLE.exec(path) ?? PAGE.exec(path) ?? GROUP_USER.exec(path))?.[1] ?? null;
}

export function isSameProfile(one: Profile | null, other: Profile | null): boolean {
  if (!one || !other) return false;
  if (one.userId !== null || other.userId !== null) return one.userId === other.userId;
  return one.handle?.toLowerCase() === other.handle?.toLowerCase();
}

/** Whether an account is the one that is named by a vanity name or a number. */
export function isNamed({ handle, userId }: Profile, name: string | null): boolean {
  return name !== null && (userId === name || handle?.toLowerCase() === name.toLowerCase());
}

/** Which comment a link speaks of: plain digits, or Base64 of "comment:<post>_<comment>". */
export function findComment(url: URL | null): CommentAddress | null {
  const first = decodeId(url?.searchParams.get('comment_id'));
  const reply = decodeId(url?.searchParams.get('reply_comment_id'));
  const own = reply ?? first;
  if (!own) return null;
  return { id: own.id, topId: reply && first ? first.id : null, postId: own.postId ?? first?.postId ?? null };
}

function decodeId(value: string | null | undefined): { id: string; postId: string | null } | null {
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
  const query = [...url.searchParams].filter(([key]) => KEPT_PARAMETERS.has(key));
  const search = query.map(([key, value]) => `${key}=${encodeURIComponent(value)}`).join('&');
  return {
    permalink: ORIGIN + url.pathname + (search ? `?${search}` : ''),
    id: NUMBER.test(named.id) ? named.id : null,
    owner: named.owner,
  };
}

function findNamedPost(url: URL): { id: string; owner: string | null } | null {
  const parts = url.pathname.split('/').filter((part) => part !== '');
  const [first = '', second = '', third = ''] = parts;
  const query = (key: string) => url.searchParams.get(key) ?? '';
  const last = parts.at(-1) ?? '';
  const made = (id: string, owner: string | null = null) => (id ? { id, owner } : null);
  if (first === 'permalink.php' || first === 'story.php')
    return made(query('story_fbid'), query('id') || null);
  if (/^photo(\.php)?$/.test(first)) return made(query('fbid'));
  if (first === 'watch') return made(query('v'));
  if (first === 'reel') return made(second);
  if (first === 'groups') return /^(posts|permalink)$/.test(third) ? made(parts[3] ?? '') : null;
  if (/^(posts|videos|photos)$/.test(second) && !RESERVED_PATHS.has(first)) return made(third && last, first);
  return null;
}

/** The comment's own address on top of its post's, ids as digits. */
export function formatCommentLink(post: PostAddress, { id, topId }: CommentAddress): string {
  const ids = topId ? `comment_id=${topId}&reply_comment_id=${id}` : `comment_id=${id}`;
  return `${post.permalink}${post.permalink.includes('?') ? '&' : '?'}${ids}`;
}

/** Id of the talk a Messenger page is about: the other person's number, or the talk's own. */
export function findTalkId(url: URL): string | null {
  return /^(?:\/messages)?\/(?:e2ee\/)?t\/(\d{5,25})\/?$/.exec(url.pathname)?.[1] ?? null;
}

/** Length of the tracking value of a link; adverts' are the longest. */
export function measureTracking(url: URL | null): number {
  return url?.searchParams.get('__cft__[0]')?.length ?? 0;
}
