import { findProfile } from './address';
import type { PostLinks } from './links';
import { findOutside, isFollowing } from './page';
import { SELECTORS } from './selectors';
import { readName } from './text';

/**
 * Who reposted a post into this list: the name, or the handle where the line says "you".
 * @returns null for pinned posts and for lines that lead to no account (topics, lists, communities).
 */
export function findReposter(
  post: Element,
  zones: readonly Element[],
  links: PostLinks,
  header: Element | null,
): string | null {
  const context = findOutside(post, SELECTORS.context.css, zones);
  if (!context) return findUnmarkedReposter(links, header);
  const link = context.closest(SELECTORS.link.css) ?? context.querySelector(SELECTORS.link.css);
  const handle = link && post.contains(link) ? findProfile(link.getAttribute('href')) : null;
  return handle ? (findNamePart(context) ?? handle) : null;
}

/** The part of "NAME reposted" in an element of its own; whatever the language, the verb stands beside it. */
function findNamePart(context: Element): string | null {
  const whole = context.textContent?.trim();
  for (let part: Element | null = context; part; part = part.firstElementChild) {
    if (part.textContent?.trim() !== whole) return readName(part);
    const child: Element | undefined = [...part.children].find((one) => one.textContent?.trim());
    if (child && child.textContent?.trim() !== whole) return readName(child);
  }
  return null;
}

/** The line above the author has lost its mark: an account's link with text before the author line. */
function findUnmarkedReposter(links: PostLinks, header: Element | null): string | null {
  const [first] = links.profiles.filter(({ text }) => text !== '');
  if (!first || !header || header.contains(first.element) || !isFollowing(first.element, header)) return null;
  return findNamePart(first.element) ?? first.handle;
}
