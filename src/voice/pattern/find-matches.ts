import { type Beginning, findBeginning, holdsAll, listRunning } from './filter';
import { type Grams, holdsGram, readGrams } from './grams';
import { getExpression, getFilter, type Pattern } from './pattern';

const NO_GROUPS: string[] = [];

export interface Match {
  start: number;
  end: number;
  text: string;
  /** Number of the first group that took part, 0 when none did. */
  group: number;
  /** Texts of the groups that took part. */
  groups: string[];
}

/** How much of the stretch before is read again, so that no match is lost at a cut. */
const OVERLAP = 120;

/** All matches that are not empty, in text order. */
export function findMatches(pattern: Pattern, text: string): Match[] {
  if (pattern.last?.text === text) return pattern.last.matches;
  const matches = search(pattern, text);
  pattern.last = { text, matches };
  return matches;
}

function search(pattern: Pattern, text: string): Match[] {
  const searched = pattern.isLowered ? lower(text) : text;
  const filter = getFilter(pattern);
  const grams = filter.isOpen ? NO_GRAMS : getGrams(searched);
  const running = listRunning(filter, grams);
  const found: Match[] = [];
  if (running.length === 0) return found;
  if (text.length <= pattern.longest) {
    collect(pattern, running, { text, searched, offset: 0, grams }, found);
    return found;
  }
  const overlap = Math.min(OVERLAP, pattern.longest / 4);
  for (let start = 0; start < text.length; ) {
    const end = findCut(text, start, pattern.longest);
    collect(pattern, running, { text, searched: searched.slice(start, end), offset: start, grams }, found);
    start = end < text.length ? findCut(text, end - overlap, overlap / 2) : end;
  }
  return found;
}

/** Whether it matches anywhere in the first stretch. */
export function hasMatch(pattern: Pattern, text: string): boolean {
  if (pattern.last?.text === text && text.length <= pattern.longest) return pattern.last.matches.length > 0;
  const stretch = text.slice(0, pattern.longest);
  const searched = pattern.isLowered ? lower(stretch) : stretch;
  const filter = getFilter(pattern);
  const grams = filter.isOpen ? NO_GRAMS : getGrams(searched);
  // The parts after the first that matches need not even be compiled.
  for (const part of listRunning(filter, grams))
    if (findNext(pattern, part, { text: stretch, searched, offset: 0, grams }, 0)) return true;
  return false;
}

/** Where nothing is asked of them. */
const NO_GRAMS: Grams = readGrams('', null);

/** As many texts as are read for one draft: itself, in small letters, the message, sentences. */
const MOST_KEPT = 10;
const kept: { text: string; grams: Grams }[] = [];
let oldest = 0;

function getGrams(text: string): Grams {
  for (const one of kept) if (one.text === text) return one.grams;
  const grams = readGrams(text, kept[oldest]?.grams ?? null);
  kept[oldest] = { text, grams };
  oldest = (oldest + 1) % MOST_KEPT;
  return grams;
}

let lowered = { text: '', lower: '' };

/** The text in small letters, unit for unit. Kept for the next rule: all rules read the same text. */
function lower(text: string): string {
  if (lowered.text === text) return lowered.lower;
  const plain = text.toLowerCase();
  // A few letters grow (İ): those stay as they are.
  const same =
    plain.length === text.length
      ? plain
      : text.replace(/./gsu, (letter) => {
          const small = letter.toLowerCase();
          return small.length === letter.length ? small : letter;
        });
  lowered = { text, lower: same };
  return same;
}

/** The leftmost match of all parts first, the earlier part where two begin together: as one expression would. */
function collect(pattern: Pattern, running: readonly number[], stretch: Stretch, found: Match[]): void {
  const { offset } = stretch;
  const next: Found[] = [];
  for (const part of running) {
    const one = findNext(pattern, part, stretch, 0);
    if (one) next.push(one);
  }
  while (next.length > 0) {
    let best = next[0];
    for (const one of next) if (best && one.match.index < best.match.index) best = one;
    if (!best) return;
    const end = best.match.index + best.match[0].length;
    // Found before, in the stretch that overlaps with this one.
    if (best.match.index + offset >= (found.at(-1)?.end ?? 0)) found.push(makeMatch(best, stretch));
    for (let at = next.length - 1; at >= 0; at--) {
      const one = next[at];
      if (!one || one.match.index >= end) continue;
      const later = findNext(pattern, one.part, stretch, end);
      if (later) next[at] = later;
      else next.splice(at, 1);
    }
  }
}

interface Stretch {
  text: string;
  searched: string;
  offset: number;
  /** Of the text that the stretch was cut from: what is not there is not in the stretch. */
  grams: Grams;
}

