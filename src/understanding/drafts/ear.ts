import type { Span } from '../../model/finding';
import { DRAFT_ACTS, HEARD_FAMILIES, type HeardDraft } from '../../model/heard';
import type { OurLanguage } from '../../model/language';
import { cutDraft, LONGEST_DRAFT } from './cut';
import { findPassage, type Part } from './passage';
import { findShare, HASH_BITS, openDraftWeights } from './weights';
import { splitWindows, WHOLE_ONLY, WINDOW_COST } from './windows';

/** Hears in the wording of a draft what it sounds like and what it does. */
export interface Ear {
  hear(draft: string): HeardDraft;
}

const MASK = 2 ** HASH_BITS - 1;
/** Bits of a beginning: about one row has each. */
const BEGINNING_BITS = 16;
const REST_BITS = HASH_BITS - BEGINNING_BITS;
/** Shorter drafts say nothing yet, in UTF-16 units. */
const SHORTEST = { letters: 8, han: 3 };
const SHORTEST_EMPTY = { letters: 14, han: 4 };
/** Drafts that name a step as surely as this are not empty. */
const NAMED = 0.6;

/** A stretch of a draft and its score for each mark. */
interface Piece extends Span {
  scores: Float64Array;
}

/** Rows by hash: those that begin with the same bits stand together. */
interface Rows {
  /** Ascending. */
  hashes: Uint32Array;
  /** The first row of each beginning; one more at the end. */
  starts: Uint32Array;
}

/**
 * Opens the ear for drafts in one language.
 * @throws when the bytes are no weights of this version.
 */
export function createEar(bytes: Uint8Array, language: OurLanguage): Ear {
  const { marks, hashes, table } = openDraftWeights(bytes);
  const rows = listRows(hashes);
  // When each row was last met: a group counts once in a draft.
  const metAt = new Uint32Array(hashes.length);
  const isChinese = language === 'zh-CN';
  let heardCount = 0;

  const hearPiece = (draft: string, { start, end }: Span): Piece => {
    heardCount = (heardCount + 1) >>> 0;
    const grams = cutDraft(start === 0 && end === draft.length ? draft : draft.slice(start, end), isChinese);
    const scores = new Float64Array(marks.length);
    for (let at = 0; at < grams.count; at++) {
      const row = findRow(rows, (grams.hashes[at] ?? 0) & MASK);
      if (row === -1 || metAt[row] === heardCount) continue;
      metAt[row] = heardCount;
      const weight = grams.weights[at] ?? 0;
      const base = row * marks.length;
      for (let mark = 0; mark < marks.length; mark++)
        scores[mark] = (scores[mark] ?? 0) + weight * (table[base + mark] ?? 0);
    }
    for (const [at, { scale, bias }] of marks.entries())
      scores[at] = (scores[at] ?? 0) * scale * grams.scale + bias;
    return { start, end, scores };
  };

  /** What each group of a piece adds to a mark's score. */
  const listParts = (text: string, mark: number): Part[] => {
    const grams = cutDraft(text, isChinese);
    const parts: Part[] = [];
    for (let at = 0; at < grams.count; at++) {
      const row = findRow(rows, (grams.hashes[at] ?? 0) & MASK);
      const worth = row === -1 ? 0 : (grams.weights[at] ?? 0) * (table[row * marks.length + mark] ?? 0);
      if (worth !== 0) parts.push({ start: grams.starts[at] ?? 0, end: grams.ends[at] ?? 0, worth });
    }
    return parts;
  };

  return {
    hear(draft) {
      const heard: HeardDraft = { faults: [], acts: {} };
      const read = draft.slice(0, LONGEST_DRAFT);
      if (read.trim().length < SHORTEST[isChinese ? 'han' : 'letters']) return heard;
      const whole = hearPiece(read, { start: 0, end: read.length });
      const windows = splitWindows(read, isChinese).map((piece) => hearPiece(read, piece));
      for (const [at, mark] of marks.entries()) {
        const { piece, score } = findLoudest(whole, windows, at, mark.name);
        const act = DRAFT_ACTS.find((one) => one === mark.name);
        if (act) heard.acts[act] = findShare(mark, score);
        const family = HEARD_FAMILIES.find((one) => one === mark.name);
        if (!family || mark.least === null || score < mark.least) continue;
        const text = read.slice(piece.start, piece.end);
        const { start, end } = findPassage(text, listParts(text, at), isChinese);
        const span = { start: piece.start + start, end: piece.start + end };
        heard.faults.push({ family, confidence: findShare(mark, score), ...span });
      }
      return {
        ...heard,
        faults: heard.faults.filter((fault) => fault.family !== 'empty' || isEmpty(read, heard)),
      };
    },
  };

  /** What names a step is not empty, and what is hardly begun is not yet. */
  function isEmpty(draft: string, { acts }: HeardDraft): boolean {
    return (acts.step ?? 0) < NAMED && draft.trim().length >= SHORTEST_EMPTY[isChinese ? 'han' : 'letters'];
  }
}

/** The whole draft, or the part that says more by itself. */
function findLoudest(whole: Piece, windows: readonly Piece[], mark: number, name: string) {
  let loudest = { piece: whole, score: whole.scores[mark] ?? 0 };
  if (WHOLE_ONLY.has(name)) return loudest;
  for (const piece of windows) {
    const score = (piece.scores[mark] ?? 0) - WINDOW_COST;
    if (score > loudest.score) loudest = { piece, score };
  }
  return loudest;
}

function listRows(hashes: Uint32Array): Rows {
  const starts = new Uint32Array(2 ** BEGINNING_BITS + 1);
  let beginning = 0;
  for (let row = 0; row < hashes.length; row++) {
    const own = (hashes[row] ?? 0) >>> REST_BITS;
    while (beginning < own) starts[++beginning] = row;
  }
  starts.fill(hashes.length, beginning + 1);
  return { hashes, starts };
}

function findRow({ hashes, starts }: Rows, hash: number): number {
  const beginning = hash >>> REST_BITS;
  const end = starts[beginning + 1] ?? 0;
  for (let row = starts[beginning] ?? 0; row < end; row++) if (hashes[row] === hash) return row;
  return -1;
}
