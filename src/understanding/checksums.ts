/** Lengths of bank account numbers by country (ISO 13616), those our languages meet. */
const IBAN_LENGTHS: Record<string, number> = {
  AT: 20,
  BE: 16,
  BG: 22,
  CH: 21,
  CY: 28,
  CZ: 24,
  DE: 22,
  DK: 18,
  EE: 20,
  ES: 24,
  FI: 18,
  FR: 27,
  GB: 22,
  GR: 24,
  HR: 21,
  HU: 28,
  IE: 22,
  IS: 26,
  IT: 27,
  LI: 21,
  LT: 20,
  LU: 20,
  LV: 21,
  MC: 27,
  MK: 19,
  MT: 31,
  NL: 18,
  NO: 15,
  PL: 28,
  PT: 25,
  RO: 24,
  RS: 22,
  SE: 24,
  SI: 19,
  SK: 24,
  SM: 27,
  TR: 26,
  UA: 29,
};

/**
 * How much of a text, from its start, is a bank account number whose country, length and checksum agree.
 * @returns UTF-16 units, spaces and dashes inside counted; 0 when it is none.
 */
export function findIbanLength(text: string): number {
  const wanted = IBAN_LENGTHS[text.slice(0, 2).toUpperCase()] ?? 0;
  let plain = '';
  let at = 0;
  while (at < text.length && plain.length < wanted) {
    const letter = text[at++] ?? '';
    if (letter !== ' ' && letter !== '-') plain += letter.toUpperCase();
  }
  if (wanted === 0 || plain.length !== wanted || /[A-Za-z0-9]/.test(text[at] ?? '')) return 0;
  let rest = 0;
  for (const letter of plain.slice(4) + plain.slice(0, 4)) {
    const value = Number.parseInt(letter, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1 ? at : 0;
}

/** First digits and lengths of the card networks: ISO/IEC 7812, as Amex, Visa, Mastercard, Discover, JCB, Diners and Maestro number. */
const CARD =
  /^(?:3[47]\d{13}|4\d{12}(?:\d{3}){0,2}|5[1-5]\d{14}|2[2-7]\d{14}|6(?:011|5\d\d|2\d\d|4[4-9]\d)\d{12,15}|35[2-8]\d{13}|(?:2131|1800)\d{11}|3(?:0[0-59]|[689]\d)\d{11}|(?:5[06-8]|6)\d{11,17})$/;
/** Maestro with twelve digits: one order number in ten would pass the checksum. */
const SHORT_CARD = /^(?:5[06-8]|6)\d{10}$/;

/**
 * Whether a text is a payment card number: a known first digit, a known length, and Luhn's checksum.
 * @param isNamed a word for a card stands before it: then numbers too short to be told from others count as well.
 */
export function isCard(text: string, isNamed = false): boolean {
  const digits = text.replace(/\D/g, '');
  if (!CARD.test(digits) && !(isNamed && SHORT_CARD.test(digits))) return false;
  let sum = 0;
  for (let index = 0; index < digits.length; index++) {
    const digit = Number(digits[digits.length - 1 - index]);
    const doubled = digit * 2;
    sum += index % 2 === 0 ? digit : doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}
