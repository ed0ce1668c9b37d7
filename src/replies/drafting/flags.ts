import type { DraftingFlag } from '../../model/drafting';
import TO_AGENT from './to-agent.json';

const URLS =
  /(?:https?:\/\/|www\.)[^\s<>"'“”„，。]+|(?<![\p{L}\p{N}@.-])(?:[\p{L}\p{N}-]{1,63}\.){1,4}(?:com|org|net|io|co|app|shop|store|info|biz|link|page|site|xyz|me|ly|gl|eu|uk|de|nl|be|at|ch|bg|cn|hk|tw|ru|fr|example)(?![\p{L}\p{N}-])(?:\/[^\s<>"'“”„，。]*)?/giu;
const EMAILS = /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,4}/gu;
const HANDLES = /(?<![\p{L}\p{N}_@./])@[\p{L}\p{N}_.]{2,60}/gu;
const PHONES = /(?<![\p{L}\p{N}])\+?\(?\d(?:[ ()./-]?\d){6,16}(?!\p{N})/gu;
/** Amounts, shares, and everything with two digits or more: "30 days", "€ 5". A single digit counts parcels. */
const NUMBERS = /[€$£¥]\s?\d[\d.,]*|\d[\d.,:]*\s?(?:[€$£¥%]|euros?\b|лв|元)|\d[\d.,:]*\d/giu;
/** What was left for somebody to fill in. */
const UNFILLED = /\[[^[\]\n]{2,40}\]|\{[^{}\n]{1,40}\}|<[^<>\n]{2,40}>|_{3,}|\bX{3,}\b/gu;

const CUES = Object.values(TO_AGENT).flat();

/**
 * What a generated text holds that nothing the model was given accounts for. Flagged, not judged: the agent decides.
 * @param text cleaned, personal data put back.
 * @param sources everything the model was given, personal data put back.
 */
export function findFlags(text: string, sources: string): DraftingFlag[] {
  const known = fold(sources);
  const flags: DraftingFlag[] = [];
  const taken: string[] = [];
  const note = (flag: DraftingFlag['flag'], pattern: RegExp, isKnown: (match: string) => boolean) => {
    for (const [raw] of text.matchAll(pattern)) {
      const match = raw.replace(/[.,;:!?)]+$/u, '');
      // The number in a link, or the link in an address, is told once.
      if (isKnown(match) || taken.some((other) => other.includes(match))) continue;
      taken.push(match);
      flags.push({ flag, match });
    }
  };
  const isGiven = (match: string) => known.includes(fold(match));
  note('contact', EMAILS, isGiven);
  note('link', URLS, isGiven);
  note('contact', HANDLES, isGiven);
  note('contact', PHONES, (match) => digits(sources).includes(digits(match)));
  const numbers = new Set(sources.match(/\d[\d.,:]*/gu)?.map(digits));
  note('number', NUMBERS, (match) => numbers.has(digits(match)));
  note('unfilled', UNFILLED, () => false);
  const lower = fold(text);
  const cue = CUES.find((words) => findWords(lower, words) && !findWords(known, words));
  if (cue) flags.push({ flag: 'toAgent', match: cue });
  return flags;
}

function fold(text: string): string {
  return text.toLowerCase().replaceAll('’', "'").replace(/\s+/gu, ' ');
}

function digits(text: string): string {
  return text.replace(/\D/gu, '');
}

/** Words of their own; Chinese ones wherever they stand. */
function findWords(text: string, words: string): boolean {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    if (/\p{Script=Han}/u.test(words)) return true;
    const around = `${text.charAt(at - 1)} ${text.charAt(at + words.length)}`;
    if (!/[\p{L}\p{N}]/u.test(around)) return true;
  }
  return false;
}
