import { getExpression, type Pattern, type PatternPart } from './pattern';

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
  const searched = pattern.isLowered ? lower(text) : text;
  const found: Match[] = [];
  const running = listRunning(pattern, searched);
  if (running.length === 0) return found;
  if (text.length <= pattern.longest) {
    collect(pattern, running, { text, searched, offset: 0 }, found);
    return found;
  }
  const overlap = Math.min(OVERLAP, pattern.longest / 4);
  for (let start = 0; start < text.length; ) {
    const end = findCut(text, start, pattern.longest);
    collect(pattern, running, { text, searched: searched.slice(start, end), offset: start }, found);
    start = end < text.length ? findCut(text, end - overlap, overlap / 2) : end;
  }
  return found;
}

/** The parts that can match at all: one of each list of their needs stands in the text. */
function listRunning({ parts }: Pattern, searched: string): number[] {
  const running: number[] = [];
  for (let index = 0; index < parts.length; index++)
    if (canMatch(parts[index] ?? [''], searched)) running.push(index);
  return running;
}

/** Written without a copy of the list: it is asked hundreds of times for each draft. */
function canMatch(part: PatternPart, searched: string): boolean {
  for (let at = 1; at < part.length; at++) {
    const list = part[at] ?? '';
    let isThere = false;
    for (let need = 0; need < list.length && !isThere; need++) isThere = searched.includes(list[need] ?? '');
    if (!isThere) return false;
  }
  return true;
}

/** Whether it matches anywhere in the first stretch. */
export function hasMatch(pattern: Pattern, text: string): boolean {
  const stretch = text.slice(0, pattern.longest);
  const searched = pattern.isLowered ? lower(stretch) : stretch;
  // The parts after the first that matches need not even be compiled.
  return listRunning(pattern, searched).some((part) =>
    findNext(pattern, part, { text: stretch, searched, offset: 0 }, 0),
  );
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
  const next = running.map((index) => findNext(pattern, index, stretch, 0));
  for (;;) {
    let best: Found | null = null;
    for (const one of next) if (one && (!best || one.match.index < best.match.index)) best = one;
    if (!best) return;
    const end = best.match.index + best.match[0].length;
    // Found before, in the stretch that overlaps with this one.
    if (best.match.index + stretch.offset >= (found.at(-1)?.end ?? 0)) found.push(makeMatch(best, stretch));
    for (const [at, one] of next.entries())
      if (one && one.match.index < end) next[at] = findNext(pattern, one.part, stretch, end);
  }
}

interface Stretch {
  text: string;
  searched: string;
  offset: number;
}

interface Found {
  match: RegExpExecArray;
  part: number;
  /** Number of groups in the parts before. */
  groupsBefore: number;
}

/** The next match of one part that is not empty. */
function findNext(pattern: Pattern, part: number, { searched }: Stretch, from: number): Found | null {
  const expression = getExpression(pattern, part);
  expression.lastIndex = from;
  for (let match = expression.exec(searched); match; match = expression.exec(searched)) {
    if (match[0] !== '') return { match, part, groupsBefore: part * pattern.groups };
    expression.lastIndex += (searched.codePointAt(expression.lastIndex) ?? 0) > 0xffff ? 2 : 1;
  }
  return null;
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
