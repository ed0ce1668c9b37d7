import { Desk } from '../e2e/desk';
import { beginMarks, finishMarks, watchMarks } from './mark-page';
import { assert, describeTimes, type Figure } from './measure';
import { forgetCustomers, openControl } from './memory';
import { World } from './world';

const POSTS = 1000;
const JUMPS = 40;
/** More than stands in the DOM at once, so that every message after a jump is a new one. */
const JUMP_PX = 2600;
const LEAST_TIMES = 100;
const WAIT_MS = 5000;

/**
 * Time from a message's arrival in the page to its mark on the screen, the message being new to the memory as well. It
 * arrives by a jump of the scroll, so what Beside holds back while the page scrolls is part of it.
 */
export async function measureMark(): Promise<Figure[]> {
  const desk = await Desk.open();
  try {
    await forgetCustomers(await openControl(desk));
    const { page } = await desk.visit(`https://x.com/home?count=${POSTS}`);
    const world = await World.of(page, desk);
    await world.run(watchMarks, '@HalvenCare');
    const times: number[] = [];
    for (let jump = 0; jump <= JUMPS; jump++) {
      await world.settle();
      await world.run(beginMarks, JUMP_PX);
      const found = await world.run(finishMarks, WAIT_MS);
      // The first jump warms up.
      if (jump > 0) times.push(...found);
    }
    assert(times.length >= LEAST_TIMES, `only ${times.length} marks were timed`);
    return [describeTimes('message scrolled into the page to its mark painted', times, null)];
  } finally {
    await desk.close();
  }
}
