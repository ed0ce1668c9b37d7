import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { facebookStories } from '../sites/stories';
import { Desk } from './desk';
import { Panel } from './panel';
import { goTo, readNames, readPlacedMarks, removeHost, waitForPlacedMarks, watchNames } from './strain-page';
import { type Holdings, Watched } from './strain-watch';

/** The pace itself is what is tried here: a move comes while Beside still reads the page before. */
const MOVE_MS = 120;
const SITE = 'https://www.facebook.com';
const { furious, own, earlier } = facebookStories;
/** Ten comments a second, for eight seconds of each visit. */
const LIVE = `${SITE}/?rate=10&for=8`;
/** Of 5,000 comments the worker is told a hundred at a time: a place far down has its marks after some 16 s. */
const WAIT_MS = 30_000;
/** What the browser's own caches and the practice page's memory of what it showed may take. */
const HEAP_TOLERANCE = 3_000_000;
const NODE_TOLERANCE = 400;
/** Two for each mark: the worker may be slower with them the first time. */
const LISTENER_TOLERANCE = 40;

function expectNoLeak(before: Holdings, after: Holdings): void {
  expect(after.heap - before.heap).toBeLessThan(HEAP_TOLERANCE);
  expect(after.nodes - before.nodes).toBeLessThan(NODE_TOLERANCE);
  expect(after.listeners - before.listeners).toBeLessThan(LISTENER_TOLERANCE);
}

/** Every mark in the window stands in the line of one comment, and no two in the same. */
async function expectMarksInPlace(watched: Watched): Promise<void> {
  await watched.world.run(waitForPlacedMarks, WAIT_MS);
  const marks = await watched.world.run(readPlacedMarks, null);
  expect(marks.length).toBeGreaterThan(0);
  expect(marks.filter(({ author }) => author === null)).toEqual([]);
  expect(new Set(marks.map(({ y }) => y)).size).toBe(marks.length);
}

/** Puts the caret into the box below Marta's comment. */
async function answerMarta({ page }: Watched): Promise<void> {
  const comment = page.getByRole('article', { name: /^Comment by Marta Quill/ }).first();
  await comment.getByRole('button', { name: 'Reply', exact: true }).first().click();
  await page.locator('[contenteditable="true"]:focus').waitFor();
}

describe('a page under strain', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await Desk.open({
      settings: { accounts: [{ platform: 'facebook', handle: own.handle, userId: own.userId }] },
    });
  });
  afterAll(() => desk?.close());

  it('with 5,000 comments has its marks in place wherever it is looked at, and opens the right card', async () => {
    const watched = await Watched.open(desk, `${SITE}${furious.en.path}?comments=5000`);
    const { page, world } = watched;
    await expectMarksInPlace(watched);
    const walk = async () => {
      for (const share of [0.6, 0.05]) {
        await page.evaluate((part) => scrollTo(0, document.documentElement.scrollHeight * part), share);
        await expectMarksInPlace(watched);
      }
      return watched.rest();
    };
    const before = await walk();
    expectNoLeak(before, await walk());
    const drawn = await world.run(() => window.besideRoot.querySelectorAll('.mark').length, null);
    expect(drawn).toBeLessThan(200);

    const [mark] = (await world.run(readPlacedMarks, null)).filter(({ y }) => y > 150 && y < 800);
    await page.mouse.click(mark?.x ?? 0, mark?.y ?? 0);
    const panel = await Panel.of(page);
    await panel.get({ role: 'heading', name: mark?.author ?? '' });
    expect(watched.faults).toEqual([]);
    await watched.close();
  });

  it('to which ten comments a second come keeps the card and the box of the message that is answered', async () => {
    const bare = await Desk.open({ hasExtension: false });
    const [watched, plain] = [await Watched.open(desk, LIVE), await Watched.open(bare, LIVE)];
    const visit = async (one: Watched, count: number) => {
      const { page } = one;
      await page.evaluate(goTo, '/live');
      await answerMarta(one);
      if (one === watched) await one.world.run(watchNames, null);
      await page.waitForFunction((least) => Number(document.body.dataset.live) >= least, count);
      await page.locator('[contenteditable="true"]:focus').waitFor();
      if (one === watched) {
        expect(new Set(await one.world.run(readNames, null))).toEqual(new Set(['Marta Quill']));
        await expectMarksInPlace(one);
      }
      await page.evaluate(goTo, earlier.en[0].path);
      await page.waitForFunction(() => !document.querySelector('[contenteditable="true"]:focus'));
      return one.rest();
    };
    // The page itself keeps the last view it left, and that one grows: what matters is what comes on top with Beside.
    const grow = async (one: Watched) => {
      const [first, second] = [await visit(one, 80), await visit(one, 160)];
      return {
        heap: second.heap - first.heap,
        nodes: second.nodes - first.nodes,
        listeners: second.listeners - first.listeners,
      };
    };
    const [grown, plainly] = await Promise.all([grow(watched), grow(plain)]);
    expectNoLeak(plainly, grown);
    expect(watched.faults).toEqual([]);
    await watched.close();
    await bare.close();
  });

  it('that takes our element away again and again gets it back, once, with all that stood in it', async () => {
    const watched = await Watched.open(desk, SITE + furious.en.path);
    const { page } = watched;
    const panel = await Panel.of(page);
    await answerMarta(watched);
    await panel.get({ role: 'heading', name: 'Marta Quill' });
    const before = await watched.rest();
    expect(await page.evaluate(removeHost, 100)).toBe(100);
    await page.waitForFunction(() => document.querySelectorAll('beside-overlay').length === 1);
    await panel.get({ role: 'heading', name: 'Marta Quill' });
    await expectMarksInPlace(watched);
    expectNoLeak(before, await watched.rest());
    expect(watched.faults).toEqual([]);
    await watched.close();
  });

  it('that moves twenty times in ten seconds leaves nothing behind and shows the card of where it came to', async () => {
    const watched = await Watched.open(desk, `${SITE}${furious.en.path}?comment_id=${furious.en.id}`);
    const { page } = watched;
    const panel = await Panel.of(page);
    const paths = [furious.nl, furious.de, furious.bg, furious.en].map(
      ({ path, id }) => `${path}?comment_id=${id}`,
    );
    const hurry = async (turns: number) => {
      for (let turn = 0; turn < turns; turn++) {
        await page.evaluate(goTo, paths[turn % paths.length] ?? '/');
        await page.evaluate((ms) => new Promise((resolve) => setTimeout(resolve, ms)), MOVE_MS);
      }
      await panel.get({ role: 'heading', name: 'Marta Quill' });
      await expectMarksInPlace(watched);
      return watched.rest();
    };
    const before = await hurry(20);
    // One listener left behind by each move would be more than what is tolerated.
    expectNoLeak(before, await hurry(44));
    expect(watched.faults).toEqual([]);
    await watched.close();
  });
});
