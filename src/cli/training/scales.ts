import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { DraftCheck } from '../../model/draft';
import type { Family } from '../../model/finding';
import { type LanguageTag, OUR_LANGUAGES, type OurLanguage } from '../../model/language';
import { learnScale, type ScaleCase, weighCase } from '../../understanding/training/learn-scale';
import { readAnswer } from '../../voice/reading/answer-evidence';
import { findAckEvidence, isAckToldElsewhere } from '../../voice/reading/no-acknowledgement';
import { findStepEvidence } from '../../voice/reading/no-next-step';
import { tragedyHook } from '../../voice/reading/tragedy-hook';
import { findAsked } from '../../voice/reading/unanswered-question';
import { getEar, getUnderstanding, WEIGHTS_FILE } from '../weights';
import { type LabelledPair, readPairs } from './pair-sets';
import { type ScaleScore, writeScalesCard } from './scales-card';

const SCALES_FILE = fileURLToPath(new URL('../../voice/reading/scales.json', import.meta.url));
const CARD_FILE = join(WEIGHTS_FILE, '../scales-card.md');
/** The share of what is told that must be right, each language weighing the same: missing costs less than a wrong word. */
const PRECISION = 0.88;
/** Sums that may be the least, in log odds. */
const [LOWEST, HIGHEST, STRIDE] = [-2, 3, 0.05];

type Row = Record<string, number>;

/** What there is to weigh: a row for each way in which it may be so. */
interface Weighed {
  rows: Row[];
  /** Told without weighing. */
  isToldAnyway?: boolean;
}

/** One scale to learn; the voice itself says what of a pair it weighs, null where it keeps silent in any case. */
interface ScalePlan {
  family: Family;
  /** Pairs it does not learn from, and is judged by as a whole. */
  isKeptOut?(pair: LabelledPair): boolean;
  find(draft: DraftCheck): Weighed | null;
}

const PLANS: readonly ScalePlan[] = [
  { family: 'no-next-step', find: (draft) => findRow(findStepEvidence(draft)) },
  {
    family: 'no-acknowledgement',
    find: (draft) => (isAckToldElsewhere(draft) ? null : findRow(findAckEvidence(draft))),
  },
  {
    family: 'unanswered-question',
    // Learned from, they made the scale miss half of the plain cases.
    isKeptOut: ({ isOfTrouble }) => isOfTrouble,
    find: (draft) => {
      const asked = tragedyHook.check(draft).length > 0 ? null : findAsked(draft);
      if (!asked) return null;
      const { questions, said, isEvaded } = asked;
      const rows = questions.map((_, at) => work(readAnswer(draft, { questions, at, said })));
      return { rows, isToldAnyway: isEvaded };
    },
  },
];

const findRow = (evidence: Record<string, () => number> | null): Weighed | null =>
  evidence && { rows: [work(evidence)] };

const work = (evidence: Record<string, () => number>): Row =>
  Object.fromEntries(Object.entries(evidence).map(([name, value]) => [name, value()]));

interface Case extends ScaleCase {
  language: OurLanguage;
  fold: number;
  isToldAnyway: boolean;
}

/** What the voice weighs with, as it lies in the file. */
interface Learned {
  bias: number;
  least: number;
  weights: Row;
}

/**
 * Learns the scales from the project's own pairs, heard and understood with the weights as they lie there now, and writes
 * them with their card; the same files give the same bytes.
 */
export function trainScales(): void {
  const startedAt = Date.now();
  const pairs = OUR_LANGUAGES.flatMap(readPairs);
  const learned: Record<string, Learned> = {};
  const scores: ScaleScore[] = [];
  for (const plan of PLANS) {
    const isKeptOut = (pair: LabelledPair) => plan.isKeptOut?.(pair) === true;
    const { names, cases } = listCases(
      plan,
      pairs.filter((pair) => !isKeptOut(pair)),
    );
    const judged = judge(cases);
    const least = findLeast(judged);
    const weights = learnScale(cases);
    learned[plan.family] = listWeights(names, weights, least);
    const others = listCases(plan, pairs.filter(isKeptOut)).cases.map((one) => weighWhole(weights, one));
    for (const language of OUR_LANGUAGES) {
      scores.push({ family: plan.family, set: 'folds', ...scoreLanguage(judged, language, least) });
      if (others.length > 0)
        scores.push({ family: plan.family, set: 'kept out', ...scoreLanguage(others, language, least) });
    }
  }
  writeFileSync(SCALES_FILE, `${JSON.stringify(learned, null, 2)}\n`);
  writeFileSync(CARD_FILE, writeScalesCard(scores, pairs.length, PRECISION));
  for (const { family, set, language, pairs: count, faulty, precision, recall } of scores)
    console.log(
      `${family} ${language}, ${set}: ${count} pairs, ${faulty} faulty, ` +
        `precision ${precision.toFixed(2)}, recall ${recall.toFixed(2)}`,
    );
  console.log(`scales: ${((Date.now() - startedAt) / 1000).toFixed(1)} s`);
}

