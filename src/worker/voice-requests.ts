import type { DraftRequest } from '../bridge/contract';
import type { Handlers } from '../bridge/receive';
import type { DraftCheck } from '../model/draft';
import type { Finding } from '../model/finding';
import type { Settings } from '../model/settings';
import { listAnswers } from '../store/answers';
import { listBrandRules, saveBrandRule } from '../store/brand-rules';
import type { Database } from '../store/database';
import { getSettings, saveSettings } from '../store/settings';
import { listStyles } from '../store/styles';
import { getVoice } from './compiled';
import type { Desk } from './desk';
import { getRecentAnswers, readCustomer, readInbound } from './draft-context';
import { hearDraft } from './ears';
import {
  advise,
  checkBrandRule,
  findCaught,
  findProfile,
  listCards,
  listConflicts,
  type SentDraft,
  tryRule,
} from './engines';
import { withRule } from './faults';
import { wordLength } from './length';
import { getPersonalDataFinder } from './personal-data';
import { findKnownLanguage } from './reading';
import { openRuleFiles } from './rule-files';
import { findInterfaceLanguage } from './texts';

type VoiceRequest = 'checkDraft' | 'listRules' | 'saveRule' | 'tryRule' | 'findCaught' | 'listConflicts';

/** How many sent answers a rule is tried on. */
const CAUGHT_AMONG = 1000;

/** Whether a draft sounds like us, and the rules that say so. */
export function makeVoiceHandlers(desk: Desk): Pick<Handlers, VoiceRequest> {
  const { database, now } = desk;
  return {
    async checkDraft(request) {
      const settings = await getSettings(database);
      const [read, voice] = await Promise.all([
        readDraft(database, request, settings, now()),
        getVoice(database, settings),
      ]);
      const profile = request.profile ?? findProfile(read);
      const draft: DraftCheck = { ...read, profile };
      const findings = voice.check(draft).toSorted(byPlace);
      const advice = advise(draft);
      await keepSlow(voice.listSlow(), settings);
      const { platform, visibility } = request;
      const length = await wordLength(request.draft, platform, visibility, draft.interfaceLanguage);
      return { findings, profile, ...(advice ? { advice } : {}), ...(length ? { length } : {}) };
    },

    async listRules() {
      await openRuleFiles();
      const settings = await getSettings(database);
      return listCards(await listBrandRules(database), settings.rulesOff, findInterfaceLanguage(settings));
    },

    async saveRule(rule) {
      if (!rule.isRemoved) await withRule(desk, () => checkBrandRule(rule));
      await saveBrandRule(database, rule, now());
      // A rule that ran away gets another chance once it is edited or switched on again.
      const { rulesSlow } = await getSettings(database);
      if (rulesSlow.includes(`brand.${rule.id}`))
        await saveSettings(
          database,
          { rulesSlow: rulesSlow.filter((id) => id !== `brand.${rule.id}`) },
          now(),
        );
      desk.tell('deskChanged', null);
      return null;
    },

    async tryRule(rule, examples) {
      await openRuleFiles();
      return tryRule(rule, examples, findInterfaceLanguage(await getSettings(database)));
    },

    async findCaught(rule) {
      await openRuleFiles();
      const [styles, answers] = await Promise.all([listStyles(database), readAnswers(database)]);
      return withRule(desk, () => findCaught(rule, styles, answers));
    },

    async listConflicts() {
      const settings = await getSettings(database);
      const [voice, brand] = await Promise.all([getVoice(database, settings), listBrandRules(database)]);
      return listConflicts(voice, brand, settings, findInterfaceLanguage(settings));
    },
  };

  /** Kept over the worker's life, and shown to the lead. */
  async function keepSlow(slow: readonly string[], { rulesSlow }: Settings): Promise<void> {
    if (slow.every((id) => rulesSlow.includes(id))) return;
    await saveSettings(database, { rulesSlow: [...new Set([...rulesSlow, ...slow])] }, now());
    desk.tell('deskChanged', null);
  }
}

async function readDraft(
  database: Database,
  { draft, platform, visibility, inbound }: DraftRequest,
  settings: Settings,
  now: number,
): Promise<DraftCheck> {
  const inboundLanguage = inbound && findKnownLanguage(inbound.text, inbound.language);
  // An empty draft is asked when a composer is entered: the rules it will need are compiled before the first word.
  const language = draft === '' ? inboundLanguage : findKnownLanguage(draft, null);
  const [customer, recent, heard] = await Promise.all([
    inbound ? readCustomer(database, inbound, now) : { facts: [] },
    getRecentAnswers(database, language),
    hearDraft(draft, language),
  ]);
  return {
    draft,
    language,
    platform,
    visibility,
    personalData: getPersonalDataFinder(settings)(draft),
    inbound: inbound && (await readInbound(inbound)),
    ...heard,
    ...customer,
    ...recent,
    interfaceLanguage: findInterfaceLanguage(settings),
  };
}

/** The newest answers of ours, each as the check would have read it before it was sent. */
async function readAnswers(database: Database): Promise<SentDraft[]> {
  const answers = await listAnswers(database, CAUGHT_AMONG);
  const inbound = await database.messages.bulkGet(
    answers.map(({ platform, replyTo }) => `${platform}:${replyTo ?? ''}`),
  );
  const settings = await getSettings(database);
  const sent = answers.map(
    async ({ text, language, platform, kind, at, permalink }, index): Promise<SentDraft> => {
      const message = inbound[index];
      const known = findKnownLanguage(text, language);
      return {
        draft: {
          draft: text,
          language: known,
          ...(await hearDraft(text, known)),
          platform,
          visibility: kind === 'dm' ? 'private' : 'public',
          personalData: getPersonalDataFinder(settings)(text),
          inbound: message
            ? { text: message.text, language: findKnownLanguage(message.text, message.language) }
            : null,
          facts: [],
          interfaceLanguage: findInterfaceLanguage(settings),
        },
        sentAt: at,
        permalink,
      };
    },
  );
  return Promise.all(sent);
}

/** Text order, absences last. */
function byPlace(one: Finding, other: Finding): number {
  return (one.start ?? Number.POSITIVE_INFINITY) < (other.start ?? Number.POSITIVE_INFINITY)
    ? -1
    : one.start === other.start
      ? 0
      : 1;
}
