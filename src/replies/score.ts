import type { LanguageTag } from '../model/language';
import { SCORES, type Score } from '../model/score';
import WORDS from './score-words.json' with { type: 'json' };

/** Longer messages say something else, whatever numbers stand in them; in UTF-16 units. */
const LONGEST = 600;
const SIGN = '⭐★🌟✭✩☆';
const EMOJI = String.raw`\p{Extended_Pictographic}`;
/** What a number must not follow or precede: order numbers, prices, times, versions, shares. */
const BEFORE_NOT = /(?:[\p{L}\p{N}#№@€$£¥%/.,*x×+=_-]|\p{N}:|(?:^|\s)(?:no|nr|nº)\.?\s*)$/u;
const AFTER_NOT = /^(?:[\p{N}#€$£¥%°:/*x×+=_&–-]|[.,]\p{N}|\s*(?:€|\$|£|¥|%|x\s))/u;

/** "Full marks", in Chinese a word of its own. */
const FULL_MARKS = /^(?!.*(?:不是|没|不到|本来|不值|给不了|[?])).{0,12}满分/u;

interface Language {
  /** Of a number word or a figure, as a pattern with one group. */
  number: string;
  values: ReadonlyMap<string, number>;
  stars: string;
  of: string;
  give: string;
  link: string;
  /** Where they are counted in points: "4分". */
  points: string | null;
  /** Words of a language without spaces are not told apart by them. */
  isSpaced: boolean;
  after: RegExp | null;
  afterNot: RegExp;
  not: RegExp;
  before: RegExp;
  bare: ReadonlySet<string>;
}

interface Found {
  value: number;
  outOf: number;
  start: number;
  end: number;
  /** Stars say by themselves that it is a score; of a share the words after it must say so. */
  isSure: boolean;
}

const compiled = new Map<string, Language>();

/**
 * The score that a customer gave in answer to our question, on the scale from 1 to 5: "4/5", "★★★★", "8 out of 10",
 * "vijf sterren", "打4分". A scale of ten or a hundred is brought down to five and rounded.
 * @param language of the question or the answer; null tries all, and says nothing where they disagree.
 * @returns null when unsure: a thumb, a question, two different scores, a share of something ("4/5 pairs"), a "not".
 */
export function findScore(text: string, language: LanguageTag | null): Score | null {
  if (text.length > LONGEST) return null;
  const plain = text
    .replace(/https?:\S+|(^|\s)@[\p{L}\p{N}._-]+/gu, ' ')
    .normalize('NFKC')
    .replace(/[\ufe0f\u200b-\u200f]/gu, '')
    .replace(/[’‘]/gu, "'")
    .toLowerCase()
    .trim();
  if (plain === '') return null;
  const name = language?.split('-')[0] ?? '';
  const known = Object.hasOwn(WORDS, name) ? [name] : Object.keys(WORDS);
  const scores = new Set(known.flatMap((one) => read(plain, getLanguage(one)) ?? []));
  const [score] = scores;
  return scores.size === 1 && score !== undefined ? score : null;
}

function read(text: string, language: Language): Score | null {
  if (!language.isSpaced && FULL_MARKS.test(text)) return 5;
  const found = [...findSigns(text), ...findWords(text, language)];
  if (found.length === 0) return readBare(text, language);
  const values = new Set<number>();
  for (const one of found) {
    const verdict = judge(text, one, language);
    if (verdict === 'unsure') return null;
    if (verdict === 'score') values.add(normalise(one));
  }
  const [value] = values;
  return values.size === 1 && value !== undefined ? toScore(value) : null;
}

/** Runs of stars: four, or four of which the fifth is empty. */
function findSigns(text: string): Found[] {
  return [...text.matchAll(new RegExp(`(?<!\\p{N}\\s?)[${SIGN}](?:\\s?[${SIGN}])*`, 'gu'))].flatMap(
    (match) => {
      const [run] = match;
      const empty = [...run].filter((sign) => sign === '☆' || sign === '✩').length;
      const value = [...run].filter((sign) => sign.trim() !== '').length - empty;
      const isAlone = text === run;
      // One star in a sentence is an ornament, and six are joy.
      const isScore = empty > 0 ? value + empty === 5 && value > 0 : value <= 5 && (value > 1 || isAlone);
      const end = match.index + run.length;
      return isScore ? [{ value, outOf: 5, start: match.index, end, isSure: true }] : [];
    },
  );
}

/** A share of five, ten or a hundred; stars; and what stands after "I give". */
function findWords(text: string, { number, stars, of, give, link, points, values }: Language): Found[] {
  const found: Found[] = [];
  const take = (
    pattern: string,
    findWhole: (value: number, of: string | undefined) => number,
    isSure: boolean,
  ) => {
    for (const { groups, indices } of text.matchAll(new RegExp(pattern, 'dgu'))) {
      const value = getNumber(groups?.n, values);
      const [start, end] = indices?.groups?.all ?? [0, 0];
      const isTaken = found.some((other) => start < other.end && other.start < end);
      if (value === null || isTaken) continue;
      const outOf = findWhole(value, groups?.of);
      if (value >= 1 && value <= outOf) found.push({ value, outOf, start, end, isSure });
    }
  };
  /** Without a scale, what fits on ours is on ours. */
  const guess = (value: number) => (value <= 5 ? 5 : value <= 10 ? 10 : 100);
  const n = `(?<n>${number})`;
  const share = `(?<all>${n}\\s?(?:/|${of})\\s?(?<of>${number})(?:[\\s-]?(?:${stars}))?)`;
  take(share, (_value, of) => getNumber(of, values) ?? 0, false);
  take(`(?<all>${n}[\\s-]?(?:${stars}|[${SIGN}]))`, () => 5, true);
  if (points) take(`(?<all>${n}(?:${points}))`, guess, false);
  take(`(?:${give})(?:[\\s:]*(?:${link}))*[\\s:]*(?<all>${n})`, (value) => Math.min(10, guess(value)), false);
  return found;
}

/** Whether what was found is a score; "unsure" speaks against the whole message. */
function judge(
  text: string,
  { start, end, isSure, outOf }: Found,
  language: Language,
): 'score' | 'none' | 'unsure' {
  const before = text.slice(Math.max(0, start - 30), start);
  const after = text.slice(end);
  if (![5, 10, 100].includes(outOf)) return 'none';
  if (language.not.test(before) || /^[^.!;\n。]*\?/u.test(after)) return 'unsure';
  const isSign = new RegExp(`^[${SIGN}]`, 'u').test(text.slice(start));
  if (isSign) return 'score';
  const isJoined = !language.isSpaced && /\p{sc=Han}$/u.test(before);
  if (BEFORE_NOT.test(before) && !isJoined) return 'unsure';
  if (AFTER_NOT.test(after) || language.afterNot.test(after)) return 'unsure';
  if (isSure) return 'score';
  if (language.before.test(before)) return 'unsure';
  const isEnded = new RegExp(`^\\s*(?:$|[.,;:!…)~\\n。！，；、）-]|${EMOJI}|[${SIGN}])`, 'u').test(after);
  return isEnded || language.after === null || language.after.test(after) ? 'score' : 'unsure';
}

/** A number alone, with no more than the words that belong to it: "a 4, thanks". */
function readBare(text: string, { values, bare, number }: Language): Score | null {
  if (text.includes('?')) return null;
  if (/\p{N}[.,:/%-]\p{N}|[#€$£¥%№:]/u.test(text.replace(/[:;]-?[)d]/giu, ''))) return null;
  const words = text.match(/[\p{L}\p{M}\p{N}']+/gu) ?? [];
  const pieces = /\p{sc=Han}/u.test(text)
    ? words.flatMap((word) => word.match(new RegExp(`${number}|[^\\d]`, 'gu')) ?? [])
    : words;
  const isNumber = (word: string) => values.has(word) || /^\d+$/u.test(word);
  const figures = pieces.filter((word) => isNumber(word) && !(bare.has(word) && pieces.length > 1));
  const rest = pieces.filter((word) => !isNumber(word) && !bare.has(word));
  const [figure] = figures;
  if (figures.length !== 1 || rest.length > 0 || figure === undefined) return null;
  const value = getNumber(figure, values);
  return value !== null && value >= 1 && value <= 5 ? toScore(value) : null;
}

function normalise({ value, outOf }: Found): number {
  return Math.max(1, Math.round((value / outOf) * 5));
}

function toScore(value: number): Score | null {
  return SCORES.find((one) => one === value) ?? null;
}

function getNumber(word: string | undefined, values: ReadonlyMap<string, number>): number | null {
  if (word === undefined) return null;
  const value = values.get(word) ?? Number(word.replace(',', '.'));
  return Number.isFinite(value) ? value : null;
}

function getLanguage(name: string): Language {
  const known = compiled.get(name);
  if (known) return known;
  const words = WORDS[name as keyof typeof WORDS];
  const isSpaced = name !== 'zh';
  const [open, close] = isSpaced ? ['(?<![\\p{L}\\p{N}])', '(?![\\p{L}\\p{N}])'] : ['', ''];
  const oneOf = (list: readonly string[]) =>
    `${open}(?:${[...list].sort((one, other) => other.length - one.length).join('|')})${close}`;
  const values = new Map(
    words.numbers.flatMap((spellings, index) => spellings.map((word) => [word, index + 1] as const)),
  );
  const made: Language = {
    number: `(?<![\\d.,])\\d{1,3}(?:[.,]\\d)?(?![\\d])|${oneOf([...values.keys()])}`,
    values,
    stars: oneOf(words.stars),
    of: oneOf(words.of),
    give: oneOf(words.give),
    link: oneOf(words.link),
    points: isSpaced ? null : `满?分(?!${words.afterNot.join('|')}|数)`,
    isSpaced,
    after: words.after.length > 0 ? new RegExp(`^\\s*${oneOf(words.after)}`, 'u') : null,
    afterNot: new RegExp(`^[\\s-]*(?:${words.afterNot.join('|')})${close}`, 'u'),
    not: new RegExp(`${open}(?:${words.not.join('|')})(?:\\s+[\\p{L}']+){0,2}\\s*$`, 'u'),
    before: new RegExp(`${open}(?:${words.before.join('|')})\\s*$`, 'u'),
    bare: new Set(words.bare),
  };
  compiled.set(name, made);
  return made;
}
