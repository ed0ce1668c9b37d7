import type { Page } from 'playwright-core';
import { Desk } from '../e2e/desk';
import { stories } from '../sites/stories';
import {
  type Paint,
  type Typed,
  takeEditor,
  takeTyped,
  waitForPaint,
  watchEditor,
  watchTyping,
} from './keystroke-page';
import { assert, describeTimes, type Figure, quantile, round } from './measure';
import { Typist } from './typist';
import { World } from './world';

const EDITOR = '[data-testid="tweetTextarea_0"]';
/** Letters, spaces, commas and full stops only; holds several words that do not sound like the brand. */
const TEXT =
  'Hi Marta, we are sorry for the wait. You just need to open the app and simply pair them again. ' +
  'As I said, you should have read the manual. It is obviously your own fault, but we can help. ' +
  'Please send us your order number and we will look at it today.';
const PACES = [
  { perSecond: 15, rounds: 2 },
  { perSecond: 120, rounds: 6 },
] as const;
const SETTLE_FRAMES = 5;
const WAIT_MS = 5000;

/** Time from a key going down in X's composer to the marks that its text deserves, at two paces. */
export async function measureKeystroke(): Promise<Figure[]> {
  const desk = await Desk.open();
  try {
    const { page } = await desk.visit(`https://x.com${stories.furious.en.path}`);
    const world = await World.of(page, desk);
    const typist = await Typist.at(page);
    await page.locator(EDITOR).first().click();
    await world.settle();
    await world.run(watchTyping, EDITOR);
    const marks = await typeSlowly(page, world, typist);
    const figures: Figure[] = [];
    for (const { perSecond, rounds } of PACES) {
      const strokes: Stroke[] = [];
      for (let round = 0; round < rounds; round++) {
        await clear(page, world);
        await typist.type(TEXT, perSecond);
        await world.run(waitForPaint, {
          length: TEXT.length,
          frames: SETTLE_FRAMES * 4,
          longestMs: WAIT_MS,
        });
        strokes.push(...timeStrokes(await world.run(takeTyped, undefined), marks));
      }
      figures.push(...describeStrokes(strokes, perSecond));
    }
    return [...figures, await compareEditors(desk)];
  } finally {
    await desk.close();
  }
}

/** What is marked at each length of the text, found by typing it key by key; index 0 is the empty text. */
async function typeSlowly(page: Page, world: World, typist: Typist): Promise<string[]> {
  const marks = [''];
  await clear(page, world);
  for (const [index, char] of [...TEXT].entries()) {
    await typist.press(char);
    await world.run(waitForPaint, { length: index + 1, frames: SETTLE_FRAMES, longestMs: WAIT_MS });
    marks.push((await world.run(takeTyped, undefined)).paints.at(-1)?.marks ?? '');
  }
  const changes = marks.filter((own, index) => index > 0 && own !== marks[index - 1]).length;
  assert(changes >= 5, `only ${changes} keystrokes change what is marked`);
  return marks;
}

async function clear(page: Page, world: World): Promise<void> {
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Delete');
  await page.waitForFunction((editor) => document.querySelector(editor)?.textContent === '', EDITOR);
  await world.settle();
  await world.run(takeTyped, undefined);
}

interface Stroke {
  /** Since the key before, ms; null for the first. */
  gapMs: number | null;
  /** Until the page itself had put the character into the editor. */
  pageMs: number;
  /** Until the marks of its text were set; null when a later key came first. */
  ownMs: number | null;
  /** Until right marks were set, for its text or a later one. */
  rightMs: number;
  isChange: boolean;
}

