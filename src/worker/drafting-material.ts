import type { DraftingRequest, DraftingSetup } from '../model/drafting';
import { findOurLanguage, type LanguageTag } from '../model/language';
import type { Message } from '../model/message';
import type { Settings } from '../model/settings';
import { listBrandRules } from '../store/brand-rules';
import type { Database } from '../store/database';
import { getReplies } from './compiled';
import type { Desk } from './desk';
import { readCustomer } from './draft-context';
import { detectLanguage } from './drafting-browser';
import {
  type ChatTurn,
  createMask,
  listCards,
  type Mask,
  makeBody,
  makeTurns,
  measureLength,
  printBody,
  unsign,
} from './engines';
import { fillSuggestion, readFilling } from './fill';
import { getPersonalDataFinder } from './personal-data';
import { findKnownLanguage } from './reading';
import { findFirstName } from './reply-values';
import { openRuleFiles } from './rule-files';
import { rankReplies } from './suggest';

/** One request as it will leave, and all that is needed to read its answer. */
export interface DraftingPlan {
  turns: ChatTurn[];
  body: string;
  /** The body as a person reads it, word for word. */
  sent: string;
  mask: Mask;
  /** Everything the model is given, personal data put back. */
  sources: string;
  language: LanguageTag | null;
  /** The agent's draft without its signature. */
  draft: string;
  /** The same, masked. */
  hiddenDraft: string;
}

/** A whole screen of text is no answer, whatever the network takes. */
const LONGEST_WANTED = 700;
const MOST_EXAMPLES = 3;

/** Gathers what a model needs to know, and hides what it need not. */
export async function planDrafting(
  desk: Desk,
  request: DraftingRequest,
  setup: DraftingSetup,
  settings: Settings,
): Promise<DraftingPlan> {
  const { database, now } = desk;
  const { message, visibility, wish } = request;
  const language =
    findKnownLanguage(message.text, message.language) ??
    (setup.provider === 'browser' ? await detectLanguage(message.text) : null);
  const [examples, voice, customer] = await Promise.all([
    wish === 'answer' ? listExamples(desk, message, language) : [],
    listVoice(database, language, settings),
    setup.isWithFacts ? readCustomer(database, message, now()) : { facts: [] },
  ]);
  const firstName = findFirstName(message.author.name);
  const mask = createMask({
    findPersonalData: getPersonalDataFinder(settings),
    names: listNames(message, settings, firstName),
    ownHandles: settings.accounts.map(({ handle }) => handle),
  });
  const draft = unsign(request.draft, settings.signature);
  const hide = (texts: readonly string[]) => texts.map((text) => mask.hide(text));
  const hidden = {
    message: mask.hide(message.text),
    draft: wish === 'answer' ? '' : mask.hide(draft),
    facts: hide(customer.facts),
    examples: hide(examples),
    voice: hide(voice),
  };
  const { limit } = measureLength('', message.platform, visibility);
  const turns = makeTurns({
    ...hidden,
    wish,
    platform: message.platform,
    isPublic: visibility === 'public',
    language: language && nameLanguage(language),
    limit: Math.min(limit, LONGEST_WANTED),
    greeting: firstName ? mask.find('name') : null,
    placeholders: mask.list(),
  });
  const body = makeBody(setup.provider === 'browser' ? 'LanguageModel' : setup.model, turns);
  const sources = mask.restore(turns.map(({ content }) => content).join('\n')).text;
  return { turns, body, sent: printBody(body), mask, sources, language, draft, hiddenDraft: hidden.draft };
}

/** Everything by which the two of them are called, the first name first. */
function listNames({ author }: Message, { agentName }: Settings, firstName: string | undefined) {
  const full = author.name?.trim() ?? '';
  const parts = firstName ? full.split(/\s+/u).filter((part) => /^\p{Lu}\p{L}{2,}$/u.test(part)) : [];
  const agent = agentName.trim();
  return [
    ...[firstName ?? '', full, ...parts, author.handle ?? ''].map((value) => ({
      kind: 'name' as const,
      value,
    })),
    ...[agent.split(/\s+/u)[0] ?? '', agent].map((value) => ({ kind: 'agent' as const, value })),
  ];
}

async function listExamples(desk: Desk, message: Message, language: LanguageTag | null): Promise<string[]> {
  const [replies, filling] = await Promise.all([getReplies(desk.database), readFilling(desk, message)]);
  return (await rankReplies(replies, message, language))
    .filter(({ because }) => because.length > 0)
    .slice(0, MOST_EXAMPLES)
    .flatMap(({ id }) => {
      const reply = replies.byId.get(id);
      return reply ? [fillSuggestion(reply, filling).text] : [];
    });
}

/** The rules in words, the lead's own first: those for every language and for the answer's. */
async function listVoice(
  database: Database,
  language: LanguageTag | null,
  { rulesOff }: Settings,
): Promise<string[]> {
  const ours = findOurLanguage(language);
  await openRuleFiles();
  const cards = listCards(await listBrandRules(database), rulesOff, 'en');
  const lines = cards
    .filter((card) => card.isOn && (card.language === null || card.language === ours))
    .map(({ title, reason, brand }) => {
      if (!brand) return join(title, reason);
      // A pattern says nothing to a model; its reason does.
      if (brand.isPattern) return reason;
      return join(
        brand.instead ? `Not "${brand.word}" but "${brand.instead}"` : `Not "${brand.word}"`,
        reason,
      );
    });
  return [...new Set(lines.filter((line) => line.trim() !== ''))];
}

function join(title: string, reason: string): string {
  return `${title.replace(/[.:]$/u, '')}${reason ? `: ${reason}` : ''}`;
}

/** In English, for the instruction is. */
function nameLanguage(tag: LanguageTag): string {
  try {
    return new Intl.DisplayNames('en', { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
