import WORDS from './function-words.json';

/** Word → languages that have it. */
const LANGUAGES_OF = new Map<string, string[]>();
for (const [language, words] of Object.entries(WORDS)) {
  for (const word of new Set(words.split(' ')))
    LANGUAGES_OF.set(word, [...(LANGUAGES_OF.get(word) ?? []), language]);
}

/** Letters and endings that speak for a language, with their worth in telling words. */
const TRAITS: Record<string, [pattern: RegExp, worth: number][]> = {
  en: [
    [/\p{L}(?:ing|tion|ould|ght|ough)$|^(?:wh|th)\p{L}/u, 0.35],
    [/^\p{L}+n['’]t$|^\p{L}+['’](?:s|ve|re|ll|m|d)$/u, 0.8],
  ],
  nl: [
    [/ij|oe(?=[^u]|$)|uu|aa|ee(?=[^rn]|$)|sch|lijk|heid|tje$|eeft/u, 0.35],
    [/(?:ijk|eld|oord|aat|eer)/u, 0.2],
  ],
  de: [
    [/[äöüß]/u, 0.45],
    [/(?:ung|lich|keit|heit|isch|chen|tz|ck|sch|ei|ie)/u, 0.25],
  ],
  da: [
    [/[æø]/u, 0.5],
    [/(?:lige|ede$|hv|ej)/u, 0.2],
  ],
  no: [
    [/[æøå]/u, 0.45],
    [/(?:ette$|hv|kj|øy)/u, 0.2],
  ],
  sv: [
    [/[äöå]/u, 0.4],
    [/(?:ck|tt$|sk|för|ade$)/u, 0.2],
  ],
  af: [[/(?:êr|ê|nie$|tjie|ies$)/u, 0.4]],
  fr: [
    [/[éèêçàùœ]|^(?:[cdjlmnst]|qu)['’]/u, 0.5],
    [/(?:eux|eur|ment$|tion|oi|ou)/u, 0.2],
  ],
  es: [
    [/[ñ¿¡áíóú]/u, 0.5],
    [/(?:ción|ado$|ando$|iendo$|mente$)/u, 0.4],
  ],
  it: [
    [/[àèìòù]$/u, 0.5],
    [/(?:zione|gli|cch|zz|are$|ato$)/u, 0.35],
  ],
  pt: [
    [/[ãõç]/u, 0.6],
    [/(?:ção|mente$|nh|lh)/u, 0.4],
  ],
  pl: [
    [/[ąćęłńśźż]/u, 0.7],
    [/(?:cz|sz|rz|ów$)/u, 0.4],
  ],
  tr: [
    [/[ışğ]/u, 0.7],
    [/(?:yor|lar$|ler$|mek$|mak$)/u, 0.35],
  ],
  ro: [[/[ățșâî]/u, 0.6]],
  bg: [
    [/ъ(?=\p{L})/u, 0.6],
    [/(?:та|ът|ият|ите|ата|ето)$|щ/u, 0.35],
  ],
  ru: [
    [/(?:ть|ться|ого|его|ая|ый|ий|ые)$/u, 0.5],
    [/ь/u, 0.15],
  ],
  uk: [
    [/і/u, 0.6],
    [/(?:ться|ий|ого)$/u, 0.3],
  ],
  mk: [
    [/ј/u, 0.6],
    [/(?:от|та|то|ите)$/u, 0.15],
  ],
  sr: [[/[јљњћ]/u, 0.6]],
};

/**
 * How much the words of a text speak for each language, in telling words. A word that few languages have is worth more.
 */
export function scoreWords(text: string, languages: readonly string[]): Map<string, number> {
  const scores = new Map(languages.map((language) => [language, 0]));
  const add = (language: string, worth: number) => scores.set(language, (scores.get(language) ?? 0) + worth);
  for (const word of text.toLowerCase().match(/[\p{L}\p{M}]+(?:['’][\p{L}]+)?/gu) ?? []) {
    const plain = word.replace('’', "'");
    const owners = (LANGUAGES_OF.get(plain) ?? []).filter((language) => scores.has(language));
    for (const language of owners) add(language, 1 / owners.length);
    for (const language of languages) {
      for (const [pattern, worth] of TRAITS[language] ?? [])
        if (plain.length > 2 && pattern.test(plain)) add(language, worth);
    }
  }
  return scores;
}
