import type { CDPSession, Page } from 'playwright-core';
import { Desk } from '../e2e/desk';
import { assert, type Figure, quantile, round } from './measure';
import { forgetCustomers, openControl } from './memory';
import { countShownMarks, type Passed, scrollThrough, waitForMark, watchShownMarks } from './scroll-page';
import { FACEBOOK, INSTAGRAM, type ScrollSite, X } from './scroll-sites';
import { describeTrace, traceTasks } from './scroll-trace';
import { World } from './world';

/** Five tell a figure's spread; `--pairs=1` is for pages that take a quarter of an hour to scroll through. */
const PAIRS = readNumber('pairs', 5);
/** A figure for a shorter page is no figure, but tells whether the bench runs: `--count=60`. */
const POSTS = readNumber('count', 1000);
/**
 * Pixels a frame. At 3,600 a second a skimming reader still sees each post for a quarter of a second, and its mark must
 * come. At 18,000 a second the posts fly by and nobody reads any.
 */
const PACES = { skimming: 60, flying: 300 } as const;
type Pace = keyof typeof PACES;
/** Of the posts that ask us something, so many get their mark on the way; the rest had left before the answer came. */
const LEAST_MARKED = 0.8;
const WAIT_MS = 10_000;

function readNumber(name: string, otherwise: number): number {
  const given = process.argv.find((one) => one.startsWith(`--${name}=`));
  return given ? Number(given.slice(name.length + 3)) : otherwise;
}

/** Of the page's main thread: the time it worked, and the time by the clock, in which others may have had its core. */
interface Pass {
  taskMs: number;
  clockMs: number;
  scriptMs: number;
  passed: Passed;
}

/**
 * Main-thread time of the same scroll through 1,000 posts of strangers, with and without Beside in turn. Both browsers
 * stand open all the time and only one scrolls, so that the machine's drift meets both alike.
 */
export const measureScroll = (): Promise<Figure[]> => measure(X, ['skimming', 'flying']);
export const measureScrollFacebook = (): Promise<Figure[]> => measure(FACEBOOK, ['skimming']);
export const measureScrollInstagram = (): Promise<Figure[]> => measure(INSTAGRAM, ['skimming']);

async function measure(site: ScrollSite, paces: readonly Pace[]): Promise<Figure[]> {
  const withBeside = await Desk.open({ settings: site.settings });
  const without = await Desk.open({ hasExtension: false });
  try {
    const control = await openControl(withBeside);
    // Warms both up, and proves what the figures stand on.
    await scrollOnce(site, without, null, 'skimming', true);
    await scrollOnce(site, withBeside, control, 'skimming', true);
    const figures: Figure[] = [];
    for (const pace of paces) {
      const pairs: Pair[] = [];
      for (let pair = 0; pair < PAIRS; pair++) {
        const runs = {
          on: () => scrollOnce(site, withBeside, control, pace),
          off: () => scrollOnce(site, without, null, pace),
        };
        const isOnFirst = pair % 2 === 1;
        const first = isOnFirst ? await runs.on() : null;
        const off = await runs.off();
        pairs.push({ off, on: first ?? (await runs.on()) });
        console.log(`  ${pace}, pair ${pair + 1} of ${PAIRS}`);
      }
      figures.push(...describePairs(site, pairs, pace));
    }
    await forgetCustomers(control);
    const { page } = await openTimeline(site, withBeside, true);
    const own = await traceTasks(withBeside, () =>
      page.evaluate(scrollThrough, { stepPx: PACES.skimming, isCounting: false, items: site.items }),
    );
    return [...figures, ...describeTrace(own, site === X ? '' : `, ${site.name}`)];
  } finally {
    await withBeside.close();
    await without.close();
  }
}

interface Pair {
  on: Pass;
  off: Pass;
}

