// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
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

describe('our accounts', () => {
  it('are added from a pasted link and removed with a way back', async () => {
    const fake = makeWorker();
    await open('#desk', fake);
    type('.inline-form input', 'https://x.com/HalvenCare/status/1');
    submit('.inline-form');
    await until(() => fake.worker.settings.accounts.length === 1);
    await until(() => page().includes('@HalvenCare'));
    press('Remove @HalvenCare on X');
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

describe('accounts on other networks', () => {
  const network = () => document.querySelector('.account-form [aria-checked=true]')?.textContent;

  it('are added by a handle on the network that was chosen', async () => {
    const fake = makeWorker();
    await open('#desk', fake);
    press('Instagram');
    await until(() => network() === 'Instagram');
    type('.inline-form input', '@halven.audio');
    submit('.inline-form');
    await until(() => fake.worker.settings.accounts.length === 1);
    expect(fake.worker.settings.accounts).toEqual([
      { platform: 'instagram', handle: 'halven.audio', userId: null },
    ]);
    await until(() => document.querySelector('.row [role=img]')?.getAttribute('aria-label') === 'Instagram');
  });

  it('are chosen by a pasted link; a number stands without @', async () => {
    const fake = makeWorker();
    await open('#desk', fake);
    type('.inline-form input', 'https://www.facebook.com/profile.php?id=61550001234');
    await until(() => network() === 'Facebook');
    submit('.inline-form');
    await until(() => find('.row bdi', HTMLElement).textContent === '61550001234');
    expect(fake.worker.settings.accounts).toEqual([
      { platform: 'facebook', handle: '61550001234', userId: '61550001234' },
    ]);
  });

  it('are refused by the letters of their own network', async () => {
    const fake = makeWorker();
    await open('#desk', fake);
    press('Facebook');
    await until(() => network() === 'Facebook');
    type('.inline-form input', 'halven_audio');
    submit('.inline-form');
    await until(() => page().includes('A name on Facebook has only letters a–z, digits and dots.'));
    type('.inline-form input', 'halv');
    submit('.inline-form');
    await until(() => page().includes('A name on Facebook has at least 5 characters.'));
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

  it('takes links of every network in the one field and leads to the first of them', async () => {
    const fake = makeWorker({
      isSetUp: false,
      accounts: [{ platform: 'facebook', handle: '61550001234', userId: '61550001234' }],
    });
    await open('#welcome', fake);
    const standing = find('.welcome input', HTMLInputElement).value;
    type('.welcome input', `${standing}, instagram.com/halven.audio, @HalvenCare`);
    submit('.welcome');
    await until(() => page().includes('Your desk is ready'));
    expect(fake.worker.settings.accounts).toEqual([
      { platform: 'facebook', handle: '61550001234', userId: '61550001234' },
      { platform: 'instagram', handle: 'halven.audio', userId: null },
      { platform: 'x', handle: 'HalvenCare', userId: null },
    ]);
    expect(find('a.button', HTMLAnchorElement).textContent).toBe('Open Facebook');
  });
});
