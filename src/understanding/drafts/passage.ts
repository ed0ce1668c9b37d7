import type { Span } from '../../model/finding';

/** What a stretch of a draft adds to a score. */
export interface Part extends Span {
  worth: number;
}

const CLAUSE_ENDS = /[.!?…。！？;；\n]+|[,，、:：](?=\s|\p{sc=Han})|\s[–—-]\s/gu;
/** Clauses longer than this are narrowed to the words that speak, in UTF-16 units. */
const LONG = { letters: 60, han: 24 };
const WORDS = { letters: /[\p{L}\p{M}\p{N}'’]+|[^\s\p{L}\p{M}\p{N}]/gu, han: /\P{sc=Han}+|\p{sc=Han}/gu };
const EDGES = /^[\s\p{P}]+|[\s\p{P}]+$/gu;

/**
 * The clause of a draft whose parts add most to a score; of a long one the words in a row that do.
 * @param parts overlapping stretches of the draft.
 */
export function findPassage(draft: string, parts: readonly Part[], isChinese: boolean): Span {
  const sums = sumUp(draft.length, parts);
  const script = isChinese ? 'han' : 'letters';
  const clause = pickBest(splitClauses(draft), sums);
  if (clause.end - clause.start <= LONG[script]) return trim(draft, clause);
  const words = [...draft.slice(clause.start, clause.end).matchAll(WORDS[script])].map((word) => ({
    start: clause.start + word.index,
    end: clause.start + word.index + word[0].length,
  }));
  return trim(draft, pickRun(words, sums) ?? clause);
}

/** What the units before each place add up to; a part is spread evenly over its own. */
function sumUp(length: number, parts: readonly Part[]): Float64Array {
  const slopes = new Float64Array(length + 2);
  for (const { start, end, worth } of parts) {
    const share = worth / Math.max(1, end - start);
    slopes[start] = (slopes[start] ?? 0) + share;
    slopes[Math.min(end, length)] = (slopes[Math.min(end, length)] ?? 0) - share;
  }
  const sums = new Float64Array(length + 1);
  let height = 0;
  for (let at = 0; at < length; at++) {
    height += slopes[at] ?? 0;
    sums[at + 1] = (sums[at] ?? 0) + height;
  }
  return sums;
}

const sumOf = (sums: Float64Array, { start, end }: Span) => (sums[end] ?? 0) - (sums[start] ?? 0);

function splitClauses(draft: string): Span[] {
  const clauses: Span[] = [];
  let start = 0;
  for (const end of draft.matchAll(CLAUSE_ENDS)) {
    clauses.push({ start, end: end.index + end[0].length });
    start = end.index + end[0].length;
  }
  clauses.push({ start, end: draft.length });
  return clauses.filter((clause) => /[\p{L}\p{N}]/u.test(draft.slice(clause.start, clause.end)));
}

function pickBest(clauses: readonly Span[], sums: Float64Array): Span {
  let best: Span = { start: 0, end: sums.length - 1 };
  let most = Number.NEGATIVE_INFINITY;
  for (const clause of clauses) {
    const sum = sumOf(sums, clause);
    if (sum <= most) continue;
    most = sum;
    best = clause;
  }
  return best;
}

/** The words in a row that add up to most. */
function pickRun(words: readonly Span[], sums: Float64Array): Span | null {
  let best: Span | null = null;
  let most = 0;
  let from = 0;
  let sum = 0;
  for (const [at, word] of words.entries()) {
    if (sum <= 0) {
      from = at;
      sum = 0;
    }
    sum += sumOf(sums, word);
    if (sum <= most) continue;
    most = sum;
    best = { start: words[from]?.start ?? word.start, end: word.end };
  }
  return best;
}

/** Without the spaces and marks at its edges, unless it is nothing else. */
function trim(draft: string, { start, end }: Span): Span {
  const text = draft.slice(start, end);
  const core = text.replace(EDGES, '');
  if (core === '') return { start, end };
  const at = start + text.indexOf(core);
  return { start: at, end: at + core.length };
}
