import type { Page } from 'playwright-core';
import { World } from '../bench/world';
import type { Desk } from './desk';

/** What a page holds after everything that can go has gone. */
export interface Holdings {
  /** Bytes. */
  heap: number;
  /** Nodes the page's process keeps, removed ones that something still holds included. */
  nodes: number;
  listeners: number;
}

/** One page under strain: whatever goes wrong on it or in the worker is noted from the beginning. */
export class Watched {
  readonly page: Page;
  readonly #world: World | null;
  /** What was said or thrown where nobody caught it. */
  readonly faults: string[];
  readonly #measure: () => Promise<Holdings>;

  private constructor(page: Page, world: World | null, faults: string[], measure: () => Promise<Holdings>) {
    this.page = page;
    this.#world = world;
    this.faults = faults;
    this.#measure = measure;
  }

  static async open(desk: Desk, url: string): Promise<Watched> {
    const faults: string[] = [];
    const page = await desk.context.newPage();
    const session = await desk.context.newCDPSession(page);
    // Every world of the page reports here, the isolated one of the content script included.
    session.on('Runtime.exceptionThrown', ({ exceptionDetails: { text, exception } }) =>
      faults.push(`page: ${text} ${exception?.description ?? ''}`),
    );
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(`page: ${message.text()}`);
    });
    desk.context.on('console', (message) => {
      if (message.worker() && message.type() === 'error') faults.push(`worker: ${message.text()}`);
    });
    await session.send('Runtime.enable');
    await session.send('Performance.enable');
    await page.goto(url);
    const measure = async () => {
      await session.send('HeapProfiler.collectGarbage');
      const { metrics } = await session.send('Performance.getMetrics');
      const get = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
      return { heap: get('JSHeapUsedSize'), nodes: get('Nodes'), listeners: get('JSEventListeners') };
    };
    return new Watched(page, desk.extensionId ? await World.of(page, desk) : null, faults, measure);
  }

  /** Where Beside runs on the page. */
  get world(): World {
    if (!this.#world) throw new Error('Beside is not on this page.');
    return this.#world;
  }

  /** Waits until all that is drawn of ours stands still, then looks. */
  async rest(): Promise<Holdings> {
    await this.#world?.settle();
    return this.#measure();
  }

  close(): Promise<void> {
    return this.page.close();
  }
}
