// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DEFAULT_SETTINGS } from '../model/settings';
import { close, find, open, page, press, submit, type } from './driving';
import { makeWorker } from './fake-worker';

const until = (isSo: () => boolean) => vi.waitFor(() => expect(isSo()).toBe(true));

beforeEach(() => {
  vi.stubGlobal('scrollTo', () => undefined);
});
afterEach(() => {
  close();
  vi.unstubAllGlobals();
});

describe('saving as you go', () => {
  it('says when it failed, keeps what was typed, and tries again', async () => {
    const fake = makeWorker();
    await open('#desk', fake);
    fake.failures.set('saveSettings', 'The disk is full.');
    type('input[placeholder="^AB"]', '^XY');
    find('input[placeholder="^AB"]', HTMLInputElement).dispatchEvent(new Event('change', { bubbles: true }));
    await until(() => page().includes('Not saved: The disk is full.'));
    fake.worker.tellDeskChanged();
    await until(() => find('input[placeholder="^AB"]', HTMLInputElement).value === '^XY');
    fake.failures.clear();
    press('Try again');
    await until(() => fake.worker.settings.signature === '^XY');
    await until(() => page().includes('Saved'));
  });

  it('shows what was changed elsewhere', async () => {
    const fake = makeWorker({ agentName: 'Ana' });
    await open('#desk', fake);
    fake.worker.settings = { ...fake.worker.settings, agentName: 'Bram' };
    fake.worker.tellDeskChanged();
    await until(() => find('input[autocomplete="name"]', HTMLInputElement).value === 'Bram');
  });
});

describe('a saved reply', () => {
  it('needs a title and a text, then is saved with its tags', async () => {
    const fake = makeWorker();
    await open('#replies', fake);
    press('New reply');
    await until(() => document.querySelector('.form') !== null);
    submit('.form');
    await until(() => page().includes('A reply needs a title') && page().includes('A reply needs a text.'));
    expect(fake.worker.replies).toEqual([]);
    type('.form input', ' Missed delivery ');
    type('.form textarea', 'Hi {first_name}, sorry.');
    await until(() => page().includes('no fallback; {first_name|…} gives one'));
    press('delivery');
    submit('.form');
    await until(() => fake.worker.replies.length === 1);
    expect(fake.worker.replies[0]).toMatchObject({
      title: 'Missed delivery',
      body: 'Hi {first_name}, sorry.',
      tags: ['delivery'],
      isRemoved: false,
    });
    await until(() => document.querySelector('.form') === null && page().includes('1 saved reply'));
  });

  it('stays in its form when saving fails', async () => {
    const fake = makeWorker();
    await open('#replies', fake);
    fake.failures.set('saveReply', 'The disk is full.');
    press('New reply');
    await until(() => document.querySelector('.form') !== null);
    type('.form input', 'Title');
    type('.form textarea', 'Text');
    submit('.form');
    await until(() => page().includes('Not saved: The disk is full.'));
    expect(find('.form textarea', HTMLTextAreaElement).value).toBe('Text');
  });
});

describe('a new rule', () => {
  it('with an invalid pattern gets the worker’s word beside the field and loses nothing', async () => {
    const fake = makeWorker();
    await open('#voice', fake);
    press('New rule');
    await until(() => document.querySelector('.form') !== null);
    type('.form input', 'ship(ment');
    find('.form input[type=checkbox]', HTMLInputElement).click();
    type('.form input', 'We say parcel.', 2);
    fake.failures.set('saveRule', 'A bracket is not closed.');
    submit('.form');
    await until(() => page().includes('This pattern cannot be used: A bracket is not closed.'));
    expect(find('.form input', HTMLInputElement).value).toBe('ship(ment');
    expect(find('.form input', HTMLInputElement, 2).value).toBe('We say parcel.');
    fake.failures.clear();
    type('.form input', 'ship(ment)?');
    submit('.form');
    await until(() => fake.worker.rules.length === 1);
    expect(fake.worker.rules[0]).toMatchObject({
      word: 'ship(ment)?',
      isPattern: true,
      reason: 'We say parcel.',
    });
  });
});

describe('recording keys', () => {
  const row = (name: string) =>
    [...document.querySelectorAll('li.row')].find((one) => one.textContent?.startsWith(name));
  const strike = (init: KeyboardEventInit) =>
    find('.recorder', HTMLButtonElement).dispatchEvent(
      new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init }),
    );

  it('refuses a bare key, names a conflict and takes the chord over when told', async () => {
    const fake = makeWorker();
    await open('#keyboard', fake);
    press('Change the keys for: Write a note');
    await until(() => document.querySelector('.recorder') !== null);
    strike({ code: 'KeyM', key: 'm' });
    await until(() => page().includes('a bare key belongs to the page'));
    strike({ code: 'KeyM', key: 'M', altKey: true, shiftKey: true });
    await until(() => page().includes('already belongs to “Show or hide the marks”.'));
    press('Use it here instead');
    await until(() => fake.worker.settings.chords.add_note === 'Alt+Shift+KeyM');
    expect(fake.worker.settings.chords.toggle_marks).toBe('');
    await until(() => row('Show or hide the marks')?.textContent?.includes('none') ?? false);
  });

  it('leaves everything as it was on Escape', async () => {
    const fake = makeWorker();
    await open('#keyboard', fake);
    press('Change the keys for: Write a note');
    await until(() => document.querySelector('.recorder') !== null);
    strike({ code: 'Escape', key: 'Escape' });
    await until(() => document.querySelector('.recorder') === null);
    expect(fake.worker.settings.chords).toEqual(DEFAULT_SETTINGS.chords);
  });

  it('leaves chords the browser listens to to the browser', async () => {
    const fake = makeWorker();
    await open('#keyboard', fake);
    expect(row('Show or hide the panel')?.textContent).toContain('set in the browser');
    expect(row('Take the first fix')?.querySelector('button')).not.toBeNull();
  });
});
