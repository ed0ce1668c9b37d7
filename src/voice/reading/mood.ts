import type { DraftCheck } from '../../model/draft';
import { findOurLanguage, type OurLanguage } from '../../model/language';
import { findMatches, hasMatch } from '../pattern/find-matches';
import type { Cue } from './compile-cue';
import { getCue } from './cues';

/** What the message seems to be; `word` is what was seen in it. null where nothing was seen, or the language is not ours. */
export interface Mood {
  kind: 'anger' | 'loss';
  word: string;
}

const ANGRY_FACES = /[😡🤬😠👿]/u;

export function findMood({ inbound }: DraftCheck): Mood | null {
  const language = findOurLanguage(inbound?.language);
  if (!inbound || !language) return null;
  const loss = findInMessage(inbound.text, language, 'loss');
  if (loss) return { kind: 'loss', word: loss };
  const anger = findInMessage(inbound.text, language, 'anger') ?? ANGRY_FACES.exec(inbound.text)?.[0];
  return anger ? { kind: 'anger', word: anger } : null;
}

/** Messages are read this far, in UTF-16 units: what is wrong is said early. */
const LONGEST_READ = 2000;

/** What was seen last, by cue: the message stays the same while its answer is typed. */
const SEEN = new Map<string, { text: string; found: string | null }>();

/** What was seen of a cue in a message. */
export function findInMessage(text: string, language: OurLanguage, cue: Cue): string | null {
  const key = `${language} ${cue}`;
  const seen = SEEN.get(key);
  if (seen?.text === text) return seen.found;
  const found = findMatches(getCue(language, cue), text.slice(0, LONGEST_READ))[0]?.text ?? null;
  SEEN.set(key, { text, found });
  return found;
}

/** The language of draft and message, null unless it is the same and ours. */
export function findSharedLanguage({ language, inbound }: DraftCheck): OurLanguage | null {
  const own = findOurLanguage(language);
  return own && own === findOurLanguage(inbound?.language) ? own : null;
}

/** What the message says went wrong; null where it is only abuse, or where nothing went wrong. */
export function findProblem({ inbound }: DraftCheck, language: OurLanguage): string | null {
  if (!inbound) return null;
  const see = (cue: Cue) => findInMessage(inbound.text, language, cue);
  return see('problem') ?? see('account') ?? (see('bait') ? null : see('anger'));
}

export function hasCue(cue: Cue, { draft }: DraftCheck, language: OurLanguage): boolean {
  return hasMatch(getCue(language, cue), draft);
}
