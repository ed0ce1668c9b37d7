import type { DraftCheck } from '../../model/draft';
import { findOurLanguage } from '../../model/language';
import { findMessageKind } from './message-kind';
import { makeReading } from './reading';
import { findWords, hasWords } from './words';

/** The message looks like bait. Whoever is specific, asks something or lived through something counts as genuine. */
export const troll = makeReading('troll', (draft) => {
  const bait = draft.draft.trim() === '' ? null : findBait(draft);
  return bait ? [{ span: null, words: [bait], suggestions: [] }] : [];
});

/** Messages are read this far, in UTF-16 units. */
const LONGEST_READ = 2000;
/** Numbers that tell of a case: a date, an amount, an order. "5G" and "100 %" tell of nothing. */
const SPECIFIC = /\d{3}|\d[.,:/]\d|[€$£]\s?\d|\d ?(?:€|лв|元|块)/u;

const KNOWN = new WeakMap<object, string | null>();

function findBait(draft: DraftCheck): string | null {
  if (!draft.inbound) return null;
  const known = KNOWN.get(draft.inbound);
  if (known !== undefined) return known;
  const bait = findMessageKind(draft)?.bait ?? findGeneral(draft);
  KNOWN.set(draft.inbound, bait);
  return bait;
}

/** Against everybody, or what nobody can answer: what was seen. */
function findGeneral({ inbound }: DraftCheck): string | null {
  const language = findOurLanguage(inbound?.language);
  if (!inbound || !language) return null;
  const text = inbound.text.slice(0, LONGEST_READ);
  if (SPECIFIC.test(text) || hasWords(language, 'story', text)) return null;
  const [bait] = findWords(language, 'baitAll', text);
  if (!bait) return null;
  const { understood } = inbound;
  // What sounds like bait and is said in a good mood is a joke or a film.
  return understood && understood.mood > 0.3 && understood.manner.value !== 'troll' ? null : bait.text.trim();
}