function describePairs(site: ScrollSite, pairs: readonly Pair[], pace: Pace): Figure[] {
  const ratios = pairs.map(({ on, off }) => on.taskMs / off.taskMs - 1);
  const clocks = pairs.map(({ on, off }) => on.clockMs / off.clockMs - 1);
  const scripts = pairs.map(({ on, off }) => on.scriptMs - off.scriptMs);
  const long = pairs.map(({ on, off }) => on.passed.longTasks - off.passed.longTasks);
  const alone = quantile(
    pairs.map(({ off }) => off.taskMs),
    0.5,
  );
  const frames = quantile(
    pairs.map(({ off }) => off.passed.frames),
    0.5,
  );
  const what = `${POSTS} posts${site === X ? '' : ` on ${site.name}`}, ${pace}`;
  assert(quantile(scripts, 0.5) > 0, 'Beside did nothing');
  return [
    {
      name: `added main-thread time, ${what}`,
      value: quantile(ratios, 0.5),
      unit: 'ratio',
      spread: `${ratios.map((ratio) => ratio.toFixed(3)).join(' ')}; page alone ${round(alone)} ms in ${frames} frames`,
      limit: 0.1,
    },
    {
      name: `the same by the clock, ${what}`,
      value: quantile(clocks, 0.5),
      unit: 'ratio',
      spread: `${clocks.map((ratio) => ratio.toFixed(3)).join(' ')}; with what the worker and the drawing processes took of the same cores`,
      limit: null,
    },
    {
      name: `added script time, ${what}`,
      value: quantile(scripts, 0.5),
      unit: 'ms',
      spread: scripts.map(round).join(' '),
      limit: null,
    },
    {
      name: `added long tasks over 50 ms, ${what}`,
      value: quantile(long, 0.5),
      unit: 'count',
      spread: `${long.join(' ')}; with Beside ${pairs.map(({ on }) => on.passed.longTasks).join(' ')}`,
      limit: null,
    },
  ];
}

async function openTimeline(
  site: ScrollSite,
  desk: Desk,
  hasBeside: boolean,
): Promise<{ page: Page; world: World | null }> {
  const page = await desk.context.newPage();
  await page.goto(site.address(POSTS));
  await page.waitForSelector(site.items.css, { state: 'attached' });
  if (!hasBeside) return { page, world: null };
  const world = await World.of(page, desk);
  if (site.countAsking(POSTS) !== null) await world.run(waitForMark, WAIT_MS);
  await world.settle();
  return { page, world };
}

/** @param control a page of the extension; null where there is none. */
async function scrollOnce(
  site: ScrollSite,
  desk: Desk,
  control: Page | null,
  pace: Pace,
  isProving = false,
): Promise<Pass> {
  if (control) await forgetCustomers(control);
  const { page, world } = await openTimeline(site, desk, control !== null);
  if (isProving) await world?.run(watchShownMarks, null);
  const [work, clock] = await Promise.all((['threadTicks', 'timeTicks'] as const).map(openMetrics));
  assert(work && clock, 'the page cannot be measured');
  const before = [await readMetrics(work), await readMetrics(clock)] as const;
  const passed = await page.evaluate(scrollThrough, {
    stepPx: PACES[pace],
    isCounting: isProving,
    items: site.items,
  });
  const after = [await readMetrics(work), await readMetrics(clock)] as const;
  await prove(site, passed, world, isProving);
  await page.close();
  return {
    taskMs: (after[0].TaskDuration - before[0].TaskDuration) * 1000,
    clockMs: (after[1].TaskDuration - before[1].TaskDuration) * 1000,
    scriptMs: (after[0].ScriptDuration - before[0].ScriptDuration) * 1000,
    passed,
  };

  async function openMetrics(timeDomain: 'threadTicks' | 'timeTicks'): Promise<CDPSession> {
    const session = await desk.context.newCDPSession(page);
    await session.send('Performance.enable', { timeDomain });
    return session;
  }
}

/** A scroll counts when it came to the last post, and Beside's only when it really marked what it passed. */
async function prove(
  site: ScrollSite,
  passed: Passed,
  world: World | null,
  isProving: boolean,
): Promise<void> {
  const last = site.findLast(POSTS);
  assert(last === null || passed.last.includes(last), 'the scroll did not come to the last post');
  if (isProving) assert(passed.seen >= POSTS, `only ${passed.seen} posts were passed`);
  const asking = site.countAsking(POSTS);
  if (!world || asking === null) return;
  await world.run(waitForMark, WAIT_MS);
  if (!isProving) return;
  const marked = await world.run(countShownMarks, null);
  console.log(`  ${passed.seen} posts passed, ${marked} of ${asking} that ask us were marked on the way`);
  assert(marked >= asking * LEAST_MARKED, `only ${marked} of ${asking} posts were marked`);
}

async function readMetrics(session: CDPSession): Promise<{ TaskDuration: number; ScriptDuration: number }> {
  const { metrics } = await session.send('Performance.getMetrics');
  const get = (name: string): number => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
  return { TaskDuration: get('TaskDuration'), ScriptDuration: get('ScriptDuration') };
}
