import { createGrams, type Grams } from './grams';
import { addText, addUnit, SEEDS } from './hash';

/** Handles, addresses and tags say nothing about the language around them. */
const NO_LANGUAGE = /(?:https?:\/\/|www\.)\S+|[\w.+-]+@[\w.-]+|[@#][\p{L}\p{N}_]+|(?<!\p{L})http(?!\p{L})/gu;
const WORDS = /[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu;
const MOST_WORDS = 60;
const LONGEST_WORD = 40;
const LONGEST = 5;
const WORD = 1;
/** Single letters, then groups of two and more. */
const WORTH = [0.25, 0.4, 0.5, 0.5, 0.5];
const EDGE = 0x5f;

/** The text without what belongs to no language. */
export function readProse(text: string): string {
  return text.slice(0, 2000).replace(NO_LANGUAGE, ' ');
}

/** What tells the language of a text: its words, and the groups of one to five letters in them. */
export function readLetters(prose: string): Grams {
  const grams = createGrams();
  for (const raw of (prose.toLowerCase().match(WORDS) ?? []).slice(0, MOST_WORDS)) {
    const word = raw
      .replaceAll('’', "'")
      .replace(/(\p{L})\1{2,}/gu, '$1$1')
      .slice(0, LONGEST_WORD);
    grams.push(addText(SEEDS.word, word), WORD);
    for (let start = -1; start <= word.length; start++) {
      let hash: number = SEEDS.letters;
      for (let size = 1; size <= LONGEST; size++) {
        const at = start + size - 1;
        if (at > word.length) break;
        const isEdge = at === -1 || at === word.length;
        hash = addUnit(hash, isEdge ? EDGE : word.charCodeAt(at));
        if (!(size === 1 && isEdge)) grams.push(hash, WORTH[size - 1] ?? 0);
      }
    }
  }
  return grams.finish();
}
