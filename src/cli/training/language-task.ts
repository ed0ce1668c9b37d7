import { readProse } from '../../understanding/features/letters';
import WORDS from '../../understanding/function-words.json';
import { createRandom } from '../../understanding/training/learn';
import { isHeldOut, PUBLIC_SHARE } from '../../understanding/training/split';
import { type Authored, readNeighbours } from './authored-sets';
import type { PublicSets } from './public-sets';
import type { Sample } from './tables';

export const LATIN = [
  'en',
  'nl',
  'de',
  'bg',
  'af',
  'da',
  'no',
  'sv',
  'fr',
  'es',
  'it',
  'pt',
  'pl',
  'tr',
  'ro',
  'id',
  'cs',
  'fi',
  'hu',
  'sr',
];
export const CYRILLIC = ['bg', 'ru', 'uk', 'mk', 'sr'];
const FILMS = ['en', 'nl', 'de', 'bg', 'da', 'no', 'sv', 'fr', 'ru', 'mk', 'sr'];
const CLAIMED = new Set(['en', 'nl', 'de', 'bg']);

/** How a set's share weighs: a language with few texts is lifted, up to this much. */
const [FEW, MOST_LIFTED] = [9000, 5];
const OURS = 1.5;

const TO_CYRILLIC: readonly (readonly [string, string])[] = [
  ['lj', 'љ'],
  ['nj', 'њ'],
  ['dž', 'џ'],
  ['đ', 'ђ'],
  ['ž', 'ж'],
  ['č', 'ч'],
  ['ć', 'ћ'],
  ['š', 'ш'],
  ...[...'abvgdezijklmnoprstufhc'].map(
    (letter, at) => [letter, [...'абвгдезијклмнопрстуфхц'][at] ?? ''] as const,
  ),
];
const TO_LATIN: Record<string, string> = {
  ж: 'j',
  ч: 'ch',
  ш: 'sh',
  щ: 'sht',
  ъ: 'a',
  ь: 'i',
  ю: 'iu',
  я: 'q',
  ц: 'c',
  й: 'i',
  х: 'h',
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  з: 'z',
  и: 'i',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
};
const SECOND_WAY: Record<string, string> = {
  ч: '4',
  ш: '6',
  щ: '6t',
  ъ: 'u',
  ю: 'yu',
  я: 'ya',
  в: 'w',
  ж: 'zh',
  й: 'y',
  ц: 'ts',
};

/** Serbian films are written in Latin, some in a broken code page. */
function mendSerbian(text: string): string {
  return text.replace(
    /[æèðÆÈÐ]/g,
    (letter) => ({ æ: 'ć', è: 'č', ð: 'đ', Æ: 'Ć', È: 'Č', Ð: 'Đ' })[letter] ?? letter,
  );
}

function writeCyrillic(text: string): string {
  return TO_CYRILLIC.reduce((done, [from, to]) => done.replaceAll(from, to), text.toLowerCase());
}

/** Bulgarian as it is typed without its letters; two habits. */
function writeLatin(text: string, isSecond: boolean): string {
  return text
    .toLowerCase()
    .replace(
      /[а-яъьюя]/g,
      (letter) => (isSecond ? SECOND_WAY[letter] : undefined) ?? TO_LATIN[letter] ?? letter,
    );
}

/** All texts of known language that may be learned from; held-out ones are left out. */
export function listLanguageSamples(sets: PublicSets, authored: readonly Authored[]): Sample[] {
  const samples: Sample[] = [];
  const add = (language: string, texts: readonly string[]) => {
    for (const text of texts)
      if (!isHeldOut(text, PUBLIC_SHARE)) samples.push({ text, label: language, language, weight: 1 });
  };
  for (const language of FILMS) {
    const texts = sets.films(language).map(({ text }) => text);
    if (language === 'sr') {
      const mended = texts.map(mendSerbian);
      add(
        'sr',
        mended.filter((_, at) => at % 2 === 0),
      );
      add('sr', mended.filter((_, at) => at % 2 === 1).map(writeCyrillic));
    } else add(language, texts);
    if (language === 'bg')
      add(
        'bg',
        texts.filter((_, at) => at % 3 === 0).map((text, at) => writeLatin(text, at % 2 === 1)),
      );
  }
  for (const [name, tag] of [
    ['german', 'de'],
    ['french', 'fr'],
    ['spanish', 'es'],
  ] as const)
    add(
      tag,
      sets.xlmt(name, tag, 'train').map(({ text }) => text),
    );
  add(
    'de',
    sets.germeval().map(({ text }) => text),
  );
  add(
    'en',
    sets
      .semeval()
      .filter((_, at) => at % 5 === 0)
      .map(({ text }) => text),
  );
  add(
    'en',
    sets.banking().filter((_, at) => at % 5 === 0),
  );
  for (const { text, language } of sets.lid()) add(language, [text]);
  for (const [language, texts] of Object.entries(readNeighbours())) add(language, [...texts, ...texts]);
  for (const { text, language, isHeldOut: isHeld } of authored)
    if (!isHeld && CLAIMED.has(language)) samples.push({ text, label: language, language, weight: 1 });
  return samples;
}

/** Cuts pieces of posts, so that short ones are known too, and adds the commonest words one by one. */
export function cutShort(samples: readonly Sample[]): Sample[] {
  const random = createRandom(11);
  const pieces = samples.flatMap((sample) => {
    const words = readProse(sample.text).trim().split(/\s+/);
    const cuts = words.length > 7 ? 2 : 1;
    return [sample, ...Array.from({ length: cuts }, () => ({ ...sample, text: cutPiece(words, random) }))];
  });
  for (const [language, words] of Object.entries(WORDS))
    for (const word of words.split(' ')) pieces.push({ text: word, label: language, language, weight: 1 });
  return pieces.filter(({ text }) => (text.match(/\p{L}/gu)?.length ?? 0) > 1);
}

function cutPiece(words: readonly string[], random: () => number): string {
  const longest = 8 + Math.floor(random() * 26);
  let at = Math.floor(random() * Math.max(1, words.length - 3));
  let piece = words[at] ?? '';
  for (at++; at < words.length && piece.length + (words[at]?.length ?? 0) < longest; at++)
    piece += ` ${words[at]}`;
  return piece;
}

/** Weighs the samples of one script, so that languages with few texts are not forgotten. */
export function weighLanguages(
  samples: readonly Sample[],
  languages: readonly string[],
  script: RegExp,
): Sample[] {
  const own = samples.filter(({ text, label }) => languages.includes(label) && script.test(text));
  const tally = new Map<string, number>();
  for (const { label } of own) tally.set(label, (tally.get(label) ?? 0) + 1);
  return own.map((sample) => {
    const lift = Math.min(MOST_LIFTED, Math.sqrt(FEW / (tally.get(sample.label) ?? FEW)));
    return { ...sample, weight: lift * (CLAIMED.has(sample.label) ? OURS : 1) };
  });
}
