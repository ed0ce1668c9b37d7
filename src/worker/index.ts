import browser from 'webextension-polyfill';
import { receive } from '../bridge/receive';
import { ACTIONS } from '../model/settings';
import { Database } from '../store/database';
import { getSettings } from '../store/settings';
import { showBadge } from './badge';
import type { Desk } from './desk';
import { makeHandlers } from './handlers';
import { SITES } from './knowledge';
import { onPolicyChanged } from './policy';
import { prepareDesk } from './prepare';
import { keepPromises, openNotified, PROMISE_ALARM } from './promises';
import { makeSiteCheck } from './sites';

// Every listener stands at the top level: the worker stops after about 30 s, and an event wakes only listeners that
// are there when this file has run once. Nothing below survives between events but the database handle.
const database = new Database();
const manifest = browser.runtime.getManifest();
const matches = manifest.content_scripts?.flatMap((script) => script.matches) ?? [];

const desk: Desk = {
  database,
  now: () => Date.now(),
  tell: (name, payload) => receiver.tell(name, payload),
};
const receiver = receive(makeHandlers(desk), makeSiteCheck(matches));

const BADGE_ALARM = 'badge';

browser.alarms.onAlarm.addListener((alarm) => {
  if (alarm.name === BADGE_ALARM) run(showBadge(database));
  // With the badge as well: it rings every minute, whatever became of the promise's own alarm.
  if (alarm.name === BADGE_ALARM || alarm.name === PROMISE_ALARM) run(keepPromises(desk));
});

const onNotified = (id: string) => run(openNotified(desk, id));
/** The browser has notifications only once the agent allowed them. */
function listenForNotified(): void {
  browser.notifications?.onClicked.addListener(onNotified);
}
listenForNotified();
browser.permissions.onAdded.addListener(listenForNotified);

browser.commands.onCommand.addListener((command, tab) => {
  const action = ACTIONS.find((known) => known === command);
  if (action) run(tellActiveTab(action, tab?.id));
});

onPolicyChanged(() => {
  for (const site of SITES) receiver.tell('knowledgeChanged', { site });
  receiver.tell('deskChanged', null);
});

browser.runtime.onInstalled.addListener(({ reason }) => run(begin(reason === 'install')));
browser.runtime.onStartup.addListener(() => run(begin(false)));

// Opened while the first question is still on its way; it would open itself then.
run(database.open());
run(keepAlarm().then(() => keepPromises(desk)));

/** An update drops alarms, and so may the browser. */
async function keepAlarm(): Promise<void> {
  if (!(await browser.alarms.get(BADGE_ALARM)))
    await browser.alarms.create(BADGE_ALARM, { periodInMinutes: 1 });
}

/** Also after an update: the first seeding may have been interrupted. */
async function begin(isInstall: boolean): Promise<void> {
  if (await prepareDesk(database, Date.now())) receiver.tell('deskChanged', null);
  await showBadge(database);
  const { isSetUp } = await getSettings(database);
  if (isInstall && !isSetUp)
    await browser.tabs.create({ url: browser.runtime.getURL('src/options/index.html#welcome') });
}

async function tellActiveTab(action: (typeof ACTIONS)[number], tabId: number | undefined): Promise<void> {
  const [active] =
    tabId === undefined ? await browser.tabs.query({ active: true, lastFocusedWindow: true }) : [];
  const id = tabId ?? active?.id;
  if (id !== undefined) receiver.tellTab(id, 'commandGiven', { action });
}

/** Nobody waits for what an event starts: a fault is written where developers look, in words without customer text. */
function run(work: Promise<unknown>): void {
  work.catch((error: unknown) => console.error('Beside:', error instanceof Error ? error.message : 'failed'));
}
