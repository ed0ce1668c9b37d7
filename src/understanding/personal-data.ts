import type { PersonalData, PersonalDataKind } from '../model/finding';
import { findIbanLength, isCard } from './checksums';
import { isPhone, PHONE } from './phone';

interface Finder {
  kind: PersonalDataKind;
  pattern: RegExp;
  /** Which group is the data; 0 for the whole match. */
  group: 0 | 1;
  /** How much of the match is data, from its start, in UTF-16 units; 0 for none. */
  measure(match: string, text: string, start: number): number;
}

/** The whole match, or nothing. */
function whole(isReal: (match: string, text: string, start: number) => boolean): Finder['measure'] {
  return (match, text, start) => (isReal(match, text, start) ? match.length : 0);
}

/** Text longer than this is read up to here only, in UTF-16 units: longer than any network's post. */
const LONGEST_READ = 30_000;

const ORDER_WORDS =
  'orders?(?:[ -]?(?:number|no|nr|id|ref|code))?|order|booking|reference|ref|case|ticket|tracking(?:[ -]?(?:number|no|code))?|parcel|invoice|customer (?:number|no)|' +
  'bestel(?:ling|nummer|nr)|ordernummer|klantnummer|factuur(?:nummer)?|pakket(?:nummer)?|zending(?:snummer)?|track(?: ?& ?|-en-)trace|' +
  'bestell(?:ung|nummer|nr)|auftrag(?:s(?:nummer|nr))?|kunden(?:nummer|nr)|rechnung(?:s(?:nummer|nr))?|sendung(?:s(?:nummer|nr))?|vorgang(?:s(?:nummer|nr))?|paket(?:nummer)?|' +
  'поръчка(?:та)?|поръчки|пратка(?:та)?|фактура(?:та)?|товарителница(?:та)?|клиентски номер|' +
  '订单(?:编?号)?|单号|快递单?号?|运单号?|工单号?';
/** A number of at least four digits, letters and dashes allowed around them; not a price, year, date or time. */
const ORDER_NUMBER = '(?:[A-Z]{1,4}-?)?\\d{4,14}(?:[-/]?[A-Z0-9]{1,6})*|[A-Z]{2,4}-?\\d{3,12}';

const STREETS =
  "(?:[\\p{Lu}][\\p{L}’'-]+(?:straat|laan|weg|plein|gracht|kade|dijk|singel|hof|straße|strasse|str\\.|gasse|allee|platz|ring|damm|ufer) \\d{1,4} ?[a-zA-Z]?(?![\\p{L}\\p{N}]))" +
  "|(?:(?<![\\d.,-])\\d{1,4}[a-z]? (?:[\\p{Lu}][\\p{L}’'-]+ ){1,3}(?:Street|St\\.|Road|Rd\\.?|Avenue|Ave\\.?|Lane|Drive|Close|Crescent|Terrace|Square|Gardens|Court|Way)(?![\\p{L}\\p{N}]))" +
  '|(?:(?:ул\\.|бул\\.|ж\\.\\s?к\\.|улица|булевард) ?["„“]?[\\p{L}][\\p{L}. -]{2,40}["”“]? ?(?:№|N|бл\\. ?)?\\s?\\d{1,4}(?![\\p{L}\\p{N}]))' +
  '|(?:[\\p{sc=Han}]{2,10}(?:路|街|巷|大道|胡同)\\d{1,5}号(?:[\\p{sc=Han}\\d-]{0,12}(?:室|栋|楼|单元))?)';

const CARD_WORD = /(?:card|\bcc\b|kaart|karte|карта|卡)/iu;

const FINDERS: Finder[] = [
  {
    kind: 'email',
    pattern:
      /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}_%+][\p{L}\p{N}._%+-]{0,63}@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.){1,5}\p{L}{2,24}(?![\p{L}\p{N}@])/gu,
    group: 0,
    measure: whole(() => true),
  },
  {
    kind: 'iban',
    // Chinese, and Bulgarian in a hurry, put words right beside it.
    pattern:
      /(?<![\p{sc=Latin}\p{N}])[A-Za-z]{2}\d{2}(?:[ -]?[A-Za-z0-9]{1,4}){3,8}(?![\p{sc=Latin}\p{N}])/gu,
    group: 0,
    measure: (match) => findIbanLength(match),
  },
  {
    kind: 'card',
    pattern: /(?<![\p{N}+])(?:\d[ .-]?){11,18}\d(?!\p{N})/gu,
    group: 0,
    measure: whole((match, text, start) =>
      isCard(match, CARD_WORD.test(text.slice(Math.max(0, start - 40), start))),
    ),
  },
  {
    kind: 'order',
    pattern: new RegExp(
      `(?<![\\p{sc=Latin}\\p{sc=Cyrillic}\\p{N}#@])(?:${ORDER_WORDS})(?:[\\s:：#№.]|номер|number|nummer|no\\.?|nr\\.?|n°|mit|der|met|is|ist|lautet|е|с|是|为|号){0,6}(${ORDER_NUMBER})(?![\\p{sc=Latin}\\p{sc=Cyrillic}\\p{N}%€$£]|[.,]\\d)`,
      'giu',
    ),
    group: 1,
    measure: whole((match) => (match.match(/\d/g)?.length ?? 0) >= 3),
  },
  {
    kind: 'phone',
    pattern: PHONE,
    group: 0,
    measure: whole(isPhone),
  },
  { kind: 'address', pattern: new RegExp(STREETS, 'gu'), group: 0, measure: whole(() => true) },
];

/**
 * Personal data in a text: e-mail addresses, bank accounts and cards with a valid checksum, phone numbers, order
 * numbers beside a word for them, street addresses with a house number. Names are not looked for.
 * @returns spans in UTF-16 units, in text order, not overlapping: the surer kind wins.
 */
export function findPersonalData(text: string): PersonalData[] {
  const read = text.slice(0, LONGEST_READ);
  const found: PersonalData[] = [];
  for (const { kind, pattern, group, measure } of FINDERS) {
    for (const match of read.matchAll(pattern)) {
      const data = match[group] ?? '';
      const raw = match.index + match[0].length - data.length;
      const start = raw + (data.length - data.trimStart().length);
      const end = start + measure(data.trim(), read, start);
      const isTaken = found.some((other) => other.start < end && start < other.end);
      if (end > start && !isTaken) found.push({ kind, start, end });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
