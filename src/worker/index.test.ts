import 'fake-indexeddb/auto';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import fakeBrowser from '../../test/browser';
import { serveTexts } from '../../test/desk';
import { PORT_NAME } from '../bridge/contract';
import { Database } from '../store/database';
import { makeSiteCheck } from './sites';

/** One end of a port, as the browser hands it to the worker. */
function openPort(url: string) {
  const answers: unknown[] = [];
  let listen: (message: unknown) => void = () => undefined;
  const port = {
    name: PORT_NAME,
    sender: { id: 'test', url },
    isClosed: false,
    onMessage: {
      addListener: (added: typeof listen) => {
        listen = added;
      },
    },
    onDisconnect: { addListener: () => undefined },
    disconnect: () => {
      port.isClosed = true;
    },
    postMessage: (message: unknown) => void answers.push(message),
  };
  fakeBrowser.runtime.onConnect.fire(port);
  const ask = async (name: string, ...args: unknown[]) => {
    const id = answers.length + 1;
    listen({ id, name, args });
    return vi.waitFor(() => {
      const answer = answers.find((one) => typeof one === 'object' && one && 'id' in one && one.id === id);
      expect(answer).toBeDefined();
      return answer;
    });
  };
  return { port, ask };
}

describe('the worker', () => {
  beforeAll(async () => {
    serveTexts();
    await import('.');
  });
  const database = new Database();

  it('a new desk gets its tags, its replies and the first page, once', async () => {
    fakeBrowser.runtime.onInstalled.fire({ reason: 'install' });
    await vi.waitFor(() =>
      expect(fakeBrowser.asked.tabs).toEqual(['chrome-extension://test/src/options/index.html#welcome']),
    );
    const tags = await database.tags.toArray();
    expect(tags.map((tag) => tag.name)).toContain('product complaint');
    expect(new Set(tags.map((tag) => tag.key)).size).toBe(tags.length);
    expect(await database.replies.count()).toBeGreaterThan(30);
    expect(fakeBrowser.asked.alarms).toEqual(['badge']);
  });

  it('every tag of a starter reply is a tag of the desk', async () => {
    const known = await database.tags.toCollection().primaryKeys();
    const used = (await database.replies.toArray()).flatMap((reply) => reply.tags);
    expect(used.filter((tag) => !known.includes(tag))).toEqual([]);
  });

  it('an update brings nothing back that was removed, and opens no page', async () => {
    await database.replies.toCollection().modify({ isRemoved: true });
    await database.tags.delete('praise');
    const { ask } = openPort('chrome-extension://test/src/options/index.html');
    fakeBrowser.asked.badge = 'before';
    fakeBrowser.runtime.onInstalled.fire({ reason: 'update' });
    // The badge is the last thing an update brings up to date.
    await vi.waitFor(() => expect(fakeBrowser.asked.badge).toBe(''));
    await ask('saveSettings', { agentName: 'Anna' });
    expect(await ask('listReplies')).toMatchObject({ value: [] });
    expect(await database.tags.get('praise')).toBeUndefined();
    expect(fakeBrowser.asked.tabs).toHaveLength(1);
  });

  it('answers the site and our own pages by their address, nobody else', async () => {
    const { ask } = openPort('https://x.com/HalvenCare');
    expect(await ask('getDesk')).toMatchObject({
      value: { version: '0.1.0', commands: { toggle_panel: 'Alt+B' }, language: 'en' },
    });
    expect(await ask('listReplies')).toMatchObject({ error: { name: 'RequestError' } });
    expect(openPort('https://x.com.example.org/').port.isClosed).toBe(true);
    expect(openPort('http://x.com/').port.isClosed).toBe(true);
  });

  it('a chord of the browser reaches the active tab', async () => {
    fakeBrowser.commands.onCommand.fire('toggle_panel');
    await vi.waitFor(() =>
      expect(fakeBrowser.asked.tabMessages).toEqual([
        { tabId: 7, message: { event: 'commandGiven', payload: { action: 'toggle_panel' } } },
      ]),
    );
  });

  it('texts come in the language that was set, and name what they are', async () => {
    const { ask } = openPort('chrome-extension://test/src/options/index.html');
    await ask('saveSettings', { interfaceLanguage: 'zh-CN' });
    expect(await ask('getDesk')).toMatchObject({
      value: { language: 'zh-CN', texts: { tag_refund: '退款' } },
    });
  });
});

describe('which addresses are a site’s', () => {
  it('by host and protocol of the manifest’s patterns', () => {
    const isSite = makeSiteCheck(['https://x.com/*', 'https://*.example.com/*']);
    const check = (url: string) => isSite(new URL(url));
    expect(['https://x.com/a', 'https://example.com/', 'https://www.example.com/'].map(check)).toEqual([
      true,
      true,
      true,
    ]);
    expect(['http://x.com/', 'https://ax.com/', 'https://badexample.com/'].map(check)).toEqual([
      false,
      false,
      false,
    ]);
  });
});
