import { isSameHandle } from '../model/handle';
import type { Account } from '../model/identity';
import type { Message } from '../model/message';
import type { Settings } from '../model/settings';
import { getSettings, saveSettings } from '../store/settings';
import type { Desk } from './desk';

/**
 * The settings in force, and what these messages prove of our own accounts: one that was given by its name gets the
 * number that a page shows beside that name, and so is known where a page shows nothing but the number.
 */
export async function learnSettings(desk: Desk, messages: readonly Message[]): Promise<Settings> {
  const { database } = desk;
  const settings = await getSettings(database);
  if (!learnUserIds(settings.accounts, messages)) return settings;
  const learned = await database.transaction('rw', database.settings, async () => {
    const now = await getSettings(database);
    const accounts = learnUserIds(now.accounts, messages) ?? now.accounts;
    await saveSettings(database, { accounts }, desk.now());
    return { ...now, accounts };
  });
  desk.tell('deskChanged', null);
  return learned;
}

/** @returns the accounts with the numbers learned, null where there is nothing new. */
function learnUserIds(accounts: readonly Account[], messages: readonly Message[]): Account[] | null {
  const learned = accounts.map((account) => {
    const userId = account.userId === null ? findUserId(account, messages) : null;
    return userId ? { ...account, userId } : account;
  });
  return learned.some((account, index) => account !== accounts[index]) ? learned : null;
}

/** The number beside the name of an account; null where messages name several. */
function findUserId({ platform, handle }: Account, messages: readonly Message[]): string | null {
  const ids = new Set(
    messages.flatMap(({ platform: site, author }) =>
      site === platform && author.userId && isSameHandle(platform, author.handle, handle)
        ? [author.userId]
        : [],
    ),
  );
  const [id = null] = ids;
  return ids.size === 1 ? id : null;
}
