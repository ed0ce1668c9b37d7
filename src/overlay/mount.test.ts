// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createBridge, createPlatform, nextFrame, setPage } from './fakes';
import { startOverlay } from './start';

// Styles are the browser's business: jsdom builds no sheets and no shadow tree from them.
vi.mock('../ui/theme.css?inline', () => ({ default: '' }));
vi.mock('./overlay.css?inline', () => ({ default: '' }));
vi.stubGlobal(
  'matchMedia',
  () => ({ matches: false, addEventListener() {} }) satisfies Partial<MediaQueryList>,
);
vi.stubGlobal(
  'CSSStyleSheet',
  class {
    replaceSync() {}
  },
);

let life: AbortController | null = null;
afterEach(() => life?.abort());

const PAGE =
  '<main class="a"><article data-id="1" data-focal="">one</article><div class="box" data-answers="1"></div></main>';
const findHost = () => document.querySelector('beside-overlay');

async function start(): Promise<void> {
  setPage(PAGE);
  const never = () => new Promise(() => {});
  life = startOverlay(
    createPlatform(),
    createBridge({ getDesk: never, saveMessages: () => [], getConversation: never }),
    null,
  );
  await nextFrame();
  await nextFrame();
}

describe('our one element on the page', () => {
  it('stands outside body, and the page itself is as it was', async () => {
    await start();
    expect(findHost()?.parentNode).toBe(document.documentElement);
    expect(document.body.innerHTML).toBe(PAGE);
    const attributes = [document.documentElement, document.body].flatMap((element) =>
      element.getAttributeNames(),
    );
    expect(attributes).toEqual([]);
  });

  it('comes back when the page takes it away', async () => {
    await start();
    findHost()?.remove();
    await nextFrame();
    expect(findHost()?.isConnected).toBe(true);
    expect(document.querySelectorAll('beside-overlay')).toHaveLength(1);
  });

  it('keeps what happens inside it from the page', async () => {
    await start();
    const heard = vi.fn();
    for (const name of ['keydown', 'click', 'focusin', 'paste']) {
      document.addEventListener(name, heard);
      findHost()?.dispatchEvent(new Event(name, { bubbles: true, composed: true }));
    }
    expect(heard).not.toHaveBeenCalled();
  });

  it('is gone for good when Beside ends', async () => {
    await start();
    life?.abort();
    await nextFrame();
    expect(findHost()).toBeNull();
    expect(document.body.innerHTML).toBe(PAGE);
  });
});
