import browser from 'webextension-polyfill';
import type { MessageRecord } from '../store/messages';
import { findNextDue, wakePromises } from '../store/promises';
import { getSettings } from '../store/settings';
import { announceMemory, type Desk } from './desk';
import { formatMoment } from './moments';
import { nameOf } from './name-of';
import { fillText, findInterfaceLanguage, getTexts } from './texts';

/** The one alarm for the promise that is due next. */
export const PROMISE_ALARM = 'promise';
const LONGEST_SHOWN = 160;
const NOTIFICATION = 'promise:';

/**
 * Brings back what is due: onto the waiting list and the badge, and to the agent where notifications are allowed; then
 * sets the alarm for the next one. To be called when the alarm rings, when the worker starts, since the browser may drop
 * alarms, and after every change to a promise.
 */
export async function keepPromises(desk: Desk): Promise<void> {
  const { database, now } = desk;
  const woken = await wakePromises(database, now());
  if (woken.length > 0) {
    const writers = await database.identities.bulkGet(woken.map(({ identityKey }) => identityKey));
    await announceMemory(desk, {
      personIds: writers.flatMap((writer) => writer?.personId ?? []),
      messageKeys: woken.map(({ key }) => key),
    });
    await notify(desk, woken, (index) =>
      nameOf([writers[index] ?? { name: null, handle: null, userId: null }]),
    );
  }
  const dueAt = await findNextDue(database, now());
  if (dueAt === null) await browser.alarms.clear(PROMISE_ALARM);
  else await browser.alarms.create(PROMISE_ALARM, { when: dueAt });
}

/** Without the permission the browser has no notifications: badge and waiting list say it. */
async function notify(
  desk: Desk,
  messages: readonly MessageRecord[],
  findName: (index: number) => string | null,
): Promise<void> {
  if (!browser.notifications) return;
  const language = findInterfaceLanguage(await getSettings(desk.database));
  const texts = await getTexts(language);
  for (const [index, { key, text, promisedAt }] of messages.entries()) {
    const time = formatMoment(promisedAt ?? desk.now(), language, desk.now());
    await browser.notifications.create(`${NOTIFICATION}${key}`, {
      type: 'basic',
      iconUrl: browser.runtime.getURL('icons/128.png'),
      title: fillText(texts.notify_due ?? '', { name: findName(index) ?? '', time }),
      message: text.slice(0, LONGEST_SHOWN),
    });
  }
}

/** The agent clicked on a notification: the message it speaks of is opened in a tab, nothing else. */
export async function openNotified(desk: Pick<Desk, 'database'>, id: string): Promise<void> {
  if (!id.startsWith(NOTIFICATION)) return;
  const message = await desk.database.messages.get(id.slice(NOTIFICATION.length));
  await browser.notifications.clear(id);
  if (message?.permalink?.startsWith('https://')) await browser.tabs.create({ url: message.permalink });
}

/** Whether the agent is told of what is due. */
export async function mayNotify(): Promise<boolean> {
  return browser.permissions.contains({ permissions: ['notifications'] });
}
