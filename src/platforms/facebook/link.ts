import {
  type CommentAddress,
  findComment,
  findPostAddress,
  findProfile,
  findUrl,
  type PostAddress,
  type Profile,
} from './address';

/** What a link says; of a link to a person under a comment both `profile` and `comment` are set. */
export interface Link {
  href: string | null;
  url: URL | null;
  profile: Profile | null;
  comment: CommentAddress | null;
  post: PostAddress | null;
}

/** Reading an address costs more than finding it, and a page with thousands of comments is read again and again. */
const known = new WeakMap<Element, Link>();

export function readLink(element: Element): Link {
  const href = element.getAttribute('href');
  const before = known.get(element);
  if (before && before.href === href) return before;
  const url = findUrl(href);
  const link = {
    href,
    url,
    profile: findProfile(url),
    comment: findComment(url),
    post: findPostAddress(url),
  };
  known.set(element, link);
  return link;
}
