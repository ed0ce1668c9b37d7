import { findProfile, findStatus, findWrittenHandle, isSameHandle, type StatusAddress } from './address';
import { isInside } from './page';
import { SELECTORS } from './selectors';

/** A link to an account that stands in a post, quotes and cards left out. */
export interface ProfileLink {
  element: Element;
  handle: string;
  /** Trimmed; empty for an avatar. */
  text: string;
}

/** The links of one post, sorted by what they prove. */
export interface PostLinks {
  profiles: ProfileLink[];
  /** The link around the time: the post's own address. */
  timed: StatusAddress | null;
  timeLink: Element | null;
  /** Present on every post that shows its views, also on ads. */
  analytics: StatusAddress | null;
  others: StatusAddress[];
}

export function readLinks(post: Element, zones: readonly Element[], text: Element | null): PostLinks {
  const links: PostLinks = { profiles: [], timed: null, timeLink: null, analytics: null, others: [] };
  for (const element of post.querySelectorAll(SELECTORS.link.css)) {
    if (isInside(element, zones)) continue;
    const href = element.getAttribute('href');
    const handle = findProfile(href);
    if (handle) links.profiles.push({ element, handle, text: element.textContent?.trim() ?? '' });
    else if (!text?.contains(element)) addStatus(links, element, findStatus(href));
  }
  return links;
}

function addStatus(links: PostLinks, element: Element, address: StatusAddress | null): void {
  if (!address) return;
  if (!links.timed && element.querySelector(SELECTORS.time.css)) {
    links.timed = address;
    links.timeLink = element;
  } else if (address.rest === '/analytics') links.analytics ??= address;
  else links.others.push(address);
}

/** The post's own address: around its time, else in its views link, else in its other links if all name one post. */
export function findOwnAddress(links: PostLinks, handle: string | null): StatusAddress | null {
  if (links.timed) return links.timed;
  if (links.analytics) return links.analytics;
  // A link to media or to "this thread" can lead to somebody else's post or to another one of the same account.
  const plain = links.others.filter((address) => address.rest === '');
  const candidates = plain.length > 0 ? plain : links.others;
  const [first] = candidates;
  if (!first || !candidates.every((address) => address.id === first.id)) return null;
  return handle === null || isSameHandle(first.handle, handle) ? first : null;
}

/** Handles a post is addressed to: mentions in its text and the line above it, lower case. */
export function readMentions(links: PostLinks, header: Element | null, text: Element | null): string[] {
  const handles = links.profiles
    .filter(({ element, handle, text: shown }) => {
      if (!isSameHandle(findWrittenHandle(shown), handle) || header?.contains(element)) return false;
      // Without a text nothing below the header names anybody but the "replying to" line.
      return !text || text.contains(element) || (element.compareDocumentPosition(text) & 4) !== 0;
    })
    .map(({ handle }) => handle.toLowerCase());
  return [...new Set(handles)];
}
