import { cutDraft } from '../drafts/cut';
import { type DraftWeights, HASH_BITS, LARGEST, type Mark } from '../drafts/weights';
import { splitWindows, WHOLE_ONLY, WINDOW_COST } from '../drafts/windows';
import { type Bag, learnOne, type OneLearned, type YesNo } from './learn-one';
import { findLeast, fitCurve, type Judgement } from './thresholds';

/** A draft and what is true of it. */
export interface LabelledDraft {
  text: string;
  marks: ReadonlySet<string>;
  /** Marks that whoever labelled it thought of: of others nothing is known. */
  known: ReadonlySet<string>;
  /** Marks by which the model is judged on this draft; for the others it is only learned from. */
  judged: ReadonlySet<string>;
  /** Drafts of one fold are judged by a model that has seen none of them. */
  fold: number;
}

export interface DraftPlan {
  marks: readonly string[];
  isChinese: boolean;
  /** Groups that keep a weight, for each mark. */
  kept: number;
  /** The share of what is told that must be right, on drafts the model had not seen. */
  precision: number;
}

/** How well a mark is told on drafts the model had not seen. */
export interface MarkScore {
  name: string;
  count: number;
  precision: number;
  recall: number;
  /** The mean precision over all that are true (average precision): 1 when every true one stands before every other. */
  order: number;
}

const LEARNING = { rounds: 15, step: 0.1, decay: 1e-3, smooth: 2, seed: 7 };
/** Groups of one draft only are chance. */
const FEWEST_DRAFTS = 2;
const LARGEST_SHARE = 0.9995;
const HASH_MASK = 2 ** HASH_BITS - 1;
/** How much the number of drafts that have a group counts beside its weight. */
const RARITY = 0.25;
/** Marks are compared by what their so manieth weightiest group is worth. */
const TYPICAL = 2000;

/** `windows`: the parts of the draft that are heard by themselves. */
type Told = YesNo & { fold: number | null; windows: readonly Bag[] };

/** Trains the model of one language. The same drafts give the same model. */
export function trainDrafts(
  drafts: readonly LabelledDraft[],
  plan: DraftPlan,
): { weights: DraftWeights; scores: MarkScore[] } {
  const { bags, hashes, counts, makeBag } = listBags(drafts, plan.isChinese);
  const windows = drafts.map(({ text }) =>
    splitWindows(text, plan.isChinese).map(({ start, end }) => makeBag(text.slice(start, end))),
  );
  const told = plan.marks.map((name) =>
    drafts.flatMap(({ marks, known, judged, fold }, at): Told[] => {
      const bag = bags[at];
      if (!bag || !known.has(name)) return [];
      return [
        {
          bag,
          windows: WHOLE_ONLY.has(name) ? [] : (windows[at] ?? []),
          isYes: marks.has(name),
          weight: 1,
          fold: judged.has(name) ? fold : null,
        },
      ];
    }),
  );
  const unseen = judgeUnseen(told, counts, plan.kept);
  const learned = learnFew(told, counts, plan.kept);
  const columns: Int8Array[] = [];
  const marks: Mark[] = [];
  const scores: MarkScore[] = [];
  for (const [at, name] of plan.marks.entries()) {
    const [judgements = [], one] = [unseen[at], learned[at]];
    if (!one) continue;
    const curve = fitCurve(judgements);
    const least = findLeast(judgements, curve, plan.precision);
    const { column, scale, bias } = quantiseOne(one);
    columns.push(column);
    marks.push({ name, scale, bias, ...curve, least });
    scores.push(scoreMark(name, judgements, least));
  }
  return { weights: pack(marks, hashes, columns), scores };
}

/** The drafts as groups of a vocabulary: those that more than one draft has, by hash. */
function listBags(drafts: readonly LabelledDraft[], isChinese: boolean) {
  const cut = drafts.map(({ text }) => weighGroups(text, isChinese));
  const tally = new Map<number, number>();
  for (const worths of cut) for (const hash of worths.keys()) tally.set(hash, (tally.get(hash) ?? 0) + 1);
  const known = [...tally].filter(([, count]) => count >= FEWEST_DRAFTS).map(([hash]) => hash);
  const hashes = Uint32Array.from(known).sort();
  const index = new Map(Array.from(hashes, (hash, at) => [hash, at]));
  const bagOf = (worths: ReadonlyMap<number, number>): Bag => {
    const groups = [...worths].flatMap(([hash, value]) => {
      const group = index.get(hash);
      return group === undefined ? [] : [[group, value] as const];
    });
    return {
      groups: Int32Array.from(groups, ([group]) => group),
      values: Float32Array.from(groups, ([, value]) => value),
    };
  };
  const counts = Float32Array.from(hashes, (hash) => tally.get(hash) ?? 0);
  const makeBag = (text: string) => bagOf(weighGroups(text, isChinese));
  return { bags: cut.map(bagOf), hashes, counts, makeBag };
}

