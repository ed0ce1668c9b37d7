import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Desk } from './desk';
import { DRAFT_JS, LEXICAL, openDesk, TEXTAREA, Writer } from './marks-desk';
import { countChanges } from './marks-page';
import { readTexts } from './texts';

const text = readTexts('en');
const about = (word: string) => text('hint_about').replace('{word}', word);
const DRAFT = 'You just need to pair it again.';
const FIXED = 'You need to pair it again.';

describe.each([DRAFT_JS, LEXICAL, TEXTAREA])('a marked word in $name', (place) => {
  let desk: Desk;
  let writer: Writer;
  beforeAll(async () => {
    desk = await openDesk();
    writer = await Writer.at(desk, place);
    await writer.page.keyboard.type(DRAFT);
  });
  afterAll(() => desk?.close());

  it('explains itself where the pointer rests, without a change of the page, and goes when it leaves', async () => {
    await writer.seeWords('just need');
    await writer.world.settle();
    await writer.page.evaluate(countChanges);
    await writer.rest('just need');
    await writer.panel.get({ role: 'dialog', name: about('just need') });
    await writer.panel.get({ role: 'button', name: text('hint_ignore') });
    await writer.page.mouse.move(4, 4, { steps: 3 });
    await writer.seeNoCard();
    expect(await writer.page.evaluate(() => Reflect.get(window, 'counted'))).toEqual({ changes: 0 });
  });

  it('takes the fix that is clicked, and Ctrl+Z brings it back', async () => {
    await writer.rest('just need');
    await writer.panel.get({ role: 'dialog', name: about('just need') });
    const { page, panel } = writer;
    const card = await panel.box({ role: 'dialog' });
    const fix = await panel.getInside({ role: 'button', name: /^Replace/ }, async () => card);
    await page.mouse.click(fix.x + fix.width / 2, fix.y + fix.height / 2);
    await writer.seeDraft(FIXED);
    await writer.seeNoCard();
    await writer.seeWords();
    await page.keyboard.press('Control+KeyZ');
    await writer.seeDraft(DRAFT);
    await writer.seeWords('just need');
  });

  it('opens by its chord; Escape gives focus and caret back as they were', async () => {
    const { page, panel } = writer;
    await page.keyboard.press('End');
    for (let steps = 0; steps < 3; steps++) await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Alt+Period');
    await panel.get({ role: 'dialog', name: about('just need') });
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Escape');
    await writer.seeNoCard();
    await page.keyboard.type('X');
    await writer.seeDraft('You just need to pair it agaXin.');
    await page.keyboard.press('Backspace');
    await writer.seeDraft(DRAFT);
  });

  it('takes the fix by Enter', async () => {
    const { page, panel } = writer;
    // The same chord twice within a moment counts as one press.
    await writer.world.settle();
    await page.keyboard.press('Alt+Period');
    await panel.get({ role: 'dialog', name: about('just need') });
    await page.keyboard.press('Enter');
    await writer.seeDraft(FIXED);
    await page.keyboard.press('Control+KeyZ');
    await writer.seeDraft(DRAFT);
    await writer.seeWords('just need');
  });

  it('is left alone while an input method composes', async () => {
    const { page } = writer;
    await page.keyboard.press('End');
    await page.keyboard.type(' Then ');
    await writer.seeDraft(`${DRAFT} Then `);
    const session = await page.context().newCDPSession(page);
    const compose = (composed: string) =>
      session.send('Input.imeSetComposition', {
        text: composed,
        selectionStart: composed.length,
        selectionEnd: composed.length,
      });
    for (const composed of ['s', 'simply', 'simply pair']) await compose(composed);
    await writer.world.settle();
    expect(await writer.words()).toEqual(['just need']);
    await session.send('Input.insertText', { text: 'simply pair' });
    await writer.seeWords('just need', 'simply pair');
  });

  it('is not shown again in this draft when it is ignored once, and in the next it is', async () => {
    const { page, panel } = writer;
    await writer.rest('simply pair');
    await panel.get({ role: 'dialog', name: about('simply pair') });
    await panel.click({ role: 'button', name: text('hint_ignore') });
    await writer.seeWords('just need');
    await page.keyboard.type(' it.');
    await panel.until(
      'the draft, checked again',
      async () => (await writer.words()).join() === 'just need' || null,
    );
    await page.keyboard.press('Control+KeyA');
    await page.keyboard.press('Delete');
    await writer.seeWords();
    await page.keyboard.type('Then simply pair it.');
    await writer.seeWords('simply pair');
  });

  it('is never shown again when its rule is switched off, here and in every other draft', async () => {
    const { page, panel } = writer;
    await page.keyboard.press('Alt+Period');
    await panel.get({ role: 'dialog', name: about('simply pair') });
    await panel.click({ role: 'button', name: text('hint_never') });
    await writer.seeWords();
    await panel.until('the rule in the settings', async () => {
      const { settings } = await desk.ask('getDesk');
      return settings.rulesOff.length === 1 || null;
    });
    await page.keyboard.type(' You just need to go. It is your own fault.');
    await writer.seeWords('It is your own fault');
  });
});
