import { Desk } from '../e2e/desk';
import { goTo, removeHost, waitForPlacedMarks } from '../e2e/strain-page';
import { type Holdings, Watched } from '../e2e/strain-watch';
import { facebookStories } from '../sites/stories';
import { assert, type Figure } from './measure';
import { FACEBOOK } from './scroll-sites';
import { describeTrace, traceTasks } from './scroll-trace';
import { World } from './world';

const SITE = 'https://www.facebook.com';
const { furious } = facebookStories;
const COMMENTS = 5000;
const LIVE_MS = 60_000;
const RATE = 10;
const REMOVALS = 1000;
const MOVES = 20;
const MOVE_MS = 500;
const ROUNDS = 3;
const WAIT_MS = 60_000;

/** The drills of `strain.test.ts` in full length: what they cost the page, and what is left of them afterwards. */
export async function measureStrain(): Promise<Figure[]> {
  const desk = await Desk.open({ settings: FACEBOOK.settings });
  try {
    return [
      ...(await loadMany(desk)),
      ...(await takeLive(desk)),
      ...(await loseHost(desk)),
      ...(await move(desk)),
    ];
  } finally {
    await desk.close();
  }
}

async function loadMany(desk: Desk): Promise<Figure[]> {
  const watched = await Watched.open(desk, `${SITE}${furious.en.path}`);
  const own = await traceTasks(desk, async () => {
    await watched.page.goto(`${SITE}${furious.en.path}?comments=${COMMENTS}`);
    const world = await World.of(watched.page, desk);
    await world.run(waitForPlacedMarks, WAIT_MS);
    await world.settle(60);
  });
  await end(watched);
  return describeTrace(own, `, ${COMMENTS} comments at once`);
}

async function takeLive(desk: Desk): Promise<Figure[]> {
  const watched = await Watched.open(desk, `${SITE}/?rate=${RATE}&for=${LIVE_MS / 1000}`);
  const own = await traceTasks(desk, async () => {
    await watched.page.evaluate(goTo, '/live');
    await watched.page.waitForFunction(
      (count) => Number(document.body.dataset.live) >= count,
      (RATE * LIVE_MS) / 1000,
      { timeout: 2 * LIVE_MS },
    );
  });
  await end(watched);
  return describeTrace(own, `, ${RATE} comments a second for a minute`);
}

async function loseHost(desk: Desk): Promise<Figure[]> {
  const watched = await Watched.open(desk, `${SITE}${furious.en.path}?comment_id=${furious.en.id}`);
  const before = await watched.rest();
  const back = await watched.page.evaluate(removeHost, REMOVALS);
  assert(back === REMOVALS, `our element came back ${back} times of ${REMOVALS}`);
  const figures = describeGrowth(before, await watched.rest(), `taken away ${REMOVALS} times`);
  await end(watched);
  return figures;
}

async function move(desk: Desk): Promise<Figure[]> {
  const paths = [furious.nl, furious.de, furious.bg, furious.en].map(
    ({ path, id }) => `${path}?comment_id=${id}`,
  );
  const watched = await Watched.open(desk, `${SITE}${paths.at(-1)}`);
  const hurry = async () => {
    for (let turn = 0; turn < MOVES; turn++) {
      await watched.page.evaluate(goTo, paths[turn % paths.length] ?? '/');
      await watched.page.evaluate((ms) => new Promise((resolve) => setTimeout(resolve, ms)), MOVE_MS);
    }
    await watched.world.run(waitForPlacedMarks, WAIT_MS);
    return watched.rest();
  };
  const before = await hurry();
  let after = before;
  for (let round = 0; round < ROUNDS; round++) after = await hurry();
  await end(watched);
  return describeGrowth(before, after, `${ROUNDS} times ${MOVES} moves in ten seconds`);
}

async function end(watched: Watched): Promise<void> {
  assert(watched.faults.length === 0, watched.faults.join('\n'));
  await watched.close();
}

/** Limits: the browser's own caches for the heap, two listeners for each mark that came a moment later. */
function describeGrowth(before: Holdings, after: Holdings, what: string): Figure[] {
  const kB = (after.heap - before.heap) / 1000;
  return [
    { name: `heap after GC, more than before; ${what}`, value: kB, unit: 'kB', limit: 3000 },
    {
      name: `listeners, more than before; ${what}`,
      value: after.listeners - before.listeners,
      unit: 'count',
      limit: 40,
    },
    {
      name: `nodes, more than before; ${what}`,
      value: after.nodes - before.nodes,
      unit: 'count',
      limit: 400,
    },
  ];
}
