declare global {
  interface Window {
    besideRoot: ShadowRoot;
    /** In Beside's world only. */
    benchMarks: MarkTimes;
  }
}

interface MarkTimes {
  /** Forgets what was timed; marks that stand now are of no interest any more. */
  begin(): void;
  /** Waits until every message in the window that asks us something has its mark; gives the times, ms. */
  finish(longestMs: number): Promise<number[]>;
}

/**
 * Times each message from the moment it stands in the page's DOM to the frame that shows its mark. Whose mark it is is
 * told by its place, after that frame. Runs in Beside's world.
 * @param asks what the text of a message holds that must be marked.
 */
export function watchMarks(asks: string): void {
  const layer = window.besideRoot.querySelector('.marks');
  if (!layer) throw new Error('There is no layer of marks.');
  const EDGE_PX = 80;
  let inserted = new Map<string, number>();
  let painted = new Map<string, number>();
  let old = new WeakSet<Element>();
  let isAsked = false;

  const listArticles = () => [...document.querySelectorAll<HTMLElement>('article[data-testid="tweet"]')];
  const findId = (article: Element) =>
    /\/status\/(\d+)/.exec(
      article.querySelector('a[href*="/status/"]:has(time)')?.getAttribute('href') ?? '',
    )?.[1];
  const listMarks = () =>
    [...layer.querySelectorAll<HTMLElement>('.mark')].filter((mark) => !mark.hidden && mark.textContent);

  function noteInserted(): void {
    const now = performance.now();
    for (const article of listArticles()) {
      const id = findId(article);
      if (id && !inserted.has(id)) inserted.set(id, now);
    }
  }

  function notePainted(at: number): void {
    const articles = listArticles().map((article) => ({ article, box: article.getBoundingClientRect() }));
    for (const mark of listMarks()) {
      if (old.has(mark)) continue;
      const { top, bottom } = mark.getBoundingClientRect();
      const middle = (top + bottom) / 2;
      const own = articles.find(({ box }) => middle > box.top && middle < box.bottom);
      const id = own && findId(own.article);
      if (id && !painted.has(id)) painted.set(id, at);
    }
  }

  function noteDrawn(): void {
    if (isAsked) return;
    isAsked = true;
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        isAsked = false;
        notePainted(performance.now());
        port1.close();
      };
      port2.postMessage(null);
    });
  }

  function listMissing(): string[] {
    return listArticles().flatMap((article) => {
      const id = findId(article);
      const line = article.querySelector('[data-testid="User-Name"]')?.getBoundingClientRect();
      const isInside = line && line.top > EDGE_PX && line.bottom < innerHeight - EDGE_PX;
      const isAsking = article.querySelector('[data-testid="tweetText"]')?.textContent?.includes(asks);
      return id && isInside && isAsking && !painted.has(id) ? [id] : [];
    });
  }

  const all = { subtree: true, childList: true, attributes: true, characterData: true };
  new MutationObserver(noteInserted).observe(document.body, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ['href'],
  });
  new MutationObserver(noteDrawn).observe(layer, all);

  window.benchMarks = {
    begin() {
      const known = new Map<string, number>();
      for (const article of listArticles()) known.set(findId(article) ?? '', Number.NaN);
      inserted = known;
      painted = new Map();
      old = new WeakSet(layer.querySelectorAll('.mark'));
    },
    finish: (longestMs) =>
      new Promise((resolve, reject) => {
        const end = performance.now() + longestMs;
        const look = () => {
          const missing = listMissing();
          if (missing.length === 0 && painted.size > 0) {
            const times = [...painted].map(([id, at]) => at - (inserted.get(id) ?? Number.NaN));
            resolve(times.filter((time) => !Number.isNaN(time)));
          } else if (performance.now() > end) reject(new Error(`Without a mark: ${missing.join(', ')}`));
          else requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      }),
  };
}

/** Runs in Beside's world. */
export function beginMarks(jumpPx: number): void {
  window.benchMarks.begin();
  scrollBy(0, jumpPx);
}

/** Runs in Beside's world. */
export function finishMarks(longestMs: number): Promise<number[]> {
  return window.benchMarks.finish(longestMs);
}
