declare global {
  interface Window {
    besideRoot: ShadowRoot;
    /** In Beside's world only. */
    benchCard: { opened: Promise<OpenedCard> };
  }
}

export interface OpenedCard {
  /** From the click to the frame that shows the card, ms. */
  tookMs: number;
  name: string;
  historyLength: number;
}

export interface ShownMark {
  x: number;
  y: number;
  /** Whose message it marks. */
  handle: string;
}

/** Marks that can be clicked in the window now. Runs in Beside's world. */
export function listShownMarks(): ShownMark[] {
  const articles = [...document.querySelectorAll('article[data-testid="tweet"]')];
  return [...window.besideRoot.querySelectorAll<HTMLElement>('.mark')]
    .filter((mark) => !mark.hidden)
    .flatMap((mark) => {
      const { left, top, width, height } = mark.getBoundingClientRect();
      const [x, y] = [left + width / 2, top + height / 2];
      const article = articles.find((one) => {
        const box = one.getBoundingClientRect();
        return y > box.top && y < box.bottom;
      });
      const link = article?.querySelector('[data-testid="User-Name"] a[href^="/"]');
      const handle = link?.getAttribute('href')?.slice(1) ?? '';
      return handle && y > 0 && y < innerHeight ? [{ x, y, handle }] : [];
    });
}

/**
 * Begins to wait for the next click and for the card of this customer: name, handle and history in the panel, and the
 * frame after it drawn. Runs in Beside's world.
 */
export function armCard(wanted: { handle: string; longestMs: number }): void {
  const panel = window.besideRoot;
  const findCard = () => {
    const handles = panel.querySelector('.person-names p')?.textContent ?? '';
    const isTheirs = new RegExp(`@${wanted.handle}(?!\\w)`, 'i').test(handles);
    return isTheirs ? panel.querySelector('.person-names h3')?.textContent : null;
  };
  if (findCard()) throw new Error(`The card of ${wanted.handle} is open already.`);
  const opened = new Promise<OpenedCard>((resolve, reject) => {
    addEventListener(
      'click',
      (event) => {
        const timer = setTimeout(
          () => reject(new Error(`No card for ${wanted.handle}: ${panel.textContent?.slice(-500)}`)),
          wanted.longestMs,
        );
        const observer = new MutationObserver(() => {
          const name = findCard();
          if (!name) return;
          observer.disconnect();
          clearTimeout(timer);
          requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => {
              port1.close();
              const tookMs = performance.now() - event.timeStamp;
              resolve({ tookMs, name, historyLength: panel.querySelectorAll('.history li').length });
            };
            port2.postMessage(null);
          });
        });
        observer.observe(panel, { subtree: true, childList: true, characterData: true });
      },
      { capture: true, once: true },
    );
  });
  // Asked for a moment later; a failure meanwhile is told then.
  opened.catch(() => undefined);
  window.benchCard = { opened };
}

/** Runs in Beside's world. */
export function takeCard(): Promise<OpenedCard> {
  return window.benchCard.opened;
}
