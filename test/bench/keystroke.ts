import type { Page } from 'playwright-core';
import { Desk } from '../e2e/desk';
import { DRAFT_JS, LEXICAL, openDesk, type Place, TEXTAREA } from '../e2e/marks-desk';
import {
  readEditor,
  type Typed,
  takeEditor,
  takeTyped,
  waitForMarks,
  watchEditor,
  watchTyping,
} from './keystroke-page';
import { assert, describeTimes, type Figure, round } from './measure';
import { Typist } from './typist';
import { World } from './world';

/** Letters, spaces, commas and full stops only; holds several words that do not sound like the brand. */
const TEXT =
  'Hi Marta, we are here. You just need to open the app and simply pair them. ' +
  'As I said, you should have read the manual. It is your own fault, but we can help.';
const PLACES = [DRAFT_JS, LEXICAL, TEXTAREA];
/** The second is far above what a hand types: what lags there is felt nowhere else. */
const PACES = [15, 120] as const;
const ROUNDS = 3;
const SETTLE_FRAMES = 5;
const WAIT_MS = 5000;
const LIMIT_MS = 16;

/** Time from a key going down to the marks that its text deserves, in each kind of composer. */
export async function measureKeystroke(): Promise<Figure[]> {
  const desk = await openDesk();
  const bare = await Desk.open({ hasExtension: false });
  try {
    const figures: Figure[] = [];
    for (const place of PLACES) {
      figures.push(...(await measurePlace(desk, place)), await compareEditors(desk, bare, place));
    }
    return figures;
  } finally {
    await desk.close();
    await bare.close();
  }
}

async function measurePlace(desk: Desk, place: Place): Promise<Figure[]> {
  const slow = await Composer.at(desk, place);
  const marks = await slow.typeSlowly();
  await slow.page.close();
  const figures: Figure[] = [];
  for (const perSecond of PACES) {
    const first: Stroke[] = [];
    const again: Stroke[] = [];
    for (let times = 0; times < (perSecond === PACES[0] ? 1 : ROUNDS); times++) {
      // A page of its own: what a composer has found once it knows from then on.
      const composer = await Composer.at(desk, place);
      first.push(...timeStrokes(await composer.type(perSecond), marks));
      await composer.clear();
      again.push(...timeStrokes(await composer.type(perSecond), marks));
      await composer.page.close();
    }
    figures.push(...describeStrokes(first, `${place.name}, ${perSecond} keys a second`));
    figures.push(
      ...describeStrokes(again, `${place.name}, ${perSecond} keys a second, typed again`).slice(0, 2),
    );
  }
  return figures;
}

/** A reply box whose keys and marks are noted. */
class Composer {
  readonly page: Page;
  readonly #world: World;
  readonly #typist: Typist;

  private constructor(page: Page, world: World, typist: Typist) {
    this.page = page;
    this.#world = world;
    this.#typist = typist;
  }

  static async at(desk: Desk, place: Place): Promise<Composer> {
    const { page } = await desk.visit(place.url);
    const world = await World.of(page, desk);
    await place.enter(page);
    await world.settle();
    await world.run(watchTyping, undefined);
    return new Composer(page, world, await Typist.at(page));
  }

