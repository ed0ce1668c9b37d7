// @vitest-environment jsdom
import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DEFAULT_SETTINGS } from '../model/settings';
import { App } from './app';
import { type FakeWorker, makeWorker } from './fake-worker';
import { createDeskState } from './saving';

async function open(hash: string, fake: FakeWorker): Promise<void> {
  history.replaceState(null, '', hash);
  const state = createDeskState(fake.bridge);
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  render(<App bridge={fake.bridge} state={state} />, root);
  await state.refresh();
  await until(() => document.querySelector('h1') !== null);
}

const until = (isSo: () => boolean) => vi.waitFor(() => expect(isSo()).toBe(true));
const page = () => document.body.textContent ?? '';

function find<Found extends Element>(selector: string, kind: new () => Found, index = 0): Found {
  const found = document.querySelectorAll(selector)[index];
  if (!(found instanceof kind)) throw new Error(`${selector} (${index}) is not there: ${page()}`);
  return found;
}

function type(selector: string, text: string, index = 0): void {
  const input = find(selector, HTMLElement, index) as HTMLInputElement;
  input.value = text;
  input.dispatchEvent(new Event('input', { bubbles: true }));
}

function press(words: string): void {
  const button = [...document.querySelectorAll('button')].find(
    (one) => one.textContent?.trim() === words || one.getAttribute('aria-label') === words,
  );
  if (!button) throw new Error(`No button says ${words}: ${page()}`);
  button.click();
}

function submit(selector: string): void {
  find(selector, HTMLFormElement).requestSubmit();
}

beforeEach(() => {
  vi.stubGlobal('scrollTo', () => undefined);
});
afterEach(() => {
  render(null, find('body > div', HTMLDivElement));
  vi.unstubAllGlobals();
});

describe('our accounts', () => {
  it('are added from a pasted link and removed with a way back', async () => {
    const fake = makeWorker();
    await open('#desk', fake);
    type('.inline-form input', 'https://x.com/HalvenCare/status/1');
    submit('.inline-form');
    await until(() => fake.worker.settings.accounts.length === 1);
    await until(() => page().includes('@HalvenCare'));
    press('Remove @HalvenCare');
    await until(() => fake.worker.settings.accounts.length === 0);
    await until(() => page().includes('Undo'));
    press('Undo');
    await until(() => fake.worker.settings.accounts[0]?.handle === 'HalvenCare');
  });

  it('that cannot be are refused with a clear word, and what was typed stays', async () => {
    const fake = makeWorker();
    await open('#desk', fake);
    type('.inline-form input', 'https://example.com/halven');
    submit('.inline-form');
    await until(() => page().includes('This link leads to another site.'));
    expect(find('.inline-form input', HTMLInputElement).value).toBe('https://example.com/halven');
    expect(fake.asked.some(({ name }) => name === 'saveSettings')).toBe(false);
  });
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

describe('a file of replies', () => {
  function choose(text: string): void {
    const input = find('input[type=file]', HTMLInputElement);
    Object.defineProperty(input, 'files', { value: [new File([text], 'replies.json')], configurable: true });
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }

  it('that is broken is answered with a clear word, and the list stands as it was', async () => {
    const fake = makeWorker();
    await open('#replies', fake);
    fake.failures.set('importReplies', 'Line 1 is no JSON.');
    choose('{"a":');
    await until(() => page().includes('nothing was changed. Line 1 is no JSON.'));
    expect(document.querySelector('[role=alert]')?.textContent).toContain('This file could not be read');
    expect(fake.asked.filter(({ name }) => name === 'listReplies')).toHaveLength(1);
  });

  it('that is whole is counted', async () => {
    const fake = makeWorker();
    await open('#replies', fake);
    choose('\ufeff[]');
    await until(() => page().includes('Imported: 3 new, 0 changed, 2 already there.'));
    expect(fake.asked.find(({ name }) => name === 'importReplies')?.args).toEqual(['[]']);
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

describe('the first run', () => {
  it('needs one account and makes the signature from the name', async () => {
    const fake = makeWorker({ isSetUp: false });
    await open('#welcome', fake);
    submit('.welcome');
    await until(() => page().includes('Type the account’s name'));
    expect(fake.worker.settings.isSetUp).toBe(false);
    type('.welcome input', '@HalvenCare, x.com/HalvenAudio');
    type('.welcome input', 'Ana Maria Blok', 1);
    submit('.welcome');
    await until(() => page().includes('Your desk is ready'));
    expect(fake.worker.settings).toMatchObject({
      agentName: 'Ana Maria Blok',
      signature: '^AB',
      isSetUp: true,
    });
    expect(fake.worker.settings.accounts.map((one) => one.handle)).toEqual(['HalvenCare', 'HalvenAudio']);
    expect(find('a.button', HTMLAnchorElement).href).toBe('https://x.com/notifications/mentions');
  });
});
