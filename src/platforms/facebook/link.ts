import {
  type CommentAddress,
  findComment,
  findPostAddress,
  findProfile,
  findUrl,
  type PostAddress,
  type Profile,
} from './address';
import { URLS } from './selectors';

/** What a link says; of a link to a person under a comment both `profile` and `comment` are set. */
export interface Link {
  href: string | null;
  url: URL | null;
  profile: Profile | null;
  comment: CommentAddress | null;
  post: PostAddress | null;
}

/** Reading an address costs more than finding it, and a page with thousands of comments is read again and again. */
let known = new WeakMap<Element, Link>();
/** The knowledge they were read by: with other knowledge an address says something else. */
let by: unknown = null;

export function readLink(element: Element): Link {
  if (by !== URLS.comment) {
    known = new WeakMap();
    by = URLS.comment;
  }
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