interface Found {
  match: RegExpExecArray;
  part: number;
  /** Number of groups in the parts before. */
  groupsBefore: number;
}

/** The next match of one part that is not empty. */
function findNext(pattern: Pattern, part: number, stretch: Stretch, from: number): Found | null {
  const beginning = findBeginning(getFilter(pattern), part);
  const match = beginning
    ? findAtBeginning(pattern, part, beginning, stretch, from)
    : findAnywhere(pattern, part, stretch.searched, from);
  return match && { match, part, groupsBefore: part * pattern.groups };
}

function findAnywhere(
  pattern: Pattern,
  part: number,
  searched: string,
  from: number,
): RegExpExecArray | null {
  const expression = findExpression(pattern, part, searched);
  if (!expression) return null;
  expression.lastIndex = from;
  for (let match = expression.exec(searched); match; match = expression.exec(searched)) {
    if (match[0] !== '') return match;
    expression.lastIndex += (searched.codePointAt(expression.lastIndex) ?? 0) > 0xffff ? 2 : 1;
  }
  return null;
}

/** One that is not compiled yet is looked at twice: null when it cannot match. Compiling is what a cold start pays for. */
function findExpression(pattern: Pattern, part: number, searched: string): RegExp | null {
  const isWorthIt = pattern.expressions[part] || holdsAll(getFilter(pattern), part, searched);
  return isWorthIt ? getExpression(pattern, part) : null;
}

/** Tries the expression only where one of the texts stands that its matches begin with. */
function findAtBeginning(
  pattern: Pattern,
  part: number,
  beginning: Beginning,
  stretch: Stretch,
  from: number,
): RegExpExecArray | null {
  const { where, texts } = beginning;
  const { searched } = stretch;
  if (where === 'atText') {
    const canBegin = from === 0 && (texts.length === 0 || texts.some((text) => searched.startsWith(text)));
    return canBegin ? tryAt(findExpression(pattern, part, searched), searched, 0) : null;
  }
  const places = listPlaces(beginning, stretch, from);
  for (;;) {
    let first = NOWHERE;
    for (const { at } of places) if (at < first) first = at;
    if (first === NOWHERE) return null;
    if (where === 'anywhere' || first === 0 || !isWordLetter(searched.charCodeAt(first - 1))) {
      const match = tryAt(findExpression(pattern, part, searched), searched, first);
      if (match) return match;
    }
    for (const place of places) if (place.at === first) place.at = findPlace(searched, place.text, first + 1);
  }
}

/** Where each of the texts that are there stands first. */
function listPlaces(
  { texts, hashes }: Beginning,
  { searched, grams }: Stretch,
  from: number,
): { text: string; at: number }[] {
  const places: { text: string; at: number }[] = [];
  for (let index = 0; index < hashes.length; index++) {
    if (!holdsGram(grams, hashes[index] ?? 0)) continue;
    const text = texts[index] ?? '';
    const at = findPlace(searched, text, from);
    if (at !== NOWHERE) places.push({ text, at });
  }
  return places;
}

/** @param expression sticky. */
function tryAt(expression: RegExp | null, searched: string, at: number): RegExpExecArray | null {
  if (!expression) return null;
  expression.lastIndex = at;
  return expression.exec(searched);
}

const NOWHERE = Number.POSITIVE_INFINITY;

function findPlace(searched: string, start: string, from: number): number {
  const place = searched.indexOf(start, from);
  return place === -1 ? NOWHERE : place;
}

/** Some of the letters that no word begins behind: the expression knows the others. */
function isWordLetter(code: number): boolean {
  return (
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0x30 && code <= 0x39) ||
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0x400 && code <= 0x481) ||
    (code >= 0xdf && code <= 0xf6)
  );
}

function makeMatch({ match, groupsBefore }: Found, { text, offset }: Stretch): Match {
  const start = match.index + offset;
  const end = start + match[0].length;
  let group = 1;
  while (group < match.length && match[group] === undefined) group++;
  return {
    start,
    end,
    text: text.slice(start, end),
    group: group < match.length ? group + groupsBefore : 0,
    groups: match.length > 1 ? match.slice(1).filter(Boolean) : NO_GROUPS,
  };
}

/** Where to end a stretch that begins at `start`: after a line or a word if there is one in its second half. */
function findCut(text: string, start: number, longest: number): number {
  const limit = start + longest;
  if (limit >= text.length) return text.length;
  for (const mark of ['\n', ' ']) {
    const at = text.lastIndexOf(mark, limit - 1);
    if (at > start + longest / 2) return at + 1;
  }
  const isInsidePair = /[\ud800-\udbff]/.test(text[limit - 1] ?? '');
  return isInsidePair ? limit - 1 : limit;
}
