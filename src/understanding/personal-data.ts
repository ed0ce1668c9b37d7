import type { PersonalData, PersonalDataKind } from '../model/finding';
import type { PhoneRegion } from '../model/phone-region';
import { findIbanLength, isCard } from './checksums';
import { compileTemplates } from './own-numbers';
import { isPhone, PHONE } from './phone';
import { compileRegions } from './phone-regions';

/** What a desk adds to what is found everywhere. */
export interface PersonalDataOptions {
  /** How its order and account numbers look, see `parseNumberTemplate`. */
  numberTemplates: readonly string[];
  /** Regions whose national phone numbers count without a word beside them. */
  phoneRegions: readonly PhoneRegion[];
}

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

const BEFORE_ORDERS: readonly Finder[] = [
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
];

const ORDER: Finder = {
  kind: 'order',
  pattern: new RegExp(
    `(?<![\\p{sc=Latin}\\p{sc=Cyrillic}\\p{N}#@])(?:${ORDER_WORDS})(?:[\\s:：#№.]|номер|number|nummer|no\\.?|nr\\.?|n°|mit|der|met|is|ist|lautet|е|с|是|为|号){0,6}(${ORDER_NUMBER})(?![\\p{sc=Latin}\\p{sc=Cyrillic}\\p{N}%€$£]|[.,]\\d)`,
    'giu',
  ),
  group: 1,
  measure: whole((match) => (match.match(/\d/g)?.length ?? 0) >= 3),
};

const ADDRESS: Finder = {
  kind: 'address',
  pattern: new RegExp(STREETS, 'gu'),
  group: 0,
  measure: whole(() => true),
};

/**
 * Finds personal data in texts: e-mail addresses, bank accounts and cards with a valid checksum, phone numbers, order
 * numbers beside a word for them and as the desk's templates say, street addresses with a house number. Names are not
 * looked for.
 * @returns a function that gives spans in UTF-16 units, in text order, not overlapping: the surer kind wins.
 */
export function createPersonalDataFinder({
  numberTemplates,
  phoneRegions,
}: PersonalDataOptions): (text: string) => PersonalData[] {
  const { lettered, bare } = compileTemplates(numberTemplates);
  const isNational = compileRegions(phoneRegions);
  const finders: readonly Finder[] = [
    ...BEFORE_ORDERS,
    ORDER,
    ...listOwn(lettered),
    {
      kind: 'phone',
      pattern: PHONE,
      group: 0,
      measure: whole((match, text, start) => isPhone(match, text, start, isNational)),
    },
    ...listOwn(bare),
    ADDRESS,
  ];
  return (text) => find(finders, text.slice(0, LONGEST_READ));
}

/** Letters alone are a word, whatever a template allows. */
function listOwn(pattern: RegExp | null): Finder[] {
  return pattern ? [{ kind: 'order', pattern, group: 0, measure: whole((match) => /\d/.test(match)) }] : [];
}

/** As every desk has it, without templates and regions of its own. */
export const findPersonalData = createPersonalDataFinder({ numberTemplates: [], phoneRegions: [] });

function find(finders: readonly Finder[], text: string): PersonalData[] {
  const found: PersonalData[] = [];
  for (const { kind, pattern, group, measure } of finders) {
    for (const match of text.matchAll(pattern)) {
      const data = match[group] ?? '';
      const raw = match.index + match[0].length - data.length;
      const start = raw + (data.length - data.trimStart().length);
      const end = start + measure(data.trim(), text, start);
      if (end === start) continue;
      const met = found.filter((other) => other.start < end && start < other.end);
      const [first] = met;
      if (!first) found.push({ kind, start, end });
      else if (met.length === 1 && first.kind === kind) {
        // A number of the desk's own of which a part was seen already: the whole of it is meant.
        first.start = Math.min(first.start, start);
        first.end = Math.max(first.end, end);
      }
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
