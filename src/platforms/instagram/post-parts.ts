import { findPageCode, type PostAddress } from './address';
import { findName, isComment, listTimes, readPlace, type TimePlace } from './place';
import { SELECTORS } from './selectors';

/** Between two posts of a feed stand no more times than these: a caption's, and those of comments shown with it. */
const MOST_TIMES = 6;

/** The parts of one post. Its comments may stand inside `root`; they are none of its own. */
export interface PostParts {
  root: Element;
  address: PostAddress | null;
  /** The linked time below or above it. */
  time: Element | null;
  /** The time of the caption, which has no link; desktop pages of one post. */
  captionTime: Element | null;
}

/** The post that a time speaks of, null where no post is provable. */
export function findPostParts(place: TimePlace, url: URL): PostParts | null {
  if (place.link && place.address) {
    const root = findRoot(place.link);
    return { root, address: place.address, time: place.time, captionTime: findCaptionTime(root, place.time) };
  }
  return place.link ? null : findPostOfCaption(place.time, url);
}

/** The smallest element around a post's linked time that holds an author and the row of buttons. */
function findRoot(link: Element): Element {
  const article = link.closest(SELECTORS.article.css);
  if (article) return article;
  let last: Element = link;
  for (let up = link.parentElement; up && !up.matches(SELECTORS.postBound.css); up = up.parentElement) {
    if (holdsOther(up, link)) break;
    last = up;
    if (up.querySelector(SELECTORS.actions.css) && findName(up)) return up;
  }
  return last;
}

/** Whether an element holds the time of another post: whatever is around both is neither. */
function holdsOther(element: Element, link: Element): boolean {
  const own = readPlace(link).address?.code;
  const times = listTimes(element);
  for (let index = 0; index < MOST_TIMES; index++) {
    const time = times[index];
    if (!time) return false;
    const place = readPlace(time);
    if (place.address && !isComment(place) && place.address.code !== own) return true;
  }
  return false;
}

/** Captions stand above all comments: the search ends at the first of them. */
function findCaptionTime(root: Element, own: Element): Element | null {
  const times = listTimes(root);
  for (let index = 0; index < times.length; index++) {
    const time = times[index];
    if (!time || time === own) continue;
    const place = readPlace(time);
    if (!place.link) return time;
    if (isComment(place)) return null;
  }
  return null;
}

/** A post's linked time comes last; without one, the page's own address names the post. */
function findPostOfCaption(captionTime: Element, url: URL): PostParts | null {
  for (let up = captionTime.parentElement; up; up = up.parentElement) {
    const times = listTimes(up);
    const first = times[0];
    const last = times[times.length - 1];
    if (first !== captionTime && !(first && readPlace(first).address)) return null;
    const place = last ? readPlace(last) : null;
    if (place?.link && place.address && !isComment(place)) return findPostParts(place, url);
    if (up.matches(SELECTORS.postBound.css)) return readFromPage(up, captionTime, url);
  }
  return null;
}

function readFromPage(root: Element, captionTime: Element, url: URL): PostParts | null {
  const code = findPageCode(url);
  // In a feed behind a dialog the address speaks of the dialog's post.
  if (root.querySelectorAll(SELECTORS.article.css).length > 1) return null;
  if (!root.matches(SELECTORS.dialog.css) && root.ownerDocument.querySelector(`${SELECTORS.dialog.css} time`))
    return null;
  // Its linked time stands somewhere else in the frame: this time is no caption's.
  for (const time of listTimes(root)) {
    const place = readPlace(time);
    if (place.address?.code === code && !isComment(place)) return null;
  }
  const address = code ? { handle: null, kind: 'p' as const, code, commentId: null, parentId: null } : null;
  return address ? { root, address, time: null, captionTime } : null;
}
