import type { Fact } from '../model/customer';
import { type LanguageTag, OUR_LANGUAGES, type OurLanguage } from '../model/language';
import type { Message } from '../model/message';
import type { SavedReply } from '../model/saved-reply';
import type { Settings } from '../model/settings';
import type { AskView, SuggestionView } from '../model/views';
import { listFacts } from '../store/facts';
import { findIdentity } from '../store/identities';
import { getSettings } from '../store/settings';
import type { Desk } from './desk';
import { fillReply } from './engines';
import { findKnownLanguage } from './reading';
import { makeReplyValues } from './reply-values';
import { fillText, findInterfaceLanguage, getTexts, type Texts } from './texts';

/** What a reply is filled in with. */
export interface Filling {
  message: Message;
  settings: Settings;
  /** What is kept of the customer: proposed where a reply asks for something of that name. */
  facts: readonly Pick<Fact, 'label' | 'value'>[];
  interfaceLanguage: OurLanguage;
  texts: Texts;
  now: number;
}

/** What is needed to fill a reply in for a message that no card is open for. */
export async function readFilling({ database, now }: Desk, message: Message): Promise<Filling> {
  const [settings, identity] = await Promise.all([
    getSettings(database),
    findIdentity(database, message.platform, message.author),
  ]);
  const facts = identity ? await listFacts(database, identity.personId) : [];
  const interfaceLanguage = findInterfaceLanguage(settings);
  return {
    message,
    settings,
    facts,
    interfaceLanguage,
    texts: await getTexts(interfaceLanguage),
    now: now(),
  };
}

/**
 * A reply as it would be inserted for this message, with what is to be asked for before.
 * @param answers what the agent gave to that.
 */
export function fillSuggestion(
  reply: SavedReply,
  filling: Filling,
  answers: Readonly<Record<string, string>> = {},
): SuggestionView {
  const { message, settings, facts, texts, now } = filling;
  const { id: replyId, title, body, language, useCount } = reply;
  const { text, asks, unread } = fillReply(body, {
    values: { ...listFactValues(facts), ...makeReplyValues(message, settings, language, now) },
    answers,
    language: findSpoken(message, language),
    network: message.platform,
  });
  const view = { replyId, title, text, language, score: 0, because: [], useCount, missing: unread };
  const asked = asks.map(({ name, ...ask }): AskView => ({ name, label: wordAsk(name, texts), ...ask }));
  return {
    ...view,
    why: wordWhy({ ...view, asks: asked }, filling),
    ...(asked.length > 0 ? { asks: asked } : {}),
  };
}

/** The language of the answer: the customer's, else the reply's own. */
export function findSpoken(message: Message, language: LanguageTag): LanguageTag | null {
  return findKnownLanguage(message.text, message.language) ?? (language === 'und' ? null : language);
}

/** `Order number` answers to `order_number` and to `Order_number`; the newest of a name counts. */
function listFactValues(facts: Filling['facts']): Record<string, string> {
  const values: Record<string, string> = Object.create(null);
  for (const { label, value } of facts) {
    const name = label.trim().replace(/\s+/g, '_');
    for (const one of [name, name.toLowerCase()]) if (one !== '') values[one] ??= value;
  }
  return values;
}

function wordAsk(name: string, texts: Texts): string {
  return texts[`variable_${name}`] ?? name.replaceAll('_', ' ');
}

/** Why it is offered, and what it still lacks, in ready words. */
export function wordWhy(
  { because, useCount, language, missing, asks = [] }: Omit<SuggestionView, 'why'>,
  { texts, interfaceLanguage }: Pick<Filling, 'texts' | 'interfaceLanguage'>,
): string {
  const word = (key: string, values: Record<string, string>) => fillText(texts[key] ?? '', values);
  const words = because.slice(0, 3).join(', ');
  const uses = new Intl.PluralRules(interfaceLanguage).select(useCount) === 'one' ? 'one' : 'other';
  return [
    missing.length > 0 && word('suggestion_lacks', { what: missing.join(', ') }),
    asks.length > 0 && word('suggestion_asks', { what: asks.map(({ label }) => label).join(', ') }),
    words
      ? word('suggestion_fits', { words })
      : word('suggestion_language', { language: nameLanguage(language, interfaceLanguage) }),
    useCount > 0 &&
      word(`suggestion_used_${uses}`, { n: new Intl.NumberFormat(interfaceLanguage).format(useCount) }),
  ]
    .filter(Boolean)
    .join(' · ');
}

function nameLanguage(tag: string, interfaceLanguage: OurLanguage): string {
  if (!OUR_LANGUAGES.some((one) => one === tag)) return tag;
  return new Intl.DisplayNames(interfaceLanguage, { type: 'language' }).of(tag.split('-')[0] ?? tag) ?? tag;
}
