import { findOurLanguage, type LanguageTag, type OurLanguage } from '../../model/language';
import type { Features } from '../linear/model';
import { readTokens } from '../text/tokens';
import { readSignals, type Signals } from './cues';
import { createGrams, pushGrams } from './grams';
import { CUES, getLexicon } from './lexicon';

/** What the lexicon says weighs less per number than a word: there are more numbers. */
const SIGNAL_WORTH = 0.5;
const PAIR_WORTH = 0.1;
const NEGATION = 1 << CUES.indexOf('negation');

export interface TextFeatures extends Features {
  /** As {@link readSignals} gave it. */
  read: Signals;
}

/** All that the models of meaning count in a text, by the words of its language; a strange one is read as English. */
export function readFeatures(text: string, language: LanguageTag | null): TextFeatures {
  const ours: OurLanguage = findOurLanguage(language) ?? 'en';
  const lexicon = getLexicon(ours);
  const tokens = readTokens(text);
  const read = readSignals(tokens, lexicon);
  const grams = createGrams();
  pushGrams(tokens, (word) => ((lexicon.words.get(word) ?? 0) & NEGATION) !== 0, grams.push);
  for (const pair of read.pairs) grams.pushAfter(pair, PAIR_WORTH);
  return { grams: grams.finish(), signals: read.numbers.map((value) => value * SIGNAL_WORTH), read };
}
