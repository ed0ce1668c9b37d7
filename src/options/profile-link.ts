import type { Account } from '../model/identity';
import type { PlatformId } from '../model/message';
import { NETWORK_IDS, NETWORKS } from './networks';

/** What is named by a link: text that is still to be checked, or the number of a Facebook profile. */
export type NamedAccount = { name: string } | { userId: string };

/** The address in what a person pasted, with or without https://; null for everything that is no link. */
export function findLink(text: string): URL | null {
  const isFull = /^https?:\/\//i.test(text);
  if (!isFull && !/^[\w-]+(\.[\w-]+)+(\/|$)/.test(text)) return null;
  const address = isFull ? text : `https://${text}`;
  const url = URL.canParse(address) ? new URL(address) : null;
  // A handle may have a dot as well: without a path only the networks' own names are a link.
  return url && (text.includes('/') || findHost(url) !== null) ? url : null;
}

/** The network a link belongs to, null for all other sites. */
export function findHost(url: URL): PlatformId | null {
  return NETWORK_IDS.find((id) => NETWORKS[id].hosts.test(url.hostname)) ?? null;
}

/** The account a link leads to, also from one of its posts; null for pages of the network itself. */
export function findNamed(url: URL, platform: PlatformId): NamedAccount | null {
  const userId = platform === 'facebook' ? findNumber(url) : null;
  if (userId) return { userId };
  const first = url.pathname.split('/')[1]?.replace(/^@/, '') ?? '';
  if (first === '' || /\.php$/i.test(first)) return null;
  return NETWORKS[platform].pages.has(first.toLowerCase()) ? null : { name: first };
}

/** Profiles and pages without a name of their own: profile.php?id=…, people/Name/…, p/Name-…. */
function findNumber({ pathname, searchParams }: URL): string | null {
  const number = /^\/profile\.php\/?$/i.test(pathname)
    ? searchParams.get('id')
    : /^\/(?:(?:people|pages)\/[^/]+\/|p\/(?:[^/]*-)?|)(\d+)(?:\/|$)/.exec(pathname)?.[1];
  return number && /^\d{5,25}$/.test(number) ? number : null;
}

/** An account as a person would paste it: a handle for X, a link for the others. */
export function formatAccount({ platform, handle, userId }: Account): string {
  if (platform === 'x') return `@${handle}`;
  if (platform === 'instagram') return `instagram.com/${handle}`;
  return handle === userId ? `facebook.com/profile.php?id=${userId}` : `facebook.com/${handle}`;
}
