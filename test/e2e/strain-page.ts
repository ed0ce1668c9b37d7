declare global {
  interface Window {
    besideRoot: ShadowRoot;
    /** Whom the open card named since it was watched, in order. */
    strainNames: string[];
  }
}

/** A mark as it is seen, and the comment in whose first line it stands. */
export interface PlacedMark {
  label: string;
  /** Middle of the mark in the window. */
  x: number;
  y: number;
  /** Who wrote that comment, by the page itself; null where the mark stands in none. */
  author: string | null;
}

/** All marks within the window and what stands beside them. Runs in Beside's world. */
export function readPlacedMarks(): PlacedMark[] {
  const readAuthor = (x: number, y: number): string | null => {
    // Only what lies below the mark is asked where it is: asking thousands would lay out the whole page.
    const below = document.elementsFromPoint(x, y).map((element) => element.closest('[role="article"]'));
    const article = below.find((element) => element !== null);
    const name = [...(article?.querySelectorAll('a') ?? [])].find((link) => link.textContent?.trim());
    const box = name?.getBoundingClientRect();
    return name && box && box.top <= y && box.bottom >= y ? (name.textContent?.trim() ?? null) : null;
  };
  return [...window.besideRoot.querySelectorAll('.mark:not([hidden])')].flatMap((mark) => {
    const box = mark.getBoundingClientRect();
    const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
    if (y < 0 || y > innerHeight) return [];
    return [{ label: mark.textContent ?? '', x, y, author: readAuthor(x, y) }];
  });
}

/** Waits until at least one mark stands in the window and all of them stand still. Runs in Beside's world. */
export function waitForPlacedMarks(longestMs: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const end = performance.now() + longestMs;
    let [last, same] = ['', 0];
    const look = () => {
      const places = [...window.besideRoot.querySelectorAll('.mark:not([hidden])')]
        .map((mark) => mark.getBoundingClientRect())
        .filter(({ top }) => top > 0 && top < innerHeight)
        .map(({ left, top }) => `${left} ${top}`);
      same = places.length > 0 && places.join() === last ? same + 1 : 0;
      last = places.join();
      if (same > 15) resolve(places.length);
      else if (performance.now() > end) reject(new Error(`No mark stands still: ${last}`));
      else requestAnimationFrame(look);
    };
    look();
  });
}

/** Notes from now on whom the open card names. Runs in Beside's world. */
export function watchNames(): void {
  window.strainNames = [];
  const look = () => {
    const name = window.besideRoot.querySelector('.person-names h3')?.textContent ?? '';
    if (name !== '' && window.strainNames.at(-1) !== name) window.strainNames.push(name);
  };
  new MutationObserver(look).observe(window.besideRoot, {
    subtree: true,
    childList: true,
    characterData: true,
  });
  look();
}

/** Runs in Beside's world. */
export function readNames(): string[] {
  return window.strainNames;
}

/** Takes our host away whenever it stands, so many times; gives how often it was there. Runs in the page. */
export function removeHost(times: number): Promise<number> {
  return new Promise((resolve) => {
    let left = times;
    let found = 0;
    const remove = () => {
      const host = document.querySelector('beside-overlay');
      if (host) found++;
      host?.remove();
      if (--left > 0) setTimeout(remove, 20);
      else resolve(found);
    };
    remove();
  });
}

/** Goes to an address as the site's own links do, without a load. Runs in the page. */
export function goTo(path: string): void {
  history.pushState({}, '', path);
  dispatchEvent(new PopStateEvent('popstate'));
}
