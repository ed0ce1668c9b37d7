import type { Author } from '../../model/message';

/** One line of a talk with words in it. Lines without words have no id and are no context: pictures come late. */
export interface TalkLine {
  isOwn: boolean | null;
  text: string;
}

/** So many lines above tell two lines with the same words apart. */
const DEPTH = 3;
/** Stands for what is above the first line of a talk. */
const BEGINNING = '^';

/** Who a talk is with, as part of its messages' ids; null where the page does not prove it: then nothing has an id. */
export function findTalkName({ userId, handle }: Pick<Author, 'userId' | 'handle'>): string | null {
  return userId ?? (handle ? `@${handle.toLowerCase()}` : null);
}

/**
 * Ids for the lines of a talk where the site shows none. Made of whose line it is, its words and the three different
 * lines right above it: that stays the same when the list scrolls, when older lines come in above and newer ones below,
 * on another machine and in another language. Times are no part of it: sites show them in words that change by the day.
 *
 * A line whose lines above are not on the page has no id until they are, unless the list begins where the talk does.
 * Where even the lines above are the same twice, only a whole list tells which is which.
 * @param lines of one talk, oldest first.
 * @param isWhole whether nothing of the talk stands above the first line.
 */
export function makeLineIds(
  talkName: string,
  lines: readonly TalkLine[],
  isWhole: boolean,
): (string | null)[] {
  const words = lines.map(({ text }) => squeeze(text));
  const keys = lines.map(({ isOwn }, index) => {
    const own = words[index] ?? '';
    // Repeated words are one run, told apart by their place in it.
    let start = index;
    while (start > 0 && words[start - 1] === own && lines[start - 1]?.isOwn === isOwn) start--;
    const above = words.slice(Math.max(0, start - DEPTH), start);
    const isCut = above.length < DEPTH && !isWhole;
    if (isOwn === null || isCut) return null;
    const context = above.length < DEPTH ? [BEGINNING, ...above] : above;
    return hash(JSON.stringify([isOwn, own, index - start, context]));
  });
  const counts = new Map<string, number>();
  for (const key of keys) if (key !== null) counts.set(key, (counts.get(key) ?? 0) + 1);
  const seen = new Map<string, number>();
  return keys.map((key) => {
    if (key === null || ((counts.get(key) ?? 0) > 1 && !isWhole)) return null;
    const turn = seen.get(key) ?? 0;
    seen.set(key, turn + 1);
    return `dm:${talkName}:${key}${turn > 0 ? `-${turn}` : ''}`;
  });
}

/** Words as they are the same everywhere: sites draw emoji, spaces and direction marks differently. */
export function squeeze(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\u200b|\u200e|\u200f|\u2060|\ufe0f|\ufeff/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** 64 bits of FNV-1a over UTF-16 units, in two halves with different primes. */
function hash(text: string): string {
  let [low, high] = [0x811c9dc5, 0x01000193];
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    low = Math.imul(low ^ unit, 0x01000193);
    high = Math.imul(high ^ unit, 0x85ebca6b);
    high ^= low >>> 13;
  }
  return [low, high].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
}
