import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stories } from '../sites/stories';
import { Agent } from './agent';
import { Desk } from './desk';
import { TALES, type Tongue } from './main-job';

const chosenIn = async (agent: Agent) =>
  (await agent.panel.get({ role: 'combobox', name: agent.text('says_label') })).value?.value ?? '';

describe.each(Object.keys(TALES) as Tongue[])('a furious message in %s', (tongue) => {
  const { language } = TALES[tongue];
  let desk: Desk;
  beforeAll(async () => {
    desk = await Desk.open({ settings: { interfaceLanguage: language } });
  });
  afterAll(() => desk?.close());

  it('is read as a complaint on the card, and the agent’s word for it stays', async () => {
    const path = stories.furious[tongue].path;
    const agent = await Agent.at(desk, path, language);
    await agent.seePosts();
    expect(await chosenIn(agent)).toBe(agent.text('says_complaint'));
    await agent.panel.click({ role: 'combobox', name: agent.text('says_label') });
    await agent.press('ArrowDown');
    await agent.press('Enter');
    await agent.panel.until('the correction', async () =>
      (await chosenIn(agent)) === agent.text('says_question') ? true : null,
    );
    if (process.env.SHOT) await agent.page.screenshot({ path: `${process.env.SHOT}-${tongue}.png` });
    // The choice shows at once; what another tab shows is kept.
    const beside = await Agent.at(desk, path, language);
    await beside.seePosts();
    await beside.panel.until('the correction in another tab', async () =>
      (await chosenIn(beside)) === beside.text('says_question') ? true : null,
    );
    await agent.page.close();
    await beside.page.close();
    await desk.restart();
    const again = await Agent.at(desk, path, language);
    await again.seePosts();
    await again.panel.until('the kept correction', async () =>
      (await chosenIn(again)) === again.text('says_question') ? true : null,
    );
  });
});
