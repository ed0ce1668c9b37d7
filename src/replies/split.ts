import { findLinks } from './twitter-text';

export interface SplitLimit {
  limit: number;
  /** Length in the network's counting. */
  measure(text: string): number;
}

/** A thread of more parts than this is no answer any more. */
const MOST_PARTS = 25;
/** A part ends with its last whole sentence where that fills this share of what it could hold. */
const SENTENCE_SHARE = 0.5;
const SENTENCE_END = /[.!?…]["'”’»)]*$/u;
const CHINESE_END = /[。！？]["”’」』）]*$/u;

/**
 * A text in parts that fit, each numbered "1/3" at its end: by sentences where they fill a part well, else by words,
 * else between signs; never inside a link, an emoji or a letter with its marks.
 * @returns the text itself, unnumbered, where it fits; null where it would take too many parts or one piece is too long.
 */
export function splitThread(text: string, { limit, measure }: SplitLimit): string[] | null {
  const whole = text.trim();
  const length = measure(whole);
  if (length <= limit) return [whole];
  if (length > limit * MOST_PARTS) return null;
  const places = listPlaces(whole);
  for (const digits of [1, 2]) {
    const room = limit - measure(' 0/0'.replaceAll('0', '0'.repeat(digits)));
    const parts = cut(whole, places, room, measure);
    if (!parts || parts.length > MOST_PARTS) return null;
    if (String(parts.length).length === digits)
      return parts.map((part, index) => `${part} ${index + 1}/${parts.length}`);
  }
  return null;
}

interface Place {
  at: number;
  /** 0 between signs, 1 between words, 2 between sentences. */
  rank: number;
}

/** Where the text may be cut, in order; the end of the text is the last. */
function listPlaces(text: string): Place[] {
  const links = findLinks(text);
  const isInLink = (at: number) => links.some(({ start, end }) => at > start && at < end);
  const places: Place[] = [];
  let before = '';
  for (const { segment, index } of new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text)) {
    if (index > 0 && !isInLink(index))
      places.push({ at: index, rank: rankPlace(text, index, before, segment) });
    before = segment;
  }
  places.push({ at: text.length, rank: 2 });
  return places;
}

/** A place before a space belongs to what stands before it. */
function rankPlace(text: string, at: number, before: string, after: string): number {
  const end = text.slice(Math.max(0, at - 4), at).trimEnd();
  const isSpaced = /\s/u.test(before) || /\s/u.test(after);
  if (before.includes('\n') || CHINESE_END.test(end) || (isSpaced && SENTENCE_END.test(end))) return 2;
  return isSpaced || /[，、；：]/u.test(before) ? 1 : 0;
}

function cut(
  text: string,
  places: readonly Place[],
  room: number,
  measure: (text: string) => number,
): string[] | null {
  const parts: string[] = [];
  let from = 0;
  let first = 0;
  while (from < text.length) {
    const last = findLastFitting(text, places, from, first, room, measure);
    if (last === null) return null;
    const chosen = chooseEnd(places, first, last, from);
    const place = places[chosen];
    if (!place) return null;
    const part = text.slice(from, place.at).trim();
    if (part !== '') parts.push(part);
    from = place.at;
    first = chosen + 1;
  }
  return parts;
}

/** The furthest place that fits, by halving; null when not even the nearest does. */
function findLastFitting(
  text: string,
  places: readonly Place[],
  from: number,
  first: number,
  room: number,
  measure: (text: string) => number,
): number | null {
  const fits = (index: number) => measure(text.slice(from, places[index]?.at).trim()) <= room;
  if (!fits(first)) return null;
  let low = first;
  let high = places.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The last sentence that fits where it fills the part well, else the last word, else the last sign. */
function chooseEnd(places: readonly Place[], first: number, last: number, from: number): number {
  if (last === places.length - 1) return last;
  const furthest = (places[last]?.at ?? from) - from;
  const findLast = (rank: number, share: number) => {
    for (let index = last; index >= first; index--) {
      const place = places[index];
      if (!place || place.at - from < furthest * share) return null;
      if (place.rank >= rank) return index;
    }
    return null;
  };
  return findLast(2, SENTENCE_SHARE) ?? findLast(1, 0.2) ?? last;
}
