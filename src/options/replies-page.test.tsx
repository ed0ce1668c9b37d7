// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SavedReply } from '../model/saved-reply';
import { createReply } from '../model/saved-reply.fixture';
import { close, find, open, page, press, submit, type } from './driving';
import { type FakeWorker, makeWorker } from './fake-worker';

const until = (isSo: () => boolean) => vi.waitFor(() => expect(isSo()).toBe(true));
const make = (id: string, parts: Partial<SavedReply> = {}): SavedReply =>
  createReply(id, { title: `Reply ${id}`, body: 'Thank you!', ...parts });
const box = (id: string) => find(`input[aria-label="Select “Reply ${id}”"]`, HTMLInputElement);
const byId = (fake: FakeWorker, id: string) => fake.worker.replies.find((reply) => reply.id === id);

async function openPage(...replies: SavedReply[]): Promise<FakeWorker> {
  const fake = makeWorker();
  fake.worker.replies = replies;
  await open('#replies', fake);
  await until(() => document.querySelectorAll('.reply-card').length === replies.length);
  return fake;
}

beforeEach(() => {
  vi.stubGlobal('scrollTo', () => undefined);
});
afterEach(() => {
  close();
  vi.unstubAllGlobals();
});

describe('several replies', () => {
  it('are selected in a row with Shift, moved at once, and moved back by one click', async () => {
    const fake = await openPage(make('a'), make('b'), make('c', { folder: 'Old' }), make('d'));
    box('b').click();
    box('d').dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, shiftKey: true }));
    await until(() => page().includes('3 selected'));
    type('.bulk-folder input', 'New / One');
    submit('.bulk-folder');
    await until(() => byId(fake, 'c')?.folder === 'New/One');
    expect(byId(fake, 'a')?.folder).toBeUndefined();
    await until(() => page().includes('3 replies changed.'));
    expect(fake.asked.filter(({ name }) => name === 'saveReplies')).toHaveLength(1);
    press('Undo');
    await until(() => byId(fake, 'c')?.folder === 'Old');
    expect(byId(fake, 'b')?.folder).toBeUndefined();
  });

  it('are removed together, the selection with them; Escape lets go of a selection', async () => {
    const fake = await openPage(make('a'), make('b'), make('c'));
    find('.pick-all input', HTMLInputElement).click();
    await until(() => page().includes('3 selected'));
    box('a').dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    await until(() => document.querySelector('.bulk-bar') === null);
    box('a').click();
    box('c').click();
    await until(() => page().includes('2 selected'));
    press('Remove');
    await until(() => page().includes('2 replies removed.'));
    expect(fake.worker.replies.filter(({ isRemoved }) => isRemoved).map(({ id }) => id)).toEqual(['a', 'c']);
    expect(document.querySelector('.bulk-bar')).toBeNull();
  });

  it('are changed only as far as the search shows them', async () => {
    const fake = await openPage(make('a', { body: 'We refund it.' }), make('b'));
    find('.pick-all input', HTMLInputElement).click();
    await until(() => page().includes('2 selected'));
    type('input[type=search]', 'refund');
    await until(() => page().includes('1 selected'));
    press('Remove');
    await until(() => byId(fake, 'a')?.isRemoved === true);
    expect(byId(fake, 'b')?.isRemoved).toBe(false);
  });
});

describe('a reply of the list', () => {
  it('says what became of it, and begins in the language that it is missing in', async () => {
    const fake = makeWorker();
    fake.worker.replies = [make('a', { useCount: 14, folder: 'Delivery', tags: ['delivery'] })];
    fake.worker.review = {
      outcomes: { a: { sent: 9, unchanged: 5, edited: 3, solved: 4 } },
      missingLanguages: { a: ['de'] },
    };
    await open('#replies', fake);
    await until(() => page().includes('used 14× · 5 as written · 3 edited · 4 solved after'));
    press('not in German');
    await until(() => document.querySelector('.form') !== null);
    type('.form textarea', 'Vielen Dank!');
    submit('.form');
    await until(() => fake.worker.replies.length === 2);
    expect(fake.worker.replies[1]).toMatchObject({
      title: 'Reply a',
      body: 'Vielen Dank!',
      language: 'de',
      folder: 'Delivery',
      tags: ['delivery'],
      useCount: 0,
    });
  });

  it('is named where it says what another says, once that is asked', async () => {
    const fake = await openPage(make('a'), make('b'), make('c', { body: 'No.' }));
    fake.worker.doubles = [{ id: 'b', kind: 'same', of: 'a' }];
    expect(fake.asked.map(({ name }) => name)).not.toContain('findReplyDuplicates');
    const show = [...document.querySelectorAll('select')].find(
      (select) => select.value === '' && select.textContent?.includes('Say the same'),
    );
    if (!show) throw new Error('There is no choice of what is shown.');
    show.value = 'double';
    show.dispatchEvent(new Event('change', { bubbles: true }));
    await until(() => page().includes('Says the same as “Reply a”.'));
    expect(document.querySelectorAll('.reply-card')).toHaveLength(1);
  });

  it('names what in braces is not understood while it is written', async () => {
    await openPage(make('a', { body: '{if vip}Dear{end} {ask:day|Monday} {if known x}y' }));
    find('.card-opener', HTMLButtonElement).click();
    await until(() => page().includes('{if vip} is not understood and stays in the text as it is'));
    expect(page()).toContain('{if known x} has no {end}');
    expect(page()).toContain('{ask:day} asked for when the reply is taken');
  });
});
