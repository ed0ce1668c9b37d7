import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Desk } from './desk';
import { openDesk, TEXTAREA, Writer } from './marks-desk';
import { findDifference } from './marks-page';

/** What a letter's own shape may stand out of its box, CSS pixels. */
const NEAR = 3;

/** Looks that a site may give its textarea. */
const LOOKS: [name: string, style: string, text: string][] = [
  ['as the site has it', '', 'You just need to pair it.'],
  [
    'over several lines, with padding, border and wide letters',
    'height: 130px; max-height: none; padding: 7px 13px 5px 21px; border: 3px solid; letter-spacing: 0.7px; line-height: 1.6; font: 16px serif',
    'Dear Marta,\n\n\twe are very sorry for that and we know it is no fun. You just need to pair it.',
  ],
  [
    'scrolled down to its last line',
    'height: 40px; max-height: 40px; overflow-y: scroll; line-height: 20px',
    'One\ntwo\nthree\nfour\nfive\nYou just need to pair it.',
  ],
  [
    'from right to left, with a scroll bar',
    'height: 60px; max-height: 60px; direction: rtl; overflow-y: scroll; padding: 4px; line-height: 20px',
    'One\ntwo\nthree\nYou just need to pair it.',
  ],
  ['in the middle', 'height: 60px; text-align: center; word-spacing: 4px', 'You just need to pair it.'],
];

describe('the mirror of a textarea', () => {
  let desk: Desk;
  let writer: Writer;
  beforeAll(async () => {
    desk = await openDesk();
    writer = await Writer.at(desk, TEXTAREA);
  });
  afterAll(() => desk?.close());

  it.each(LOOKS)('draws its line exactly under the word: %s', async (_, style, text) => {
    const { page } = writer;
    const area = page.locator('textarea').first();
    await area.evaluate((element, css) => element.setAttribute('style', css), style);
    await area.fill(text);
    await area.press('Control+End');
    await writer.seeMark('just need');
    await writer.world.settle();
    const mark = await writer.seeMark('just need');
    const real = await findWord(writer, 'just need');
    expect(Math.abs(mark.left - real.left)).toBeLessThan(NEAR);
    expect(Math.abs(mark.right - real.right)).toBeLessThan(NEAR);
    expect(mark.top).toBeGreaterThanOrEqual(real.top - NEAR);
    expect(mark.bottom).toBeLessThanOrEqual(real.bottom + NEAR);
  });

  it('follows the textarea when the page moves it, and the text when it scrolls away', async () => {
    const { page, panel } = writer;
    const area = page.locator('textarea').first();
    const mark = await writer.seeMark('just need');
    await area.evaluate((element) =>
      element.setAttribute(
        'style',
        'position: relative; top: -40px; height: 60px; text-align: center; word-spacing: 4px',
      ),
    );
    await panel.until('the mark, 40 pixels higher', async () => {
      const [now] = await writer.marks();
      return (now && Math.abs(mark.top - 40 - now.top) < 1) || null;
    });
    await area.evaluate((element) =>
      element.setAttribute('style', 'height: 40px; max-height: 40px; line-height: 20px'),
    );
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' We will look at it today and write to you here by noon.'.repeat(3));
    await writer.seeWords();
    await area.evaluate((element) => element.scrollTo(0, 0));
    await writer.seeWords('just need');
  });

  it('is not there while nothing is marked', async () => {
    await writer.page.locator('textarea').first().fill('All is well.');
    await writer.seeWords();
    expect(
      await writer.world.run(() => window.besideRoot.querySelectorAll('.mirror').length, undefined),
    ).toBe(0);
  });
});

/** Where a word really stands in the textarea: what changes on the screen when it is selected. */
async function findWord(
  { page, world }: Writer,
  word: string,
): Promise<NonNullable<Awaited<ReturnType<typeof findDifference>>>> {
  const area = page.locator('textarea').first();
  const box = await area.boundingBox();
  if (!box) throw new Error('The textarea is not there.');
  const clip = {
    x: Math.floor(box.x),
    y: Math.floor(box.y),
    width: Math.ceil(box.width) + 1,
    height: Math.ceil(box.height) + 1,
  };
  const picture = async (isSelected: boolean) => {
    await area.evaluate(
      (element, { word, isSelected }) => {
        if (!(element instanceof HTMLTextAreaElement)) return;
        const { scrollTop, value } = element;
        const at = value.indexOf(word);
        element.setSelectionRange(at, isSelected ? at + word.length : at);
        element.scrollTop = scrollTop;
      },
      { word, isSelected },
    );
    await world.settle(3);
    return (await page.screenshot({ clip })).toString('base64');
  };
  const found = await page.evaluate(findDifference, [await picture(false), await picture(true)] as [
    string,
    string,
  ]);
  if (!found) throw new Error(`Selecting ${word} changes nothing.`);
  return {
    left: found.left + clip.x,
    right: found.right + clip.x,
    top: found.top + clip.y,
    bottom: found.bottom + clip.y,
  };
}
