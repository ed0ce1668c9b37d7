/** How far one pass came, told by the page itself. */
export interface Passed {
  /** Posts that stood on the page at some frame; 0 when they were not counted. */
  seen: number;
  frames: number;
  longTasks: number;
  /** Ids of the posts on the page at the end. */
  last: string[];
}

/** Where the posts of a site stand and what tells one from another, in words that a page can be given. */
export interface Items {
  css: string;
  /** The attribute that names the post; null for its text. */
  attribute: string | null;
  /** A pattern whose first group is the name. */
  name: string;
}

/**
 * Scrolls frame by frame until the page does not move any more. Runs in the page.
 * @param how.isCounting whether every post is noted on its way, which costs the page a little time.
 */
export function scrollThrough(how: { stepPx: number; isCounting: boolean; items: Items }): Promise<Passed> {
  return new Promise((resolve) => {
    const seen = new Set<string>();
    let longTasks = 0;
    let frames = 0;
    let still = 0;
    const observer = new PerformanceObserver((list) => {
      longTasks += list.getEntries().length;
    });
    observer.observe({ type: 'longtask' });
    const { css, attribute, name } = how.items;
    const pattern = new RegExp(name);
    const readName = (item: Element): string =>
      pattern.exec((attribute === null ? item.textContent : item.getAttribute(attribute)) ?? '')?.[1] ?? '';
    const listIds = (): string[] => [...document.querySelectorAll(css)].map(readName).filter(Boolean);
    const advance = (): void => {
      frames++;
      if (how.isCounting) for (const id of listIds()) seen.add(id);
      const from = scrollY;
      scrollBy(0, how.stepPx);
      // The list measures its last rows only when they come: the end is where nothing moves for some frames.
      still = scrollY > from ? 0 : still + 1;
      if (still < 5) requestAnimationFrame(advance);
      else {
        // Long tasks are told a task later than they ended.
        requestAnimationFrame(() =>
          requestAnimationFrame(() => {
            observer.disconnect();
            resolve({ seen: seen.size, frames, longTasks, last: listIds() });
          }),
        );
      }
    };
    requestAnimationFrame(advance);
  });
}

declare global {
  interface Window {
    besideRoot: ShadowRoot;
    /** Marks that were shown at some time, in Beside's world only. */
    benchShown: Set<Element>;
  }
}

/** Notes every mark that is shown from now on. Runs in Beside's world. */
export function watchShownMarks(): void {
  const shown = new Set<Element>();
  window.benchShown = shown;
  const look = () => {
    for (const mark of window.besideRoot.querySelectorAll('.mark'))
      if (mark instanceof HTMLElement && !mark.hidden && mark.textContent !== '') shown.add(mark);
  };
  const observer = new MutationObserver(look);
  observer.observe(window.besideRoot, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ['hidden'],
  });
  look();
}

/** Runs in Beside's world. */
export function countShownMarks(): number {
  return window.benchShown.size;
}

/** Waits until a mark is shown, and gives how many are. Runs in Beside's world. */
export function waitForMark(longestMs: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const end = performance.now() + longestMs;
    const look = () => {
      const count = window.besideRoot.querySelectorAll('.mark:not([hidden])').length;
      if (count > 0) resolve(count);
      else if (performance.now() > end) reject(new Error('No mark was drawn.'));
      else requestAnimationFrame(look);
    };
    look();
  });
}
