/** Something that may be a phone number: groups of digits, an extension behind. */
export const PHONE =
  /(?<![\p{sc=Latin}\p{sc=Cyrillic}\p{N}.,/#€$£+-]|[.,]\d)(?:\+|00)?\(?\d{1,4}\)?(?:[ ./-]?\(?\d{1,5}\)?){1,6}(?:x\d{2,5})?(?:(?![\p{sc=Latin}\p{sc=Cyrillic}\p{N}%€$£]|[.,:/]\d)|(?=-(?:office|fax|mobile|home|desk)))/giu;

/** Words just before a number that make it something else than a phone number. */
const NOT_A_PHONE =
  /(?:\b[A-Z]{2}\d{2} ?[A-Z]{4} ?|(?:[№#]|\b(?:orders?|case|ticket|ref|version|firmware|model|v|eur|usd|bgn|iban|bic|ean|serial|id|ssn|zip|isbn)|поръчка|модел|версия|订单号?|单号|型号|版本)(?:\s+(?:is|number|no|nr|номер))?[\s:：.]*)$/iu;

/** Words that say that a number is there to be called. */
const PHONE_WORD =
  /(?:phone|\btel\b|\bmob(?:ile)?\b|\bcell|\bfax\b|\bdesk\b|\boffice\b|\bcall|\bring\b|\bdial|answering at|messages? to|\btext me|\breach|whats ?app|viber|\bsms\b|my registered|\bbel(?:len)?\b|telefoon|nummer|\btel\b|anrufen|telefon|handy|rückruf|erreich|тел\.?|моб|gsm|джиесем|звън|обад|номер|电话|手机|致电|打给|联系)[^\d\n]{0,25}$/iu;
const PHONE_WORD_AFTER = /^[\s-]*(?:office|fax|mobile|home|desk|cell)(?!\p{L})/iu;
/** A number of something: never a national number without a word. */
const AMOUNT_AFTER = /^ ?(?:[€$£¥]|eur|usd|gbp|bgn|kr\b|zł|лв|元|块|kg|km|gb|mb)/iu;
/** How far a word may stand before its number, in UTF-16 units. */
const NEAR = 40;

/** North America: three, three and four digits, the first and the fourth 2 to 9. */
const NORTH_AMERICAN = /^(?:1[ .-])?(?:\([2-9]\d\d\) ?|[2-9]\d\d[ .-])[2-9]\d\d[ .-]\d{4}(?:x\d{2,5})?$/i;
const DATE = /^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}$|^\d{4}[./-]\d{1,2}[./-]\d{1,2}$/;
/** A United States social security number, and an internet address. */
const OTHER = /^\d{3}-\d{2}-\d{4}$|^\d{1,3}(?:\.\d{1,3}){3}$/;
const YEARS = /^(?:19|20)\d\d ?[-/–] ?(?:19|20)?\d\d$/;

/**
 * Whether digits found in a text are a phone number, by their form and by the words around them.
 * @param isNational whether digits alone are a number of a region the desk named.
 */
export function isPhone(
  match: string,
  text: string,
  start: number,
  isNational: (digits: string) => boolean,
): boolean {
  if (DATE.test(match) || OTHER.test(match) || YEARS.test(match)) return false;
  const before = text.slice(Math.max(0, start - NEAR), start);
  if (NOT_A_PHONE.test(before)) return false;
  const digits = match.replace(/x\d+$/i, '').replace(/\D/g, '');
  const isInternational = /^(?:\+|00)/.test(match);
  const isLocal = /^\(?0/.test(match);
  // Chinese mobile numbers have neither prefix.
  const isChineseMobile = /^1[3-9]\d{9}$/.test(digits);
  if (digits.length > 15) return false;
  if (
    digits.length >= 7 &&
    (PHONE_WORD.test(before) || PHONE_WORD_AFTER.test(text.slice(start + match.length)))
  )
    return digits.length <= 13 || isInternational;
  if (digits.length >= 7 && !isInternational && isNational(digits))
    return !AMOUNT_AFTER.test(text.slice(start + match.length));
  if (digits.length < 8) return false;
  return isInternational || isChineseMobile || (isLocal && digits.length >= 9) || NORTH_AMERICAN.test(match);
}
