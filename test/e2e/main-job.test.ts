import { afterAll, beforeAll, describe, it } from 'vitest';
import { Desk } from './desk';
import { doMainJob, lookBack, TALES, type Tongue } from './main-job';

describe.each(Object.keys(TALES) as Tongue[])('the main job, for a customer who writes %s', (tongue) => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await Desk.open({ settings: { interfaceLanguage: TALES[tongue].language } });
  });
  afterAll(() => desk?.close());

  it('goes from a furious mention to the tagged answer, and all of it is there after a restart', async () => {
    const agent = await doMainJob(desk, tongue);
    await agent.page.close();
    await desk.restart();
    await lookBack(desk, tongue);
  });
});
