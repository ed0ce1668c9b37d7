import { strToU8, zipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { KnownMessage } from '../../src/model/message';
import { stories } from '../sites/stories';
import { Agent } from './agent';
import { Desk } from './desk';

const STYLE = zipSync({
  'halven-style/.vale.ini': strToU8('[*]\nBasedOnStyles = HalvenStyle\n'),
  'halven-style/styles/HalvenStyle/Jargon.yml': strToU8(
    'extends: existence\nmessage: "Say it without \'%s\', please."\nlevel: error\nignorecase: true\ntokens:\n  - synergy\n',
  ),
  'halven-style/styles/HalvenStyle/Spelling.yml': strToU8('extends: spelling\nmessage: "%s"\n'),
});

const HOUR_MS = 3_600_000;

/** An answer that the desk sent some hours ago, to a customer who wrote shortly before. */
function makeExchange(number: number, text: string): { inbound: KnownMessage; answer: KnownMessage } {
  const handle = `halvenfan${number}`;
  const base = {
    platform: 'x',
    kind: 'post',
    language: 'en',
    mentions: [],
    quotes: null,
    isPromoted: false,
    repostedBy: null,
  } as const;
  const postedAt = Date.now() - (number + 2) * HOUR_MS;
  const inbound = {
    ...base,
    mentions: ['halvencare'],
    id: `70${number}`,
    author: { handle, name: 'Fan', userId: null },
    text: '@HalvenCare where is it?',
    postedAt,
    permalink: `https://x.com/${handle}/status/70${number}`,
    replyTo: null,
  };
  const answer = {
    ...base,
    mentions: [handle],
    id: `71${number}`,
    author: { handle: 'HalvenCare', name: 'Halven Care', userId: null },
    text,
    postedAt: postedAt + 60_000,
    permalink: `https://x.com/HalvenCare/status/71${number}`,
    replyTo: inbound.id,
  };
  return { inbound, answer };
}

describe('the voice of the desk', () => {
  let desk: Desk;
  let options: Page;
  beforeAll(async () => {
    desk = await Desk.open();
    options = await desk.context.newPage();
    await options.goto(desk.url('src/options/index.html#voice'));
    await options.waitForSelector('.rule-card');
  });
  afterAll(() => desk?.close());

  it('is chosen from a complaint, advises where to answer, and follows the agent who knows better', async () => {
    const agent = await Agent.at(desk, stories.furious.en.path);
    await agent.seePosts();
    const choice = { role: 'combobox', name: new RegExp(`^${agent.text('voice_context')}`) };
    const node = await agent.panel.get(choice);
    expect(JSON.stringify(node)).toContain(agent.text('profile_complaint'));
    // Advice is there before a word is written.
    await agent.panel.waitForText(/Others read the complaint/);
    await agent.enterReplyBox();
    await agent.page.keyboard.type('Hi Marta, we sort it out 😂');
    await agent.seeMarkedWord(/😂/);
    await agent.panel.click(choice);
    await agent.page.keyboard.press('p');
    await agent.page.keyboard.press('p');
    await agent.page.keyboard.press('Enter');
    await agent.panel.until(
      'no mark under praise',
      async () => (await agent.markedWords()).every((word) => !word.includes('😂')) || null,
    );
    await agent.panel.click({ role: 'button', name: agent.text('voice_context_reset') });
    await agent.seeMarkedWord(/😂/);
    await agent.page.close();
  });

  it('takes a Vale style dropped as a zip, and finds by it in a composer', async () => {
    const transfer = await options.evaluateHandle(
      (bytes) => {
        const data = new DataTransfer();
        data.items.add(new File([new Uint8Array(bytes)], 'halven-style.zip', { type: 'application/zip' }));
        return data;
      },
      [...STYLE],
    );
    for (const event of ['dragover', 'drop'])
      await options.dispatchEvent('.file-door', event, { dataTransfer: transfer });
    await options.getByText('HalvenStyle: 1 rule').waitFor();
    await options.getByText('1 file does not run here').first().click();
    await options
      .getByText('HalvenStyle/Spelling.yml: rules of the kind "spelling" do not run here')
      .first()
      .waitFor();

    const agent = await Agent.at(desk, stories.furious.en.path);
    await agent.seePosts();
    await agent.enterReplyBox();
    await agent.page.keyboard.type('Hi Marta, a real synergy here.');
    await agent.seeMarkedWord(/^synergy$/);
    await agent.panel.waitForText(/Say it without 'synergy', please\./);
    await agent.page.close();

    await options.getByRole('switch', { name: 'Rule on: HalvenStyle', exact: true }).uncheck();
    const { findings } = await desk.ask('checkDraft', {
      draft: 'A real synergy here.',
      platform: 'x',
      visibility: 'public',
      inbound: null,
    });
    expect(findings.map(({ rule }) => rule)).not.toContain('HalvenStyle.Jargon');
  });

  it('shows the lead what a new rule would have caught, and goes back to what ships', async () => {
    for (const [number, text] of [
      'Your shipment left today.',
      'All good now.',
      'That shipment is late.',
    ].entries())
      await desk.ask('saveAnswer', { ...makeExchange(number, text), replyId: null });
    await options.getByRole('button', { name: 'New rule' }).click();
    const form = options.locator('form.form');
    await form.getByLabel('Word or phrase').fill('shipment');
    await form.getByLabel('Say instead').fill('parcel');
    await form.getByLabel('Should be marked').fill('Your shipment is here.');
    await form.getByText('is marked').waitFor();
    await form.getByRole('button', { name: 'What would this have caught?' }).click();
    await form.getByText('2 of your last 3 answers').waitFor();
    await form.getByText('That shipment is late.').waitFor();
    await form.getByRole('button', { name: 'Save' }).click();
    await form.waitFor({ state: 'detached' });

    await options.getByRole('button', { name: 'Praise' }).click();
    await options.getByLabel('Our own words: level for Praise').selectOption('off');
    await options.getByRole('button', { name: 'Every context' }).click();
    await options
      .getByRole('switch', { name: /^Rule on: Makes it sound too easy/ })
      .first()
      .uncheck();
    const settings = async () => (await desk.ask('getDesk')).settings;
    await expect.poll(async () => (await settings()).rulesOff).toContain('en.no-minimising');
    expect((await settings()).profileOverrides).toEqual({ praise: { brand: 'off' } });
    await options.getByRole('button', { name: 'Back to the shipped rules' }).click();
    await expect.poll(async () => (await settings()).rulesOff).toEqual([]);
    expect((await settings()).profileOverrides).toEqual({});
    expect((await desk.ask('listRules')).filter(({ brand }) => brand).map(({ title }) => title)).toEqual([
      'shipment',
    ]);
  });
});
