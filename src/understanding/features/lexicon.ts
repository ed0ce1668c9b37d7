import type { OurLanguage } from '../../model/language';
import bg from '../lexicons/bg.json';
import de from '../lexicons/de.json';
import en from '../lexicons/en.json';
import nl from '../lexicons/nl.json';
import symbols from '../lexicons/symbols.json';
import zh from '../lexicons/zh-CN.json';
import { readTokens, type Token } from '../text/tokens';

/** What a word of a message may speak for. The same in every language, so that models may learn across them. */
export const CUES = [
  ...['good2', 'good1', 'bad2', 'bad1', 'anger', 'thanks', 'insult', 'curse', 'fault', 'wait', 'leave'],
  ...['question', 'wish', 'advice', 'promo', 'chat', 'urgent', 'negation', 'boost', 'extreme', 'own'],
  ...['care', 'ask', 'joy', 'sorrow', 'hate', 'service'],
] as const;
export type Cue = (typeof CUES)[number];
type Words = Record<string, string>;

/** Cues as bits: cue number n is bit n. */
type Bits = number;

interface Phrase {
  /** The words after the first. */
  rest: string[];
  isStem: boolean;
  bits: Bits;
}

export interface Lexicon {
  words: Map<string, Bits>;
  /** Beginnings of words, three letters or more. */
  stems: Map<string, Bits>;
  longestStem: number;
  phrases: Map<string, Phrase[]>;
  /** Chinese: found anywhere within a run of characters. */
  han: Map<string, Bits>;
}

const LONGEST_HAN = 8;
const SHORTEST_STEM = 3;
const SOURCES: Record<OurLanguage, Words> = { en, nl, de, bg, 'zh-CN': zh };
const compiled = new Map<OurLanguage, Lexicon>();

/** The cue words of a language, emoji and emoticons included; compiled once. */
export function getLexicon(language: OurLanguage): Lexicon {
  const known = compiled.get(language);
  if (known) return known;
  const lexicon: Lexicon = {
    words: new Map(),
    stems: new Map(),
    longestStem: 0,
    phrases: new Map(),
    han: new Map(),
  };
  for (const source of [SOURCES[language], symbols as Words])
    for (const [at, cue] of CUES.entries())
      for (const entry of (source[cue] ?? '').split(' ')) if (entry) addEntry(lexicon, entry, 1 << at);
  compiled.set(language, lexicon);
  return lexicon;
}

/** An entry that is one word as it stands, or some; everything else is cut as messages are, which takes longer. */
const PLAIN = /^[\p{L}']+$/u;
const PLAIN_PHRASE = /^\p{L}+(?:_\p{L}+)+$/u;
const HAN = /^\p{sc=Han}/u;

function addEntry(lexicon: Lexicon, entry: string, bits: Bits): void {
  const isStem = entry.length > SHORTEST_STEM && entry.endsWith('*');
  const plain = isStem ? entry.slice(0, -1) : entry;
  if (PLAIN.test(plain)) {
    if (HAN.test(plain)) put(lexicon.han, plain, bits);
    else addWord(lexicon, plain, isStem, bits);
    return;
  }
  const [first, ...rest] =
    PLAIN_PHRASE.test(plain) && !HAN.test(plain)
      ? plain.split('_')
      : readTokens(plain.replaceAll('_', ' ')).map((token) => token.text);
  if (first === undefined) return;
  if (rest.length === 0) {
    addWord(lexicon, first, isStem, bits);
    return;
  }
  const phrases = lexicon.phrases.get(first) ?? [];
  phrases.push({ rest, isStem, bits });
  lexicon.phrases.set(first, phrases);
}

function addWord(lexicon: Lexicon, word: string, isStem: boolean, bits: Bits): void {
  put(isStem ? lexicon.stems : lexicon.words, word, bits);
  if (isStem) lexicon.longestStem = Math.max(lexicon.longestStem, word.length);
}

function put(map: Map<string, Bits>, key: string, bits: Bits): void {
  map.set(key, (map.get(key) ?? 0) | bits);
}

/**
 * The cues of every token, as bits; a phrase gives its cues to its first word.
 * Chinese runs give one entry for each word found in them, so that the list may be longer than the tokens.
 */
export function findCues(tokens: readonly Token[], lexicon: Lexicon): Bits[] {
  const found: Bits[] = [];
  for (const [at, token] of tokens.entries()) {
    if (token.kind === 'han') scanHan(token.text, lexicon, found);
    else if (token.kind !== 'number' && token.kind !== 'link' && token.kind !== 'handle')
      found.push(findWordCues(token, lexicon) | findPhraseCues(tokens, at, lexicon));
    else found.push(findPhraseCues(tokens, at, lexicon));
  }
  return found;
}

function findWordCues({ kind, text }: Token, { words, stems, longestStem }: Lexicon): Bits {
  const word = kind === 'tag' ? text.slice(1) : text;
  let bits = words.get(word) ?? 0;
  if (kind === 'word' || kind === 'tag')
    for (let size = Math.min(word.length, longestStem); size >= SHORTEST_STEM; size--)
      bits |= stems.get(word.slice(0, size)) ?? 0;
  return bits;
}

function findPhraseCues(tokens: readonly Token[], at: number, { phrases }: Lexicon): Bits {
  let bits = 0;
  for (const { rest, isStem, bits: worth } of phrases.get(tokens[at]?.text ?? '') ?? []) {
    const last = rest.length - 1;
    const isHere = rest.every((word, step) => {
      const text = tokens[at + 1 + step]?.text;
      return text === word || (isStem && step === last && text?.startsWith(word) === true);
    });
    if (isHere) bits |= worth;
  }
  return bits;
}

function scanHan(run: string, { han }: Lexicon, found: Bits[]): void {
  for (let start = 0; start < run.length; start++) {
    let bits = 0;
    for (let size = Math.min(LONGEST_HAN, run.length - start); size > 0; size--) {
      // The longest word that speaks for a cue is the one that counts.
      bits |= han.get(run.slice(start, start + size)) ?? 0;
    }
    found.push(bits);
  }
}
