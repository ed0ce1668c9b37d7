import { findProfile, isSameHandle } from './address';
import { SELECTORS } from './selectors';

const PATHS = ['/explore/', '/direct/inbox/'];

/**
 * Handle of the account the page is signed in as: the one profile with a picture in the bar that leads to the explore
 * page and the inbox.
 * @returns null when the page does not show it, or shows two different ones.
 */
export function findOwnHandle(root: ParentNode): string | null {
  const handles = listBars(root).flatMap((bar) =>
    [...bar.querySelectorAll(SELECTORS.link.css)].flatMap((link) => {
      const handle = findProfile(link.getAttribute('href'));
      return handle && link.querySelector(SELECTORS.picture.css) ? [handle] : [];
    }),
  );
  const [handle] = handles;
  return handle && handles.every((other) => isSameHandle(other, handle)) ? handle : null;
}

/** The smallest elements that hold both links; one that holds the page's middle as well is no bar. */
function listBars(root: ParentNode): Element[] {
  const bars = new Set<Element>();
  const [explore, inbox] = PATHS.map((path) => listLinks(root, path));
  for (const link of inbox ?? []) {
    if (link.closest(SELECTORS.main.css)) continue;
    let up: Element | null = link;
    while (up && !explore?.some((other) => up?.contains(other))) up = up.parentElement;
    if (up && !up.querySelector(SELECTORS.main.css) && !up.matches(SELECTORS.bound.css))
      bars.add(findWholeBar(up));
  }
  return [...bars];
}

function listLinks(root: ParentNode, path: string): Element[] {
  return [...root.querySelectorAll(SELECTORS.link.css)].filter((link) =>
    new RegExp(`^(?:https?://(?:www\\.)?instagram\\.com)?${path}?(?:[?#]|$)`).test(
      link.getAttribute('href') ?? '',
    ),
  );
}

/** The profile may stand beside the element that holds the other two. */
function findWholeBar(bar: Element): Element {
  let whole = bar;
  for (let up = bar.parentElement; up && !up.matches(SELECTORS.bound.css); up = up.parentElement) {
    if (up.querySelector(SELECTORS.main.css)) break;
    whole = up;
  }
  return whole;
}
