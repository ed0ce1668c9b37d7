import type { Span } from '../../model/finding';

/**
 * A window must score this much more than the whole draft must: what surrounds a sentence often takes its edge off.
 * Found on the drafts to learn from.
 */
export const WINDOW_COST = 1;
/** Marks that only the whole draft can bear: one empty sentence beside a full one is none. */
export const WHOLE_ONLY: ReadonlySet<string> = new Set(['empty', 'ack', 'step', 'ask']);

const ENDS = /(?:[.!?…;]+(?=\s)|[。！？；]+|\n+)\s*/gu;
/** Shorter sentences go with the one before, in UTF-16 units. */
const SHORTEST = { letters: 7, han: 3 };
/** No draft has more sentences that count. */
const MOST = 40;

/** The sentences of a draft and every two that follow each other; none where the draft is one or two. */
export function splitWindows(draft: string, isChinese: boolean): Span[] {
  const least = SHORTEST[isChinese ? 'han' : 'letters'];
  const sentences: Span[] = [];
  let start = 0;
  for (const end of [...draft.matchAll(ENDS)]
    .map(({ index, 0: mark }) => index + mark.length)
    .concat(draft.length)) {
    if (end - start < least && end < draft.length) continue;
    if (end > start && sentences.length < MOST) sentences.push({ start, end });
    start = end;
  }
  if (sentences.length < 2) return [];
  const pairs = sentences
    .slice(1)
    .map((sentence, at) => ({ start: sentences[at]?.start ?? 0, end: sentence.end }));
  return [...sentences, ...(sentences.length > 2 ? pairs : [])];
}
