import browser from 'webextension-polyfill';
import type { Handlers } from '../bridge/receive';
import type { MessageKey } from '../model/identity';
import { SCORES } from '../model/score';
import { saveState } from '../store/message-state';
import { saveScore } from '../store/scores';
import { announceMemory, type Desk, makeDeskError } from './desk';
import { findDeclineId } from './offers';
import { keepPromises } from './promises';

/** A promise further away than this was never proposed. */
const FURTHEST_MS = 7 * 24 * 3_600_000;

/** What the agent chose of what was offered on a card. */
export function makeOfferHandlers(desk: Desk): Pick<Handlers, 'takeOffer'> {
  const { database, now } = desk;

  async function decline(messageKey: MessageKey, offer: string): Promise<void> {
    const id = findDeclineId(offer, messageKey);
    await database.events.put({
      id,
      kind: 'offerDeclined',
      at: now(),
      messageKey,
      personId: null,
      detail: offer,
    });
  }

  async function take(messageKey: MessageKey, kind: string, choice: string): Promise<boolean | null> {
    if (kind === 'score') {
      const score = choice === 'no' ? null : SCORES.find((one) => String(one) === choice);
      return score === undefined ? false : saveScore(database, messageKey, score, now());
    }
    if (kind === 'holding' || kind === 'kept') {
      const promisedAt = Number(choice);
      if (!(Math.abs(promisedAt - now()) < FURTHEST_MS)) return false;
      return saveState(database, messageKey, { state: 'promised', promisedAt }, now());
    }
    if (kind === 'notify')
      await browser.tabs.create({ url: browser.runtime.getURL('src/options/index.html#desk') });
    return false;
  }

  return {
    async takeOffer(messageKey, offer, choice) {
      const [kind = ''] = offer.split(' ');
      const isDeclined = choice === 'no' && kind !== 'score';
      if (isDeclined) await decline(messageKey, offer);
      else if ((await take(messageKey, kind, choice)) === null)
        throw await makeDeskError(desk, 'error_notRemembered');
      const message = await database.messages.get(messageKey);
      const writer = message && (await database.identities.get(message.identityKey));
      await announceMemory(desk, { personIds: writer ? [writer.personId] : [], messageKeys: [messageKey] });
      await keepPromises(desk);
      return null;
    },
  };
}