/** What each group of a text is worth, by hash. */
function weighGroups(text: string, isChinese: boolean): Map<number, number> {
  const { count, hashes, weights, scale } = cutDraft(text, isChinese);
  const worths = new Map<number, number>();
  for (let at = 0; at < count; at++) {
    const hash = (hashes[at] ?? 0) & HASH_MASK;
    if (!worths.has(hash)) worths.set(hash, (weights[at] ?? 0) * scale);
  }
  return worths;
}

/**
 * Learns every mark, keeps the groups that weigh most for any of them, and learns anew with those alone: what was lost is
 * made up by the others.
 */
function learnFew(told: readonly (readonly YesNo[])[], counts: Float32Array, kept: number): OneLearned[] {
  const plan = { ...LEARNING, vocabulary: counts.length };
  const worths = new Float32Array(counts.length);
  for (const examples of told) {
    const { weights } = learnOne(examples, plan, null);
    // Rare groups weigh much and are seldom met.
    const sizes = weights.map((weight, group) => Math.abs(weight) * (counts[group] ?? 0) ** RARITY);
    const typical = Float32Array.from(sizes).sort().at(-Math.min(sizes.length, TYPICAL)) || 1;
    for (const [group, size] of sizes.entries()) worths[group] = Math.max(worths[group] ?? 0, size / typical);
  }
  const least = Float32Array.from(worths).sort().at(-Math.min(worths.length, kept)) ?? 0;
  const isKept = Uint8Array.from(worths, (worth) => (worth >= least ? 1 : 0));
  return told.map((examples) => learnOne(examples, plan, isKept));
}

/** Judges each fold by what was learned from the others, mark by mark. */
function judgeUnseen(told: readonly (readonly Told[])[], counts: Float32Array, kept: number): Judgement[][] {
  const all = told.map((): Judgement[] => []);
  const folds = [...new Set(told.flatMap((one) => one.map(({ fold }) => fold)))];
  for (const unseen of folds.filter((fold) => fold !== null).sort()) {
    const learned = learnFew(
      told.map((one) => one.filter(({ fold }) => fold !== unseen)),
      counts,
      kept,
    ).map(roundOff);
    for (const [at, one] of told.entries())
      for (const { bag, windows, isYes, fold } of one) {
        const model = learned[at];
        if (fold !== unseen || !model) continue;
        const loudest = windows.map((part) => scoreBag(model, part) - WINDOW_COST);
        all[at]?.push({ score: Math.max(scoreBag(model, bag), ...loudest), isTrue: isYes });
      }
  }
  return all;
}

function scoreBag({ weights, bias }: OneLearned, { groups, values }: Bag): number {
  let score = bias;
  for (const [part, group] of groups.entries()) score += (weights[group] ?? 0) * (values[part] ?? 0);
  return score;
}

function scoreMark(name: string, judgements: readonly Judgement[], least: number | null): MarkScore {
  const sorted = [...judgements].sort((one, other) => other.score - one.score);
  const count = sorted.filter(({ isTrue }) => isTrue).length;
  const found = sorted.filter(({ score }) => least !== null && score >= least);
  const right = found.filter(({ isTrue }) => isTrue).length;
  let before = 0;
  let order = 0;
  for (const [at, { isTrue }] of sorted.entries()) if (isTrue) order += ++before / (at + 1);
  return {
    name,
    count,
    precision: found.length === 0 ? 0 : right / found.length,
    recall: count === 0 ? 0 : right / count,
    order: count === 0 ? 0 : order / count,
  };
}

/** As it will be once it is written. */
function roundOff(learned: OneLearned): OneLearned {
  const { column, scale, bias } = quantiseOne(learned);
  return { weights: Float32Array.from(column, (whole) => whole * scale), bias };
}

function quantiseOne({ weights, bias }: OneLearned): { column: Int8Array; scale: number; bias: number } {
  const sizes = weights
    .map(Math.abs)
    .filter((size) => size > 0)
    .sort();
  const scale = (sizes[Math.floor((sizes.length - 1) * LARGEST_SHARE)] ?? 1) / LARGEST || 1;
  const column = Int8Array.from(weights, (weight) =>
    Math.max(-LARGEST, Math.min(LARGEST, Math.round(weight / scale))),
  );
  return { column, scale, bias };
}

/** Rows that say something for at least one mark. */
function pack(marks: Mark[], hashes: Uint32Array, columns: readonly Int8Array[]): DraftWeights {
  const rows = Array.from(hashes.keys()).filter((row) => columns.some((column) => column[row] !== 0));
  const table = Int8Array.from(rows.flatMap((row) => columns.map((column) => column[row] ?? 0)));
  return { marks, hashes: Uint32Array.from(rows, (row) => hashes[row] ?? 0), table };
}
