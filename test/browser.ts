/** Stands in for webextension-polyfill, which throws when imported outside an extension. */

/** An event that a test can fire. */
function makeEvent<Args extends unknown[]>() {
  const listeners = new Set<(...args: Args) => unknown>();
  return {
    addListener: (listen: (...args: Args) => unknown) => void listeners.add(listen),
    removeListener: (listen: (...args: Args) => unknown) => void listeners.delete(listen),
    fire: (...args: Args) => [...listeners].map((listen) => listen(...args)),
  };
}

/** What the extension asked of the browser, newest last. */
const asked = {
  badge: '',
  tabs: [] as string[],
  tabMessages: [] as { tabId: number; message: unknown }[],
  alarms: [] as string[],
  optionsOpened: 0,
};

const browser = {
  asked,
  runtime: {
    id: 'test',
    getURL: (path: string) => `chrome-extension://test/${path}`,
    getManifest: () => ({
      version: '0.1.0',
      content_scripts: [{ matches: ['https://x.com/*', 'https://twitter.com/*'] }],
    }),
    openOptionsPage: async () => void asked.optionsOpened++,
    onConnect: makeEvent<[unknown]>(),
    onInstalled: makeEvent<[{ reason: string }]>(),
    onStartup: makeEvent<[]>(),
    onMessage: makeEvent<[unknown, unknown]>(),
  },
  i18n: { getUILanguage: () => 'en-GB' },
  commands: {
    getAll: async () => [
      { name: 'toggle_panel', shortcut: 'Alt+B' },
      { name: 'take_fix', shortcut: '' },
    ],
    onCommand: makeEvent<[string, { id?: number }?]>(),
  },
  alarms: {
    get: async (name: string) => (asked.alarms.includes(name) ? { name } : undefined),
    create: async (name: string) => void asked.alarms.push(name),
    onAlarm: makeEvent<[{ name: string }]>(),
  },
  action: {
    setBadgeText: async ({ text }: { text: string }) => {
      asked.badge = text;
    },
    setBadgeBackgroundColor: async () => undefined,
  },
  tabs: {
    create: async ({ url }: { url: string }) => void asked.tabs.push(url),
    query: async () => [{ id: 7 }],
    sendMessage: async (tabId: number, message: unknown) => void asked.tabMessages.push({ tabId, message }),
  },
};
export default browser;
