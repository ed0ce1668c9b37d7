/** More words than this in one name are a decoration, not a name. */
const MAX_WORDS = 16;
const MAX_WORD_LENGTH = 40;
/** Scripts written without spaces: a search may begin anywhere in the run. */
const UNSPACED = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]+$/u;

/** Lower-case words by which somebody is found: of the name, of the handle, and the handle as a whole. */
export function findWords(...texts: readonly (string | null)[]): string[] {
  const words = new Set<string>();
  for (const text of texts) {
    if (!text) continue;
    const lower = normalise(text);
    if (!/\s/.test(lower)) words.add(lower.slice(0, MAX_WORD_LENGTH));
    for (const word of lower.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []) {
      const cut = word.slice(0, MAX_WORD_LENGTH);
      if (UNSPACED.test(cut)) for (let at = 0; at < cut.length; at++) words.add(cut.slice(at));
      else words.add(cut);
    }
  }
  return [...words].slice(0, MAX_WORDS);
}

/** Words of a search, lower case, without the @ of a handle. */
export function findQueryWords(query: string): string[] {
  return normalise(query)
    .split(/\s+/)
    .map((word) => word.replace(/^@/, '').slice(0, MAX_WORD_LENGTH))
    .filter((word) => word !== '');
}

/** Lower case, accents and widths made equal: "José" is found by "jose". */
function normalise(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{Diacritic}/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .trim();
}
