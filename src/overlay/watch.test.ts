// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ReadMessage } from '../platforms/contract';
import { createPlatform, getElement, nextFrame, setPage } from './fakes';
import { type PageMessages, watchPage } from './watch';

let controller: AbortController;
let platform: ReturnType<typeof createPlatform>;
let batches: (string | null)[][];
let changes: number;
let page: PageMessages;

/** One frame for the mutation to be noted, one for the pass it asked for. */
async function settle(): Promise<void> {
  await nextFrame();
  await nextFrame();
}

beforeEach(async () => {
  // The clock stands still: how much is read in one frame must not hang on how busy the machine is.
  vi.spyOn(performance, 'now').mockReturnValue(0);
  setPage('<main><article data-id="1">one</article><article data-id="2">two</article></main><aside></aside>');
  controller = new AbortController();
  platform = createPlatform();
  batches = [];
  changes = 0;
  page = watchPage({
    platform,
    host: null,
    signal: controller.signal,
    onRead: (changed: ReadMessage[]) => batches.push(changed.map(({ message }) => message.id)),
    onChanged: () => changes++,
  });
  await settle();
});
afterEach(() => controller.abort());

describe('the watch over a page', () => {
  it('reads what stands there at first, in one batch', () => {
    expect(batches).toEqual([['1', '2']]);
    expect(page.find('x:2')?.element).toBe(getElement('[data-id="2"]'));
  });

  it('reads only the message that changed', async () => {
    platform.readRoots.length = 0;
    getElement('[data-id="1"]').textContent = 'one, edited';
    await settle();
    expect(batches.slice(1)).toEqual([['1']]);
    expect(platform.readRoots).toEqual([getElement('[data-id="1"]')]);
  });

  it('joins the changes of one frame into one batch', async () => {
    for (const id of ['3', '4', '5']) {
      const row = document.createElement('div');
      row.innerHTML = `<article data-id="${id}">more</article>`;
      getElement('main').append(row);
    }
    await settle();
    expect(batches.slice(1)).toEqual([['3', '4', '5']]);
  });

  it('takes a recycled element for the message it is now', async () => {
    const element = getElement('[data-id="1"]');
    element.dataset.id = '9';
    element.textContent = 'nine';
    await settle();
    expect(batches.at(-1)).toEqual(['9']);
    expect(page.find('x:9')?.element).toBe(element);
    expect(page.find('x:1')).toBeNull();
  });

  it('forgets a message whose element left the page or is none any more', async () => {
    getElement('[data-id="1"]').remove();
    await settle();
    expect(page.find('x:1')).toBeNull();
    expect(page.list().map(({ message }) => message.id)).toEqual(['2']);
  });

  it('reports a change of places without reading when only a row moved', async () => {
    platform.readRoots.length = 0;
    const before = changes;
    getElement('main').style.transform = 'translateY(10px)';
    await settle();
    expect(changes).toBe(before + 1);
    expect(platform.readRoots).toEqual([]);
  });

  it('leaves parts of the page without messages alone', async () => {
    platform.readRoots.length = 0;
    const before = changes;
    getElement('aside').setAttribute('style', 'color: red');
    await settle();
    expect([platform.readRoots.length, changes]).toEqual([0, before]);
  });

  it('finds the newest place of a message that stands there twice, and the older one when that goes', async () => {
    const dialog = document.createElement('div');
    dialog.innerHTML = '<article data-id="1">one</article>';
    document.body.append(dialog);
    await settle();
    expect(page.find('x:1')?.element).toBe(dialog.firstElementChild);
    dialog.remove();
    await settle();
    expect(page.find('x:1')?.element).toBe(getElement('main [data-id="1"]'));
  });

  it('is silent after its visit ended', async () => {
    controller.abort();
    const before = changes;
    getElement('[data-id="2"]').textContent = 'changed';
    await settle();
    expect([changes, page.list().length]).toEqual([before, 0]);
  });

  it('notices a row that moves with what the page put around it', async () => {
    const around = document.createElement('section');
    getElement('main').after(around);
    around.append(getElement('main'));
    await settle();
    const before = changes;
    around.style.transform = 'translateY(10px)';
    await settle();
    expect(changes).toBe(before + 1);
  });

  it('finds its keys, and says when they are others', async () => {
    expect([...page.keys()]).toEqual(['x:1', 'x:2']);
    const before = page.version();
    getElement('main').style.transform = 'translateY(10px)';
    await settle();
    expect(page.version()).toBe(before);
    getElement('[data-id="2"]').remove();
    await settle();
    expect(page.version()).not.toBe(before);
    expect([...page.keys()]).toEqual(['x:1']);
  });
});

describe('the watch over a long page', () => {
  let now: number;
  let steps: string[];

  beforeEach(async () => {
    controller.abort();
    steps = [];
    now = 0;
    // Each look at the clock is a frame's time later: one step a frame.
    vi.spyOn(performance, 'now').mockImplementation(() => (now += 20));
    platform.readInSteps = function* (root, url) {
      const { messages } = platform.read(root, url);
      for (const { message } of messages) {
        steps.push(message.id ?? '');
        yield;
      }
      return { messages, composers: [], problems: [] };
    };
    controller = new AbortController();
    batches = [];
    page = watchPage({
      platform,
      host: null,
      signal: controller.signal,
      onRead: (changed) => batches.push(changed.map(({ message }) => message.id)),
      onChanged: () => changes++,
    });
    await nextFrame();
  });
  afterEach(() => vi.restoreAllMocks());

  it('reads no more in one frame than it has room for, and tells the whole in the end', async () => {
    expect([steps, batches]).toEqual([['1'], []]);
    await settle();
    await settle();
    expect([steps, batches]).toEqual([['1', '2'], [['1', '2']]]);
  });

  it('never believes what was read before it changed', async () => {
    const element = getElement('[data-id="1"]');
    element.dataset.id = '9';
    element.textContent = 'nine';
    await settle();
    await settle();
    expect(batches).toEqual([['2'], ['9']]);
    expect(page.find('x:1')).toBeNull();
  });

  it('reads a message that holds others without them when only it changed', async () => {
    await settle();
    await settle();
    const [element] = document.querySelectorAll('article');
    platform.readAlone = (one) => platform.read(one, new URL('https://x.com/')).messages[0] ?? null;
    platform.readRoots.length = 0;
    getElement('[data-id="1"]').textContent = 'one, edited';
    await settle();
    expect(platform.readRoots).toEqual([element]);
    expect(batches.at(-1)).toEqual(['1']);
  });
});
