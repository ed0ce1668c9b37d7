import type { Handlers } from '../bridge/receive';
import type { Finding } from '../model/finding';
import type { Message } from '../model/message';
import { listBrandRules, saveBrandRule } from '../store/brand-rules';
import type { Database } from '../store/database';
import { listFacts } from '../store/facts';
import { findIdentity } from '../store/identities';
import { getSettings } from '../store/settings';
import { dropVoice, getVoice } from './compiled';
import type { Desk } from './desk';
import { checkBrandRule, findPersonalData, listCards } from './engines';
import { findKnownLanguage } from './suggest';
import { findInterfaceLanguage } from './texts';

/** Whether a draft sounds like us, and the rules that say so. */
export function makeVoiceHandlers(desk: Desk): Pick<Handlers, 'checkDraft' | 'listRules' | 'saveRule'> {
  const { database, now } = desk;
  return {
    async checkDraft({ draft, platform, visibility, inbound }) {
      const [settings, facts] = await Promise.all([
        getSettings(database),
        inbound ? listFactTexts(database, inbound) : [],
      ]);
      const voice = await getVoice(database, settings);
      const inboundLanguage = inbound && findKnownLanguage(inbound.text, inbound.language);
      const findings = voice.check({
        draft,
        // An empty draft is asked when a composer is entered: the rules it will need are compiled before the first word.
        language: draft === '' ? inboundLanguage : findKnownLanguage(draft, null),
        platform,
        visibility,
        personalData: findPersonalData(draft),
        inbound: inbound && {
          text: inbound.text,
          language: inboundLanguage,
        },
        facts,
        interfaceLanguage: findInterfaceLanguage(settings),
      });
      return { findings: findings.toSorted(byPlace) };
    },

    async listRules() {
      const settings = await getSettings(database);
      return listCards(await listBrandRules(database), settings.rulesOff, findInterfaceLanguage(settings));
    },

    async saveRule(rule) {
      if (!rule.isRemoved) checkBrandRule(rule);
      await saveBrandRule(database, rule, now());
      dropVoice(database);
      desk.tell('deskChanged', null);
      return null;
    },
  };
}

/** Text order, absences last. */
function byPlace(one: Finding, other: Finding): number {
  return (one.start ?? Number.POSITIVE_INFINITY) < (other.start ?? Number.POSITIVE_INFINITY)
    ? -1
    : one.start === other.start
      ? 0
      : 1;
}

/** What is known of the message's author, "label: value". */
async function listFactTexts(database: Database, message: Message): Promise<string[]> {
  const identity = await findIdentity(database, message.platform, message.author);
  if (!identity) return [];
  const facts = await listFacts(database, identity.personId);
  return facts.map(({ label, value }) => (label ? `${label}: ${value}` : value));
}
