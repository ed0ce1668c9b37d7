import type { OurLanguage } from '../../model/language';
import { findWords, hasWords } from './words';

/** A number or code of an order, a flight, a policy: digits, with letters and dashes around them. */
const CODE =
  /(?<![\p{L}\p{N}])(?=[\p{L}-]{0,6}\d)[A-Z]{0,4}[-_ ]?\d[\dA-Z]*(?:[-/.]?[\dA-Z]+)*(?![\p{N}%€$£°])/iu;
/** A code that needs no word beside it: four digits at least, or letters and digits mixed in capitals. */
const LONE_CODE =
  /(?<![\p{L}\p{N}.,:€$£+@#-])(?:[A-Z]{1,4}-?\d{3,}[A-Z\d-]*|\d{5,}(?:-[A-Z\d]+)?|\d{2,4}-\d{3,}|(?=[A-Z\d]{6})[A-Z]+\d[A-Z\d]*[A-Z][A-Z\d]*)(?![\p{N}%€$£]|[.,:]\d| ?(?:€|eur|euro|lv|лв|usd|元|块|kg|km|gb|mb|ml))/u;
/** How far a code may stand behind its word, in UTF-16 units. */
const NEAR = 28;
/** How far before it, where the number comes first. */
const NEAR_BEFORE = 10;

const MODEL =
  /(?<![\p{L}\p{N}])(?:\p{Lu}[\p{L}]*\p{Ll}[\p{L}-]*(?: \p{Lu}[\p{L}]*)? \p{Lu}{0,3}\d{1,4}[a-z]{0,3}(?: (?:pro|max|plus|mini|ultra|se|lite))?|\p{Lu}{1,5}-?\d{1,4}(?:[a-z]{1,2}|\p{Lu}{1,2})?|[a-z]{1,3}\d{3,4}|\p{Lu}\p{Ll}+\p{Lu}\p{L}* ?\p{Lu}?\d*)(?![\p{L}\p{N}]|[.,:/-]\d)/u;
/** What has a number and is no product. */
const NO_MODEL =
  /(?:jan|feb|m[aä]r|apr|ma[iy]|jun|jul|aug|sep|o[ck]t|nov|de[cz]|room|zimmer|kamer|gate|level|terminal|platform|line|linie|lijn|bus|tram|flight|flug|vlucht|train|trein|re|ice|rb|ic|order|bestellung|bestelling|buchung|boeking|coach|wagen|road|street|since|seit|sinds|um|om|at|the|nur|nach|nur|bis|tot|van|von|am|in|hotel|haus|error|fehler|fout|code|nr|no|kv|zone)\b\.? ?[\p{Lu}]{0,2}\d/iu;
const EMAIL = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+\.\p{L}{2,}/u;
const PHONE = /(?<![\p{L}\p{N}])(?:\+|00?)\d(?:[ ./-]?\d){7,13}(?!\d)|(?<!\d)1[3-9]\d{9}(?!\d)/u;

/** What one can be asked for and may have told. */
export interface FactKind {
  /** List of words with which a draft asks for it. */
  ask: string;
  /** The noun alone says it, so the sentence must ask; a question word says it itself. */
  isNoun: boolean;
  /** The draft asks about what lies ahead, which is another thing. */
  isNever?: (ask: string, message: string, language: OurLanguage) => boolean;
  /** What the message says of it, null where it says nothing. */
  find(message: string, language: OurLanguage): string | null;
}

function said(name: string): FactKind['find'] {
  return (message, language) => findWords(language, name, message)[0]?.text.trim() ?? null;
}

/** A code beside one of the words. */
function labelled(name: string): FactKind['find'] {
  return (message, language) => {
    for (const { start, end, text } of findWords(language, name, message)) {
      const after = /^[^.!?。！？\n]*/u.exec(message.slice(end, end + NEAR))?.[0] ?? '';
      const code = CODE.exec(after)?.[0] ?? (/\d/.test(text) ? '' : null);
      if (code !== null) return `${text} ${code}`.trim();
      const before = CODE.exec(message.slice(Math.max(0, start - NEAR_BEFORE), start))?.[0];
      if (before && /\d{3}/.test(before)) return `${before} ${text}`;
    }
    return null;
  };
}

const OTHER_LABELS = ['sayCustomer', 'sayPolicy', 'sayFlight', 'sayError', 'sayMeter'];

/** A number of an order by its word, or one that can be nothing else. */
function findOrder(message: string, language: OurLanguage): string | null {
  const near = labelled('sayOrder')(message, language);
  if (near && /\d{3}|\d\D*[A-Z]/.test(near)) return near;
  const lone = LONE_CODE.exec(message)?.[0];
  if (!lone || /^(?:19|20)\d\d$/.test(lone)) return null;
  const isOther = OTHER_LABELS.some((name) => labelled(name)(message, language)?.includes(lone));
  return isOther ? null : lone;
}

/** A place by its own name: somewhere with a capital letter. */
const PLACE =
  /(?<!\p{L})(?:in|at|near|from|outside|to|te|bij|naar|uit|aan|aus|nach|bei|am|im|в|във|на|от|до|край|при)\s(?:the |de |het |der |den |dem |гр\. ?|ул\. ?|бул\. ?|жк )?[„“"«]?(?!\p{Lu}\p{L}*\d|\p{Lu}\d)\p{Lu}[\p{L}’'-]+(?:[ -]\p{Lu}[\p{L}’'-]+)*/u;

function findPlace(message: string, language: OurLanguage): string | null {
  return PLACE.exec(message)?.[0] ?? said('sayPlace')(message, language);
}

function findModel(message: string, language: OurLanguage): string | null {
  const named = labelled('sayModel')(message, language);
  if (named) return named;
  const model = MODEL.exec(message)?.[0];
  return model &&
    !NO_MODEL.test(
      message.slice(Math.max(0, message.indexOf(model) - 12), message.indexOf(model) + model.length),
    )
    ? model
    : null;
}

/** "When did you order it" is told by the day of the order only. */
const isOtherDay: NonNullable<FactKind['isNever']> = (ask, message, language) =>
  hasWords(language, 'buying', ask) && !hasWords(language, 'buying', message);

/** What the customer did already is advised or asked once more. */
function makeRemedy(name: string): FactKind {
  return {
    ask: name,
    isNoun: false,
    find: (message, language) =>
      hasWords(language, 'tried', message) ? said(name)(message, language) : null,
  };
}

export const FACT_KINDS: readonly FactKind[] = [
  { ask: 'askOrder', isNoun: true, find: findOrder },
  { ask: 'askCustomer', isNoun: true, find: labelled('sayCustomer') },
  { ask: 'askPolicy', isNoun: true, find: labelled('sayPolicy') },
  { ask: 'askFlight', isNoun: true, find: labelled('sayFlight') },
  { ask: 'askModel', isNoun: true, find: findModel },
  { ask: 'askVersion', isNoun: false, find: said('sayVersion') },
  { ask: 'askDate', isNoun: false, find: said('sayDate'), isNever: isOtherDay },
  { ask: 'askTime', isNoun: false, find: said('sayTime') },
  { ask: 'askPlace', isNoun: false, find: findPlace },
  { ask: 'askSize', isNoun: false, find: said('saySize') },
  { ask: 'askColour', isNoun: false, find: said('sayColour') },
  { ask: 'askName', isNoun: true, find: said('sayName') },
  { ask: 'askPhoto', isNoun: true, find: said('sayPhoto') },
  { ask: 'askDuration', isNoun: false, find: said('sayDuration'), isNever: isOtherDay },
  { ask: 'askError', isNoun: true, find: labelled('sayError') },
  { ask: 'askMeter', isNoun: true, find: said('sayMeter') },
  { ask: 'askAmount', isNoun: true, find: said('sayAmount') },
  {
    ask: 'askContact',
    isNoun: true,
    find: (message) => EMAIL.exec(message)?.[0] ?? PHONE.exec(message)?.[0] ?? null,
    isNever: (ask, message) => (/mail|мейл|邮/iu.test(ask) ? !EMAIL.test(message) : !PHONE.test(message)),
  },
  ...['remedyRestart', 'remedyReset', 'remedyReinstall', 'remedyUpdate', 'remedyCache'].map(makeRemedy),
];
