// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import fakeBrowser from '../../test/browser';
import type { DraftingSetup } from '../model/drafting';
import { DEFAULT_DRAFTING } from '../model/drafting';
import { close, find, open, page, press, submit, type } from './driving';
import { makeWorker } from './fake-worker';

const until = (isSo: () => boolean) => vi.waitFor(() => expect(isSo()).toBe(true));
const wanted: string[] = [];
let isGranted = true;

beforeEach(() => {
  vi.stubGlobal('scrollTo', () => undefined);
  wanted.length = 0;
  isGranted = true;
  Object.assign(fakeBrowser.permissions, {
    request: async ({ origins }: { origins: string[] }) => {
      wanted.push(...origins);
      return isGranted;
    },
    remove: async ({ origins }: { origins: string[] }) => {
      wanted.push(...origins.map((origin) => `-${origin}`));
      return true;
    },
  });
});
afterEach(() => {
  close();
  vi.unstubAllGlobals();
});

/** Options at the drafting page, with what the worker has kept of it. */
async function openDrafting(setup: Partial<DraftingSetup> = {}) {
  const fake = makeWorker();
  const kept = { setup: { ...DEFAULT_DRAFTING, ...setup }, key: '' };
  fake.answers.getDrafting = () => ({
    setup: kept.setup,
    hasKey: kept.key !== '',
    isBrowserAble: false,
    lastSent: { at: 0, to: 'http://localhost:11434/v1/chat/completions', text: 'Hello [[NAME_1]]' },
  });
  fake.answers.saveDrafting = (next: DraftingSetup, key: string | null) => {
    kept.setup = next;
    kept.key = key ?? kept.key;
    return null;
  };
  fake.answers.tryDrafting = () => ({ problem: null, answer: 'ready', tookMs: 340 });
  await open('#drafting', fake);
  await until(() => document.querySelector('.switch') !== null);
  return { ...fake, kept };
}
const flip = (index: number) => find('.switch', HTMLInputElement, index).click();

describe('the drafting page', () => {
  it('is off, says what would leave, and offers no model before it is opened', async () => {
    await openDrafting();
    expect(find('.switch', HTMLInputElement).checked).toBe(false);
    expect(page()).toContain('replaced by placeholders before anything leaves');
    expect(page()).toContain('Hello [[NAME_1]]');
    expect(document.querySelector('form')).toBeNull();
  });

  it('is on only after a usable address was saved and the browser let it be reached', async () => {
    const { kept } = await openDrafting();
    flip(0);
    await until(() => document.querySelector('form') !== null);
    submit('form');
    await until(
      () => page().includes('This has to begin with https://') && page().includes('A name is needed.'),
    );
    expect(wanted).toEqual([]);
    type('.drafting-form .field', ' http://localhost:11434/v1 ');
    type('.drafting-form .field', 'tiny', 1);
    type('.drafting-form .field', 'secret-1', 2);
    isGranted = false;
    submit('form');
    await until(() => page().includes('Chrome was not allowed to reach http://localhost:11434.'));
    expect(kept.setup.isOn).toBe(false);
    isGranted = true;
    submit('form');
    await until(() => kept.setup.isOn);
    expect(kept).toEqual({
      setup: { ...DEFAULT_DRAFTING, isOn: true, baseUrl: 'http://localhost:11434/v1', model: 'tiny' },
      key: 'secret-1',
    });
    expect(wanted).toEqual(['http://localhost:11434/*', 'http://localhost:11434/*']);
    await until(() => page().includes('A key is kept.'));
    expect(find('input[type=password]', HTMLInputElement).value).toBe('');
    press('Test the connection');
    await until(() => page().includes('It answers “ready” after 0.4 s.'));
  });

  it('gives the permission back when it is switched off, or moves to another server', async () => {
    const { kept } = await openDrafting({ isOn: true, baseUrl: 'https://one.example/v1', model: 'tiny' });
    type('.drafting-form .field', 'https://two.example/v1');
    submit('form');
    await until(() => wanted.includes('-https://one.example/*'));
    expect(wanted).toEqual(['https://two.example/*', '-https://one.example/*']);
    await until(() => kept.setup.baseUrl === 'https://two.example/v1');
    flip(0);
    await until(() => !kept.setup.isOn && wanted.includes('-https://two.example/*'));
  });

  it('lets the key be forgotten', async () => {
    const { kept } = await openDrafting({ isOn: true, baseUrl: 'https://one.example/v1', model: 'tiny' });
    type('.drafting-form .field', 'secret-1', 2);
    submit('form');
    await until(() => page().includes('Forget the key'));
    press('Forget the key');
    await until(() => kept.key === '');
  });
});