function listCases(plan: ScalePlan, pairs: readonly LabelledPair[]): { names: string[]; cases: Case[] } {
  let names: string[] = [];
  const cases = pairs.map((pair): Case => {
    const { rows, isToldAnyway = false } = plan.find(makeCheck(pair)) ?? { rows: [] };
    names = Object.keys(rows[0] ?? {}).length > 0 ? Object.keys(rows[0] ?? {}) : names;
    const { language, fold } = pair;
    const isSo = pair.families.includes(plan.family);
    return { rows: rows.map((row) => Object.values(row)), isSo, language, fold, isToldAnyway };
  });
  return { names, cases };
}

/** The pair as the desk gives it to the check. */
function makeCheck({ draft, inbound, language, visibility }: LabelledPair): DraftCheck {
  const tell = (text: string): LanguageTag => {
    const found = getUnderstanding().findLanguage(text, language);
    return found === 'unknown' ? language : found;
  };
  const understood = getUnderstanding().understand(inbound, { pageLanguage: language });
  return {
    draft,
    language: tell(draft),
    heard: getEar(language).hear(draft),
    platform: 'x',
    visibility,
    personalData: [],
    inbound: { text: inbound, language: tell(inbound), understood },
    facts: [],
    interfaceLanguage: 'en',
  };
}

interface Judged extends Case {
  sum: number;
}

/** Each case with the sum that a scale learned from the other folds gives it. */
function judge(cases: readonly Case[]): Judged[] {
  return [...new Set(cases.map(({ fold }) => fold))].flatMap((fold) => {
    const weights = learnScale(cases.filter((one) => one.fold !== fold));
    return cases.filter((one) => one.fold === fold).map((one) => weighWhole(weights, one));
  });
}

function weighWhole(weights: readonly number[], one: Case): Judged {
  return { ...one, sum: one.isToldAnyway ? Number.POSITIVE_INFINITY : weighCase(weights, one) };
}

/** The lowest sum at which precision is reached; where it never is, the one that comes nearest. */
function findLeast(judged: readonly Judged[]): number {
  let best = { least: HIGHEST, precision: 0 };
  for (let step = 0; LOWEST + step * STRIDE <= HIGHEST; step++) {
    const least = round(LOWEST + step * STRIDE);
    const sum = OUR_LANGUAGES.reduce(
      (total, language) => total + scoreLanguage(judged, language, least).precision,
      0,
    );
    const precision = sum / OUR_LANGUAGES.length;
    if (precision >= PRECISION) return least;
    if (precision > best.precision) best = { least, precision };
  }
  return best.least;
}

/** A language in which nothing is told has no precision to show: it counts as 0. */
function scoreLanguage(
  judged: readonly Judged[],
  language: OurLanguage,
  least: number,
): Omit<ScaleScore, 'family' | 'set'> {
  const own = judged.filter((one) => one.language === language);
  const told = own.filter(({ sum }) => sum >= least);
  const faulty = own.filter(({ isSo }) => isSo).length;
  const right = told.filter(({ isSo }) => isSo).length;
  const [precision, recall] = [right / Math.max(1, told.length), right / Math.max(1, faulty)];
  return { language, pairs: own.length, faulty, precision, recall };
}

function listWeights(names: readonly string[], weights: readonly number[], least: number): Learned {
  const kept = names
    .map((name, at) => [name, round(weights[at] ?? 0)] as const)
    .filter(([, weight]) => weight !== 0);
  return { bias: round(weights.at(-1) ?? 0), least, weights: Object.fromEntries(kept) };
}

const round = (value: number) => Math.round(value * 100) / 100;
