import type { Author } from '../../model/message';
import { findWrittenHandle, isSameHandle } from './address';
import type { PostLinks } from './links';
import { findAvatarHandle } from './page';
import { readName } from './text';

/** An author whom nothing on the page proves. */
export const NOBODY: Author = { handle: null, name: null, userId: null };

/**
 * Who wrote a post. The author line, the post's own address and the avatar are three witnesses; any two that
 * contradict each other (a node in the middle of being re-used, a decoy) leave the author unknown.
 * @param header the author line, null where it was not found.
 */
export function readAuthor(
  post: Element,
  header: Element | null,
  links: PostLinks,
  zones: readonly Element[],
): Author {
  const witnesses = [
    header ? findHeaderHandle(header, links) : null,
    links.timed?.handle ?? null,
    links.analytics?.handle ?? null,
    findAvatarHandle(post, zones),
  ].filter((handle) => handle !== null);
  const [handle] = witnesses;
  if (!handle || !witnesses.every((other) => isSameHandle(other, handle))) return NOBODY;
  return {
    handle,
    name: findLinkedName(header, links, handle) ?? findWrittenName(header, handle),
    userId: null,
  };
}

function findHeaderHandle(header: Element, links: PostLinks): string | null {
  return links.profiles.find((link) => header.contains(link.element))?.handle ?? findLastHandle(header);
}

/** The link with text right before the one that says "@handle"; a person may call themselves "@handle" as well. */
function findLinkedName(header: Element | null, links: PostLinks, handle: string): string | null {
  const own = links.profiles.filter(
    ({ element, handle: linked, text }) =>
      isSameHandle(linked, handle) && text !== '' && (!header || header.contains(element)),
  );
  const isHandle = own.map(({ text }) => isSameHandle(findWrittenHandle(text), handle));
  const at = isHandle.findIndex((is, index) => is && !isHandle[index + 1]);
  const link = own[at < 0 ? 0 : at - 1];
  return link ? readName(link.element) : null;
}

/** In a quote or a reply dialog the author line holds no links: the name is what stands before "@handle". */
export function findWrittenName(header: Element | null, handle: string | null): string | null {
  const line = header && handle ? readName(header) : null;
  const end = line?.lastIndexOf(`@${handle}`) ?? -1;
  return (line && end > 0 && line.slice(0, end).trim()) || null;
}

/**
 * The last text that is nothing but "@handle": the name stands before it and may look like one.
 * @param end where the author line ends if it has no element of its own.
 */
export function findLastHandle(header: Element, end: Element | null = null): string | null {
  let handle: string | null = null;
  const walker = header.ownerDocument.createTreeWalker(header, 4);
  while (walker.nextNode()) {
    if (end?.contains(walker.currentNode)) break;
    handle = findWrittenHandle(walker.currentNode.nodeValue ?? '') ?? handle;
  }
  return handle;
}
