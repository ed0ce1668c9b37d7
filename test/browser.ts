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
  /** When the alarm that was set last rings, epoch ms. */
  dueAt: null as number | null,
  notified: [] as { id: string; title: string; message: string }[],
  isNotifying: true,
  optionsOpened: 0,
  /** Who may read `storage.local`. */
  accessLevel: 'all',
  /** What the extension may reach. */
  origins: [] as string[],
};

/** What stands in the extension's own storage, as JSON: what cannot be written there is not read back either. */
const stored = new Map<string, string>();

const browser = {
  asked,
  stored,
  storage: {
    local: {
      get: async (name: string) => {
        const text = stored.get(name);
        return text === undefined ? {} : { [name]: JSON.parse(text) as unknown };
      },
      set: async (values: Record<string, unknown>) => {
        for (const [name, value] of Object.entries(values)) stored.set(name, JSON.stringify(value));
      },
      setAccessLevel: async ({ accessLevel }: { accessLevel: string }) => {
        asked.accessLevel = accessLevel;
      },
    },
    onChanged: makeEvent<[Record<string, unknown>, string]>(),
  },
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
    create: async (name: string, { when }: { when?: number } = {}) => {
      if (!asked.alarms.includes(name)) asked.alarms.push(name);
      asked.dueAt = when ?? asked.dueAt;
    },
    clear: async (name: string) => {
      asked.alarms = asked.alarms.filter((known) => known !== name);
    },
    onAlarm: makeEvent<[{ name: string }]>(),
  },
  permissions: {
    contains: async ({ permissions, origins }: { permissions?: string[]; origins?: string[] }) =>
      permissions?.includes('notifications')
        ? asked.isNotifying
        : origins?.every((origin) => asked.origins.includes(origin)) === true,
    onAdded: makeEvent<[unknown]>(),
  },
  notifications: {
    create: async (id: string, { title, message }: { title: string; message: string }) =>
      void asked.notified.push({ id, title, message }),
    clear: async () => true,
    onClicked: makeEvent<[string]>(),
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