/** @param marks what is to be marked at each length. */
function timeStrokes({ keys, changes, paints }: Typed, marks: readonly string[]): Stroke[] {
  assert(keys.length === TEXT.length, `${keys.length} keys were seen of ${TEXT.length}`);
  const isRight = ({ length, marks: own }: Paint) => own === marks[length];
  return keys.map((downAt, index) => {
    const length = index + 1;
    const own = paints.find((paint) => paint.length === length && isRight(paint));
    const right = paints.find((paint) => paint.length >= length && isRight(paint));
    assert(right, `the marks never came right after ${length} characters`);
    return {
      gapMs: index > 0 ? downAt - (keys[index - 1] ?? 0) : null,
      pageMs: (changes[length] ?? Number.NaN) - downAt,
      ownMs: own ? own.at - downAt : null,
      rightMs: right.at - downAt,
      isChange: marks[length] !== marks[index],
    };
  });
}

function describeStrokes(strokes: readonly Stroke[], perSecond: number): Figure[] {
  const gaps = strokes.flatMap(({ gapMs }) => gapMs ?? []);
  const pace = round(1000 / (gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length));
  const told = strokes.filter(({ ownMs, isChange }) => ownMs !== null || isChange);
  const own = strokes.filter(({ ownMs }) => ownMs !== null).length;
  const changing = strokes.filter(({ isChange }) => isChange);
  const what = `${perSecond} keys a second`;
  const value = describeTimes(
    `keystroke to its marks, ${what}`,
    told.map(({ ownMs, rightMs }) => ownMs ?? rightMs),
    16,
  );
  const changes = describeTimes(
    `of these, keystrokes that change the marks, ${what}`,
    changing.map(({ rightMs }) => rightMs),
    null,
  );
  const page = describeTimes(
    `keystroke to the character in the page's own editor, ${what}`,
    strokes.map(({ pageMs }) => pageMs).filter((time) => !Number.isNaN(time)),
    null,
  );
  const ours = describeTimes(
    `from there to its marks, ${what}`,
    strokes.flatMap(({ ownMs, pageMs }) => (ownMs === null || Number.isNaN(pageMs) ? [] : ownMs - pageMs)),
    null,
  );
  const late = round(
    quantile(
      strokes.map(({ rightMs }) => rightMs),
      0.95,
    ),
  );
  const about = `${own} of ${strokes.length} keys got their own check, all were right after p95 ${late} ms; really ${pace} a second`;
  return [{ ...value, spread: `${value.spread}; ${about}` }, changes, page, ours];
}

/** Changes of the editor's DOM while the same text is typed, with Beside and without: the difference would be ours. */
async function compareEditors(withBeside: Desk): Promise<Figure> {
  const without = await Desk.open({ hasExtension: false });
  try {
    const on = await countMutations(withBeside);
    const off = await countMutations(without);
    assert(on.html === off.html && on.html.includes('obviously'), 'the editors do not hold the same');
    const kinds = [...new Set([...Object.keys(on.counts), ...Object.keys(off.counts)])];
    const differences = kinds.map((kind) => Math.abs((on.counts[kind] ?? 0) - (off.counts[kind] ?? 0)));
    return {
      name: "changes of the editor's DOM that are ours",
      value: differences.reduce((sum, difference) => sum + difference, 0),
      unit: 'count',
      spread: kinds.map((kind) => `${kind} ${on.counts[kind] ?? 0}/${off.counts[kind] ?? 0}`).join(', '),
      limit: 0,
    };
  } finally {
    await without.close();
  }
}

async function countMutations(desk: Desk): Promise<ReturnType<typeof takeEditor>> {
  const page = await desk.context.newPage();
  await page.goto(`https://x.com${stories.furious.en.path}`);
  await page.locator(EDITOR).first().click();
  await page.evaluate(watchEditor, EDITOR);
  await (await Typist.at(page)).type(TEXT, PACES[0].perSecond);
  await page.waitForFunction(
    ({ editor, length }) => document.querySelector(editor)?.textContent?.length === length,
    { editor: EDITOR, length: TEXT.length },
  );
  const editor = await page.evaluate(takeEditor, EDITOR);
  await page.close();
  return editor;
}