  async type(perSecond: number): Promise<Typed> {
    await this.#typist.type(TEXT, perSecond);
    await this.#world.run(waitForMarks, {
      length: TEXT.length,
      frames: SETTLE_FRAMES * 4,
      longestMs: WAIT_MS,
    });
    return this.#world.run(takeTyped, undefined);
  }

  async clear(): Promise<void> {
    await this.page.keyboard.press('Control+A');
    await this.page.keyboard.press('Delete');
    await this.#world.settle();
    assert((await this.page.evaluate(readEditor)) === '', 'the composer was not emptied');
    await this.#world.run(takeTyped, undefined);
  }

  /** What is marked at each length of the text, found by typing it key by key; index 0 is the empty text. */
  async typeSlowly(): Promise<string[]> {
    const marks = [''];
    for (const [index, char] of [...TEXT].entries()) {
      await this.#typist.press(char);
      await this.#world.run(waitForMarks, { length: index + 1, frames: SETTLE_FRAMES, longestMs: WAIT_MS });
      marks.push((await this.#world.run(takeTyped, undefined)).samples.at(-1)?.marks ?? '');
    }
    const changes = marks.filter((own, index) => index > 0 && own !== marks[index - 1]).length;
    assert(changes >= 5, `only ${changes} keystrokes change what is marked`);
    return marks;
  }
}

interface Stroke {
  /** Since the key before, ms; null for the first. */
  gapMs: number | null;
  /** Until the page itself had put the character into the editor. */
  pageMs: number;
  /** Until right marks stood there, for its text or a later one. */
  rightMs: number;
  isChange: boolean;
}

/** @param marks what is to be marked at each length. */
function timeStrokes({ keys, changes, samples }: Typed, marks: readonly string[]): Stroke[] {
  assert(keys.length === TEXT.length, `${keys.length} keys were seen of ${TEXT.length}`);
  return keys.map((downAt, index) => {
    const length = index + 1;
    const right = samples.find((one) => one.length >= length && one.marks === marks[one.length]);
    assert(right, `the marks never came right after ${length} characters`);
    return {
      gapMs: index > 0 ? downAt - (keys[index - 1] ?? 0) : null,
      pageMs: (changes[length] ?? Number.NaN) - downAt,
      rightMs: right.at - downAt,
      isChange: marks[length] !== marks[index],
    };
  });
}

function describeStrokes(strokes: readonly Stroke[], what: string): Figure[] {
  const gaps = strokes.flatMap(({ gapMs }) => gapMs ?? []);
  const pace = round(1000 / (gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length));
  const all = describeTimes(
    `key to right marks, ${what}`,
    strokes.map(({ rightMs }) => rightMs),
    LIMIT_MS,
  );
  const changes = describeTimes(
    `of these, keys that change the marks, ${what}`,
    strokes.filter(({ isChange }) => isChange).map(({ rightMs }) => rightMs),
    LIMIT_MS,
  );
  const page = describeTimes(
    `key to the character in the page's own editor, ${what}`,
    strokes.map(({ pageMs }) => pageMs).filter((time) => !Number.isNaN(time)),
    null,
  );
  return [{ ...all, spread: `${all.spread}; really ${pace} a second` }, changes, page];
}

/** Changes of the editor's DOM while the same text is typed, with Beside and without: the difference would be ours. */
async function compareEditors(withBeside: Desk, without: Desk, place: Place): Promise<Figure> {
  const on = await countMutations(withBeside, place);
  const off = await countMutations(without, place);
  assert(on.html === off.html, 'the editors do not hold the same');
  const kinds = [...new Set([...Object.keys(on.counts), ...Object.keys(off.counts)])];
  const differences = kinds.map((kind) => Math.abs((on.counts[kind] ?? 0) - (off.counts[kind] ?? 0)));
  return {
    name: `changes of the editor's DOM that are ours, ${place.name}`,
    value: differences.reduce((sum, difference) => sum + difference, 0),
    unit: 'count',
    spread: kinds.map((kind) => `${kind} ${on.counts[kind] ?? 0}/${off.counts[kind] ?? 0}`).join(', '),
    limit: 0,
  };
}

async function countMutations(desk: Desk, place: Place): Promise<ReturnType<typeof takeEditor>> {
  const page = await desk.context.newPage();
  await page.goto(place.url);
  await place.enter(page);
  await page.evaluate(watchEditor);
  await (await Typist.at(page)).type(TEXT, PACES[0]);
  await page.waitForFunction((length) => {
    const editor = document.activeElement;
    const text = editor instanceof HTMLTextAreaElement ? editor.value : editor?.textContent;
    return text?.length === length;
  }, TEXT.length);
  const editor = await page.evaluate(takeEditor);
  await page.close();
  return editor;
}
