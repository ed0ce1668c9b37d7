import type { DraftCheck } from '../../model/draft';
import { findOurLanguage, type OurLanguage } from '../../model/language';
import { hasMatch } from '../pattern/find-matches';
import { getTexts } from '../texts';
import { listClauses } from './clauses';
import { findAsks, getCue } from './cues';
import { makeReading } from './reading';
import { findWords, hasWords } from './words';

/** Models and names are no secret; the rest is for nobody else's eyes. */
const PRIVATE = ['order', 'email', 'phone', 'address', 'bank', 'birth'] as const;
/** A way to write, not an address: "send us an e-mail". */
export const WAY =
  /(?:(?<!\p{L})(?:an?|per|via|by|een|eine|in|по|на)\s+(?:\p{L}+\s)?(?:e-?mail|имейл|мейл)\p{L}*(?:\s+(?:schicken|sturen|senden))?$|(?:прат|изпрат|пиш)\p{L}+ (?:ни )?(?:имейл|мейл)$|[发写](?:送|一?封|个)?(?:电子)?邮[件箱]|发邮箱)/iu;

/** How far what is asked for may stand behind the word that asks, in UTF-16 units. */
const REACH = 70;

interface Span {
  start: number;
  end: number;
}

/** The draft asks for personal data where everybody would read the answer, and names no private channel. */
export const asksPrivateData = makeReading('asks-private-data', (draft) => {
  const language = findOurLanguage(draft.language);
  if (draft.visibility !== 'public' || !language || isPrivately(draft.draft, language)) return [];
  const privately = getTexts('asks-private-data').words.privately?.[language];
  return listPrivateAsks(draft, language).map((span) => ({
    span,
    words: [],
    suggestions: privately ? [putAfter(draft.draft.slice(span.start, span.end), privately)] : [],
  }));
});

/** Whether a private channel is named: what is asked for then is asked for there. */
export function isPrivately(text: string, language: OurLanguage): boolean {
  return hasMatch(getCue(language, 'privately'), text) || hasWords(language, 'privatelyMore', text);
}

/** Where a draft asks for what only the desk should read. */
export function listPrivateAsks({ draft }: Pick<DraftCheck, 'draft'>, language: OurLanguage): Span[] {
  // "Which phone do you have" asks for no number.
  const asks: Span[] = findAsks(language, draft, PRIVATE)
    .map(({ match }) => match)
    .filter(({ text }) => !WAY.test(text) && !hasMatch(getCue(language, 'model'), text));
  const more = listClauses(draft).flatMap((clause) => {
    if (hasWords(language, 'notAsking', clause.text)) return [];
    const [giving] = findWords(language, 'giving', clause.text);
    if (!giving) return [];
    const data = findWords(language, 'askPrivate', clause.text).find(
      ({ start }) => language === 'zh-CN' || (start >= giving.end && start - giving.end < REACH),
    );
    if (!data || WAY.test(clause.text.slice(0, data.end))) return [];
    const start = clause.start + Math.min(giving.start, data.start);
    return [{ start, end: clause.start + Math.max(giving.end, data.end) }];
  });
  const extra = more.filter((one) => !asks.some((other) => one.start < other.end && other.start < one.end));
  return [...asks, ...extra].sort((a, b) => a.start - b.start);
}

function putAfter(ask: string, words: string): string {
  if (!/\p{sc=Han}/u.test(ask)) return `${ask} ${words}`;
  return ask.replace(/^(?:(?:请|麻烦|烦请|劳烦)(?:您|你)?)?/u, (start) => `${start || '请'}${words}`);
}
