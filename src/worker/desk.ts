import type { Receiver } from '../bridge/receive';
import type { PersonId } from '../model/customer';
import type { MessageKey } from '../model/identity';
import type { Database } from '../store/database';
import { getSettings } from '../store/settings';
import { countWaiting } from '../store/waiting';
import { showWaiting } from './badge';
import { fillText, findInterfaceLanguage, getTexts } from './texts';

/** What every handler works with. */
export interface Desk {
  database: Database;
  /** Epoch ms. */
  now(): number;
  tell: Receiver['tell'];
}

/** Something the agent asked for cannot be done; the message is in the agent's language. */
export class DeskError extends Error {
  override name = 'DeskError';
}

/** @param key of the text that says why, in the texts. */
export async function makeDeskError(
  desk: Desk,
  key: string,
  values: Readonly<Record<string, string>> = {},
): Promise<DeskError> {
  const texts = await getTexts(findInterfaceLanguage(await getSettings(desk.database)));
  return new DeskError(fillText(texts[key] ?? key, values));
}

/** Tells every page what changed, and shows the number waiting. Nothing is told when nothing changed. */
export async function announceMemory(
  desk: Desk,
  changes: { personIds: Iterable<PersonId>; messageKeys: Iterable<MessageKey> },
): Promise<void> {
  const personIds = [...new Set(changes.personIds)];
  const messageKeys = [...new Set(changes.messageKeys)];
  if (personIds.length + messageKeys.length === 0) return;
  const waitingCount = await countWaiting(desk.database);
  desk.tell('memoryChanged', { personIds, messageKeys, waitingCount });
  // Whoever asked for the change need not wait until the browser has drawn the badge.
  showWaiting(waitingCount).catch(() => undefined);
}
