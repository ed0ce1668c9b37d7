import type { DraftCheck } from '../../model/draft';
import type { PersonalData } from '../../model/finding';
import { findOurLanguage, type OurLanguage } from '../../model/language';
import { hasMatch } from '../pattern/find-matches';
import { getTexts } from '../texts';
import { getCue } from './cues';
import { makeReading } from './reading';
import { findWords, hasWords } from './words';

/** Mailboxes of a company, not of a customer. */
const ROLE =
  /^(?:info|help|support|service|contact|care|hello|hallo|hi|team|sales|press|privacy|jobs|returns?|orders?|klantenservice|klantendienst|retour|kundenservice|kundendienst|hilfe|kontakt|office|feedback|warranty|garantie|kefu)\b/i;
/** Service numbers that nobody has at home. */
const FREE_LINE = /^\+?(?:0?800|0?900|0?700|00?800|400)/;
/** Right before data: it is the customer's. */
const YOURS =
  /(?<!\p{L})(?:your|ur|jouw|je|uw|ihre?|deine?|euer|eure|вашия|вашата|твоя|твоята)(?!\p{L})|[您你]/iu;
/** An address of ours is no secret. */
const OUR_PLACE =
  /shop|store|branch|winkel|vestiging|filiaal|filiale|laden|магазин|обект|офис|същия адрес|门店|分店|我们店|本店/iu;
/** How far before a number the words are looked for that make it ours, in UTF-16 units. */
const REACH = 40;

/** Personal data in an answer that everybody can read. */
export const privateData = makeReading('private-data', (draft) => {
  if (draft.visibility !== 'public') return [];
  const { words } = getTexts('private-data');
  const language = findOurLanguage(draft.language);
  const found = draft.personalData.filter((data) => !isOurs(draft, data));
  const more = language ? listLabelled(draft.draft.slice(0, LONGEST_READ), language) : [];
  return [...found, ...more.filter((one) => !draft.personalData.some((other) => overlaps(one, other)))].map(
    (found) => {
      const data = dropWords(draft, found);
      const name = words[data.kind];
      const instead = words[`your_${data.kind}`];
      const match = draft.draft.slice(data.start, data.end);
      return {
        span: data,
        words: [name?.[draft.interfaceLanguage] ?? name?.en ?? data.kind],
        suggestions:
          data.kind === 'order' || !language
            ? [shorten(match)]
            : [instead?.[language] ?? instead?.en ?? '', shorten(match)],
      };
    },
  );
});

/** Drafts are read this far for numbers beside a word, in UTF-16 units. */
const LONGEST_READ = 2000;
/** Somebody's number of a policy, a member, a booking: letters may stand in it, five signs at least. */
const NUMBER =
  /^[\s:：#№.,(（-]{0,3}(?:(?:number|no|nr|nummer|номер|id|is|ist|号码?|为|是)[\s:：#№.]{0,3})?((?=[\p{L}\d/ -]*\d[\p{L}/ -]*\d[\p{L}/ -]*\d)(?=[A-Z]{0,4}[- ]?\d)[A-Z]{0,4}[- ]?\d[\dA-Z]{1,}(?:[-/ .]\d[\dA-Z]*)*)(?![\p{sc=Latin}\p{N}%€$£]| ?(?:€|eur|euro|лв|元|块|kg|gb))/iu;
const YEAR = /^(?:19|20)\d\d$/;
/** Digits of a card behind its word, or of any bank account: what no checksum is needed for. */
const CARD_DIGITS = /(?<!\d)\d(?:[ -]?\d){11,18}(?!\d)/gu;
const IBAN =
  /(?<![\p{sc=Latin}\p{N}])(?:AT|BE|BG|CH|CZ|DE|DK|ES|FI|FR|GB|GR|HR|HU|IE|IT|LU|NL|NO|PL|PT|RO|RS|SE|SI|SK|TR)\d{2}(?:[ -]?[A-Z\d]{4}){2,6}(?:[ -]?[A-Z\d]{1,3})?(?![\p{sc=Latin}\p{N}])/gu;

/** Numbers that are somebody's by the word before them, which the checks for every text cannot know. */
function listLabelled(text: string, language: OurLanguage): PersonalData[] {
  if (!/\d{3}/.test(text.replace(/[ -]/g, ''))) return [];
  const numbers = findWords(language, 'privateLabel', text).flatMap(({ end }): PersonalData[] => {
    const match = NUMBER.exec(text.slice(end, end + REACH));
    if (!match?.[1] || YEAR.test(match[1]) || match[1].replace(/\D/g, '').length < 3) return [];
    const start = end + match[0].length - match[1].length;
    return [{ kind: 'order', start, end: start + match[1].trimEnd().length }];
  });
  const accounts = [...text.matchAll(IBAN)].map((match) => span('iban', match));
  const cards = hasWords(language, 'cardLabel', text)
    ? [...text.matchAll(CARD_DIGITS)].map((match) => span('card', match))
    : [];
  const kept: PersonalData[] = [];
  for (const one of [...accounts, ...cards, ...numbers])
    if (!kept.some((other) => overlaps(one, other))) kept.push(one);
  return kept;
}

function span(kind: PersonalData['kind'], match: RegExpExecArray): PersonalData {
  return { kind, start: match.index, end: match.index + match[0].length };
}

function overlaps(a: PersonalData, b: PersonalData): boolean {
  return a.start < b.end && b.start < a.end;
}

/** The last letters only: enough for the customer to know which, too little for a stranger. */
function shorten(match: string): string {
  return `…${match.slice(-3)}`;
}

/** Chinese words stand before an address without a space: they are no part of it. */
function dropWords({ draft }: DraftCheck, data: PersonalData): PersonalData {
  const [words = ''] = /^\p{sc=Han}*/u.exec(draft.slice(data.start, data.end)) ?? [];
  return data.kind === 'email' ? { ...data, start: data.start + words.length } : data;
}

function isOurs(check: DraftCheck, found: PersonalData): boolean {
  const { draft, language } = check;
  const data = dropWords(check, found);
  const match = draft.slice(data.start, data.end);
  const ours = findOurLanguage(language);
  const before = draft.slice(Math.max(0, data.start - REACH), data.start);
  if (data.kind === 'email') return ROLE.test(match) || (ours !== null && endsWith(ours, 'ourMail', before));
  if (data.kind === 'address') return OUR_PLACE.test(before);
  if (data.kind !== 'phone') return false;
  if (FREE_LINE.test(match.replace(/[^\d+]/g, ''))) return true;
  return ours !== null && (hasMatch(getCue(ours, 'ours'), before) || endsWith(ours, 'ourPhone', before));
}

/** Whether it stands right behind such words: "write to …", "ring the desk on …". */
function endsWith(language: OurLanguage, name: string, before: string): boolean {
  const rest = before.slice(findWords(language, name, before).at(-1)?.end ?? 0);
  return rest.length < before.length && !/\p{L}{4}|[.!?。！？]/u.test(rest) && !YOURS.test(before.slice(-12));
}
