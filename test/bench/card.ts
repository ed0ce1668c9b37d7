import type { CDPSession, Page } from 'playwright-core';
import type { Desk } from '../e2e/desk';
import { armCard, listShownMarks, type ShownMark, takeCard } from './card-page';
import { assert, describeTimes, type Figure } from './measure';
import { listKnown, openSeededDesk } from './seed/seeded';
import { World } from './world';

const WARM = 60;
const COLD = 20;
const WARM_UP = 5;
/**
 * From a pointer's arrival at what it wants to its click, ms: preloaders count on 300 on average (instant.page), the
 * quickest hand needs about half of it.
 */
const HAND_MS = 150;
/** Away from every mark. */
const ASIDE = { x: 4, y: 4 };
const WAIT_MS = 10_000;
const PAGE = 'https://x.com/notifications/mentions';
/** Chromium keeps a database's files open this long after its last connection closed; an idle worker is dead longer. */
const STORE_CLOSES_MS = 2500;
const MOST_STOPS = 5;

const SIZE = '100,000 customers, 1,000,000 messages';

/** Time from the click on a message's mark to its customer's painted card, at 100,000 customers and 1,000,000 messages. */
export async function measureCard(): Promise<Figure[]> {
  const { desk, control } = await openSeededDesk();
  try {
    const worker = await WorkerSwitch.of(desk, control);
    const { page } = await desk.visit(PAGE);
    const marks = new MarkWalk(page, await World.of(page, desk));
    for (let round = 0; round < WARM_UP; round++) await marks.openNext(HAND_MS);
    const openWarm = async (pauseMs: number) => {
      const times: number[] = [];
      while (times.length < WARM) times.push(await marks.openNext(pauseMs));
      return times;
    };
    const openCold = async (pauseMs: number) => {
      const times: number[] = [];
      // The first one is the first ever on this profile's disk.
      for (let round = 0; round <= COLD; round++) {
        const tookMs = await marks.openNext(pauseMs, () => worker.stop());
        assert(worker.isRunning, 'the worker was not needed for the card');
        if (round > 0) times.push(tookMs);
      }
      return times;
    };
    const hand = `, pointer there ${HAND_MS} ms before`;
    const [warmHand, warmAtOnce] = [await openWarm(HAND_MS), await openWarm(0)];
    const [coldHand, coldAtOnce] = [await openCold(HAND_MS), await openCold(0)];
    return [
      describeTimes(`click to painted card, warm${hand}; ${SIZE}`, warmHand, 50),
      describeTimes(`click to painted card, warm, click as the pointer comes; ${SIZE}`, warmAtOnce, 50),
      describeTimes(`click to painted card, worker stopped${hand}; ${SIZE}`, coldHand, 200),
      describeTimes(
        `click to painted card, worker stopped, click as the pointer comes; ${SIZE}`,
        coldAtOnce,
        200,
      ),
    ];
  } finally {
    await desk.close();
  }
}

/** Opens one mark after the other down the page, and from its top again, never the same customer twice in a row. */
class MarkWalk {
  readonly #page: Page;
  readonly #world: World;
  #left: ShownMark[] = [];
  readonly #known = new Set(listKnown().map(({ handle }) => handle.toLowerCase()));
  #last = '';

  constructor(page: Page, world: World) {
    this.#page = page;
    this.#world = world;
  }

  /**
   * @param pauseMs from the pointer's arrival on the mark to the click.
   * @param before what is done when all is quiet, right before the pointer comes.
   * @returns ms from the click.
   */
  async openNext(pauseMs: number, before: () => Promise<void> = async () => undefined): Promise<number> {
    const mark = await this.#next();
    await this.#page.mouse.move(ASIDE.x, ASIDE.y);
    await this.#world.settle();
    await before();
    await this.#world.run(armCard, { handle: mark.handle, longestMs: WAIT_MS });
    await this.#page.mouse.move(mark.x, mark.y);
    // The pace of a hand: it is what is measured here.
    if (pauseMs > 0) await new Promise((resolve) => setTimeout(resolve, pauseMs));
    await this.#page.mouse.click(mark.x, mark.y);
    const card = await this.#world.run(takeCard, undefined);
    assert(card.historyLength >= 3, `the card of ${mark.handle} shows no history`);
    this.#last = mark.handle;
    return card.tookMs;
  }

  async #next(): Promise<ShownMark> {
    for (let turn = 0; turn < 20; turn++) {
      const mark = this.#left.shift();
      if (mark && mark.handle !== this.#last) return mark;
      if (mark) continue;
      await this.#page.evaluate(() => {
        const isEnd = scrollY + innerHeight >= document.documentElement.scrollHeight - 1;
        if (isEnd) scrollTo(0, 0);
        else scrollBy(0, innerHeight - 200);
      });
      await this.#world.settle();
      const shown = await this.#world.run(listShownMarks, undefined);
      this.#left = shown.filter(({ handle }) => this.#known.has(handle.toLowerCase()));
    }
    throw new Error('No more marks to open.');
  }
}

/** Stops the worker without opening, closing or focusing any page: each of these would wake it again. */
export class WorkerSwitch {
  readonly #session: CDPSession;
  isRunning = false;

  private constructor(session: CDPSession) {
    this.#session = session;
  }

  static async of(desk: Desk, control: Page): Promise<WorkerSwitch> {
    const session = await desk.context.newCDPSession(control);
    const worker = new WorkerSwitch(session);
    session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      for (const { scriptURL, runningStatus } of versions)
        if (scriptURL.startsWith(desk.url('')))
          worker.isRunning = runningStatus === 'running' || runningStatus === 'starting';
    });
    await session.send('ServiceWorker.enable');
    return worker;
  }

  /** Stops it until it stays stopped: what the page had still to ask after the last card wakes it once more. */
  async stop(): Promise<void> {
    for (let turn = 0; turn < MOST_STOPS; turn++) {
      await this.#stopOnce();
      // Nothing tells when the files are closed: this is the one wait that no condition can take the place of.
      await new Promise((resolve) => setTimeout(resolve, STORE_CLOSES_MS));
      if (!this.isRunning) return;
    }
    throw new Error('Something keeps waking the worker.');
  }

  async #stopOnce(): Promise<void> {
    const stopped = new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error('The worker does not stop.')), WAIT_MS);
      const look = () => {
        if (this.isRunning) return;
        clearTimeout(timer);
        this.#session.off('ServiceWorker.workerVersionUpdated', look);
        resolve();
      };
      this.#session.on('ServiceWorker.workerVersionUpdated', look);
    });
    await this.#session.send('ServiceWorker.stopAllWorkers');
    await stopped;
  }
}
