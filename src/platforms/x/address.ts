import { RESERVED_PATHS } from './selectors';

/** What an address of a post says. */
export interface StatusAddress {
  /** null in `/i/web/status/…`, which names nobody. */
  handle: string | null;
  id: string;
  /** The path behind the id, e.g. `/analytics`; empty for the post itself. */
  rest: string;
}

// Saved pages carry absolute links (archived ones behind the archive's address), live ones relative links; both hosts
// and their old subdomains are X.
const ARCHIVE = '(?:(?:https?://web\\.archive\\.org)?/web/\\d+[a-z_]*/)?';
const HOST = `${ARCHIVE}(?:https?://(?:www\\.|mobile\\.|m\\.)?(?:x|twitter)\\.com)?`;
const STATUS = new RegExp(
  `^${HOST}/(?:i/web|(\\w{1,20}))/status(?:es)?/(\\d{1,20})(/[^?#]*)?(?:[?#]|$)`,
  'i',
);
const PROFILE = new RegExp(`^${HOST}/(\\w{1,20})/?(?:[?#]|$)`, 'i');
const HANDLE = /^@(\w{1,20})$/;

export function findStatus(href: string | null | undefined): StatusAddress | null {
  const match = href ? STATUS.exec(href.trim()) : null;
  if (!match?.[2]) return null;
  const handle = match[1] && !RESERVED_PATHS.has(match[1].toLowerCase()) ? match[1] : null;
  return { handle, id: match[2], rest: (match[3] ?? '').replace(/\/+$/, '') };
}

/** The handle a profile link leads to, spelled as in the link. */
export function findProfile(href: string | null | undefined): string | null {
  const handle = href ? PROFILE.exec(href.trim())?.[1] : undefined;
  return handle && !RESERVED_PATHS.has(handle.toLowerCase()) ? handle : null;
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
  return /^\/(compose|intent)\//.test(url.pathname);
}

/** Id of the post that the address of a compose page answers. */
export function findAnsweredId(url: URL): string | null {
  const id = isComposing(url) ? url.searchParams.get('in_reply_to') : null;
  return id && /^\d{1,20}$/.test(id) ? id : null;
}

export function isSameHandle(one: string | null, other: string | null): boolean {
  return one !== null && one.toLowerCase() === other?.toLowerCase();
}
