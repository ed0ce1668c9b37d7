import type { CDPSession, Page } from 'playwright-core';
import type { Desk } from '../e2e/desk';

const WAIT_MS = 10_000;

interface Context {
  id: number;
  origin: string;
}

/**
 * The isolated world in which Beside's content script runs on one page: only from there can its closed shadow root and
 * its own copies of the browser's classes be reached, and no script of the page notices.
 */
export class World {
  readonly #session: CDPSession;
  readonly #contextId: number;

  private constructor(session: CDPSession, contextId: number) {
    this.#session = session;
    this.#contextId = contextId;
  }

  /** Waits until the content script runs on the page and its panel stands. Good until the page is left. */
  static async of(page: Page, desk: Desk): Promise<World> {
    const session = await page.context().newCDPSession(page);
    const origin = desk.url('').replace(/\/$/, '');
    let note: ((id: number) => void) | undefined;
    const found = new Promise<number>((resolve, reject) => {
      note = resolve;
      setTimeout(() => reject(new Error(`No content script of ${origin} on ${page.url()}`)), WAIT_MS).unref();
    });
    session.on('Runtime.executionContextCreated', ({ context }: { context: Context }) => {
      if (context.origin === origin) note?.(context.id);
    });
    await session.send('Runtime.enable');
    const world = new World(session, await found);
    await world.run(waitForPanel, WAIT_MS);
    return world;
  }

  /** Runs a function in that world; it must not use anything from outside itself. */
  async run<Arg, Value>(run: (arg: Arg) => Value | Promise<Value>, arg: Arg): Promise<Value> {
    const { result, exceptionDetails } = await this.#session.send('Runtime.callFunctionOn', {
      functionDeclaration: String(run),
      executionContextId: this.#contextId,
      arguments: [{ value: arg }],
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails)
      throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text, { cause: run.name });
    return result.value as Value;
  }

  /** Waits until nothing was drawn by Beside for so many frames. */
  settle(frames = 20): Promise<void> {
    return this.run(waitForQuiet, frames);
  }

  /** Lets go of the page, so that nothing of the measuring runs there any more. */
  async leave(): Promise<void> {
    await this.#session.detach();
  }
}

/** As far as a content script's own browser API is used here. */
declare const chrome: { dom: { openOrClosedShadowRoot(element: Element): ShadowRoot | null } };

declare global {
  interface Window {
    /** Beside's shadow root; in its isolated world only. */
    besideRoot: ShadowRoot;
  }
}

function waitForPanel(longestMs: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = performance.now() + longestMs;
    const look = () => {
      const host = document.querySelector('beside-overlay');
      const root = host && chrome.dom.openOrClosedShadowRoot(host);
      if (root?.querySelector('.panel, .tab')) {
        window.besideRoot = root;
        resolve();
      } else if (performance.now() > end) reject(new Error('The panel did not appear.'));
      else requestAnimationFrame(look);
    };
    look();
  });
}

function waitForQuiet(frames: number): Promise<void> {
  return new Promise((resolve) => {
    let left = frames;
    const observer = new MutationObserver(() => {
      left = frames;
    });
    const all = { subtree: true, childList: true, attributes: true, characterData: true };
    observer.observe(window.besideRoot, all);
    const count = () => {
      if (left-- > 0) requestAnimationFrame(count);
      else {
        observer.disconnect();
        resolve();
      }
    };
    requestAnimationFrame(count);
  });
}
