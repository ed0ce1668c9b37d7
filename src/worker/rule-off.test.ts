import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeMessage, NOON, startDesk, type TestDesk } from '../../test/desk';

let desk: TestDesk;
beforeEach(async () => {
  desk = await startDesk();
});
afterEach(() => desk.end());

const DRAFT = 'You just need to open the gadget again, it is all in there.';
async function findRule(match: string): Promise<string | undefined> {
  const request = { draft: DRAFT, platform: 'x', visibility: 'public', inbound: makeMessage('1') } as const;
  const { findings } = await desk.page('checkDraft', request);
  return findings.find((finding) => finding.match === match)?.rule;
}

describe('a rule that the agent wants to hear no more of', () => {
  it('is off from the next check on, and stays so when it is asked twice', async () => {
    const rule = await findRule('just need');
    if (!rule) throw new Error('Nothing was found.');
    await desk.page('saveRuleOff', rule);
    await desk.page('saveRuleOff', rule);
    expect(await findRule('just need')).toBeUndefined();
    expect((await desk.page('getDesk')).settings.rulesOff).toEqual([rule]);
  });

  it('is switched off on its own card where it is one of the lead’s', async () => {
    const brand = { id: 'b1', word: 'gadget', isPattern: false, reason: '', instead: '', language: null };
    const stamps = { isOn: true, changedAt: NOON, isRemoved: false };
    await desk.owner('saveRule', { ...brand, level: 'warning', ...stamps });
    const rule = await findRule('gadget');
    if (!rule) throw new Error('Nothing was found.');
    await desk.page('saveRuleOff', rule);
    expect(await findRule('gadget')).toBeUndefined();
    expect((await desk.owner('listRules')).find(({ id }) => id === 'b1')?.isOn).toBe(false);
  });
});
