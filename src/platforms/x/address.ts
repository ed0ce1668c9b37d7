import { isSameHandle as isSame } from '../../model/handle';
import { findUrlParts } from '../../model/url-template';
import { findSitePath } from '../site-path';
import { LISTS, URLS, VALUES } from './selectors';

/** What an address of a post says. */
export interface StatusAddress {
  /** null in `/i/web/status/…`, which names nobody. */
  handle: string | null;
  id: string;
  /** The path behind the id, e.g. `/analytics`; empty for the post itself. */
  rest: string;
}

const HANDLE = /^@(\w{1,20})$/;

export function findStatus(href: string | null | undefined): StatusAddress | null {
  const path = findSitePath(href, LISTS.hosts);
  const parts = path ? findUrlParts(URLS.status, path) : null;
  if (!parts?.id) return null;
  const { handle = null, id, rest = '' } = parts;
  return { handle: isReserved(handle) ? null : handle, id, rest };
}

/** The handle a profile link leads to, spelled as in the link. */
export function findProfile(href: string | null | undefined): string | null {
  const path = findSitePath(href, LISTS.hosts);
  const handle = path ? findUrlParts(URLS.profile, path)?.handle : null;
  return handle && !isReserved(handle) ? handle : null;
}

function isReserved(handle: string | null): boolean {
  return handle !== null && LISTS.reservedPaths.has(handle.toLowerCase());
}

/** The handle in a text that is nothing but "@handle". */
export function findWrittenHandle(text: string): string | null {
  // Right-to-left pages wrap the handle in invisible direction marks.
  return HANDLE.exec(text.replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '').trim())?.[1] ?? null;
}

export function formatPermalink(handle: string | null, id: string): string {
  return `https://x.com/${handle ?? 'i/web'}/status/${id}`;
}

/** Id of the post a status page is about, null on every other page. */
export function findFocalId(url: URL): string | null {
  return findStatus(url.pathname)?.id ?? null;
}

/** Whether a dialog's address has taken the place of the page's own. */
export function isComposing(url: URL): boolean {
  return findUrlParts(URLS.composing, url.pathname) !== null;
}

/** Id of the post that the address of a compose page answers. */
export function findAnsweredId(url: URL): string | null {
  const id = isComposing(url) ? url.searchParams.get(VALUES.answeredParameter) : null;
  return id && /^\d{1,20}$/.test(id) ? id : null;
}

export function isSameHandle(one: string | null, other: string | null): boolean {
  return isSame('x', one, other);
}
