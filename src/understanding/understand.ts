import type { PersonalData } from '../model/finding';
import { findOurLanguage, type LanguageTag } from '../model/language';
import { INTENTS, type Intent, type Judged, type Reading, SENTIMENTS, type Urgency } from '../model/reading';
import { readFeatures, type TextFeatures } from './features/features';
import { findLanguage as findByWords } from './find-language';
import { judgeLanguage } from './language';
import { openWeights } from './linear/file';
import { type LinearModel, scoreText, shareOut } from './linear/model';
import { judgeManner } from './manner';
import { findPersonalData as findEverywhere } from './personal-data';

export interface ReadOptions {
  /** What the page claims; null when it claims nothing. */
  pageLanguage?: LanguageTag | null;
  /** What this desk has corrected: added to the score of each intent, see {@link shiftIntents}. */
  shift?: (features: TextFeatures) => Partial<Record<Intent, number>>;
  /** As this desk looks for personal data; without it as every desk does. */
  findPersonalData?: (text: string) => PersonalData[];
}

/** Everything Beside understands of a message, from one weights file. */
export interface Understanding {
  understand(text: string, options?: ReadOptions): Reading;
  /** As `understand`, the language alone; 'unknown' where it is unsure. */
  findLanguage(text: string, pageLanguage: LanguageTag | null): LanguageTag | 'unknown';
  judgeLanguage(text: string, pageLanguage: LanguageTag | null): Judged<LanguageTag>;
}

/** Below these the value is unsure. Chosen so that about one post in twenty is. */
const LEAST = { intent: 0.28, sentiment: 0.4, urgency: 0.53, offence: 0.51 };

/**
 * How much a bad mood speaks for a complaint, beyond what the intent model sees itself: English moods are learned from
 * forty times as many posts as intents. Whoever names an account talks to somebody: there a mood says more.
 */
const LEAN: Partial<Record<string, { plain: number; addressed: number }>> = {
  en: { plain: 2, addressed: 4 },
};
/** The share of bad mood from which it speaks for a complaint rather than against. */
const TURN = { plain: 0.33, addressed: 0.12 };
const ADDRESS = /@[\p{L}\p{N}_]{2}/u;

/**
 * Opens the weights and reads messages with them.
 * @throws when the bytes are no weights of this version.
 */
export function createUnderstanding(weights: Uint8Array): Understanding {
  const models = openWeights(weights);
  const language = (text: string, page: LanguageTag | null) => judgeLanguage(models, text, page);
  return {
    judgeLanguage: language,
    findLanguage(text, page) {
      const { value } = language(text, page);
      // Chance words of no model: the telling words decide.
      return value === 'unsure' ? findByWords(text, page) : value;
    },
    understand: (text, options = {}) =>
      read(models, text, language(text, options.pageLanguage ?? null), options),
  };
}

/** The model of a task for a language: its own, else the one for all. */
function pickModel(
  models: ReadonlyMap<string, LinearModel>,
  task: string,
  language: LanguageTag,
): LinearModel {
  const model = models.get(`${task}-${language.slice(0, 2)}`) ?? models.get(`${task}-xx`);
  if (!model) throw new Error(`The weights have no model for ${task}.`);
  return model;
}

function read(
  models: ReadonlyMap<string, LinearModel>,
  text: string,
  language: Judged<LanguageTag>,
  { shift, findPersonalData = findEverywhere }: ReadOptions,
): Reading {
  const features = readFeatures(text, language.value);
  const tag = findOurLanguage(language.value) ?? 'xx';
  const shares = (task: string, more?: Partial<Record<string, number>>) => {
    const model = pickModel(models, task, tag);
    const scores = scoreText(model, features);
    for (const [at, name] of model.classes.entries()) scores[at] = (scores[at] ?? 0) + (more?.[name] ?? 0);
    return { classes: model.classes, shares: shareOut(scores, model.temperature) };
  };
  const share = (task: string, name: string) => {
    const judged = shares(task);
    return judged.shares[judged.classes.indexOf(name)] ?? 0;
  };
  const sentiments = shares('sentiment');
  const [bad = 0, , good = 0] = sentiments.shares;
  const shifts = shift?.(features) ?? {};
  const manner = ADDRESS.test(text) ? 'addressed' : 'plain';
  const complaint = (shifts.complaint ?? 0) + (LEAN[tag]?.[manner] ?? 0) * (bad - TURN[manner]);
  const intent = judge(INTENTS, shares('intent', { ...shifts, complaint }), LEAST.intent);
  const offence = share('offence', 'offensive');
  const urgent = share('urgency', 'high');
  const personalData = findPersonalData(text);
  const mood = good - bad;
  const anger = share('anger', 'anger') * bad;
  const isComplaint = intent.value === 'complaint';
  const isSpecific = personalData.length > 0 || /\d{2}/.test(text);
  return {
    language,
    intent,
    sentiment: judge(SENTIMENTS, sentiments, LEAST.sentiment),
    mood,
    anger,
    urgency: judgeTwo<Urgency>('high', 'normal', urgent, LEAST.urgency),
    offensive: judgeTwo(true, false, offence, LEAST.offence),
    manner: judgeManner(features.read, share('troll', 'troll'), { mood, anger, isComplaint }, isSpecific),
    personalData,
  };
}

function judge<Value extends string>(
  values: readonly Value[],
  { classes, shares }: { classes: readonly string[]; shares: Float64Array },
  least: number,
): Judged<Value> {
  let best: { value: Value | 'unsure'; confidence: number } = { value: 'unsure', confidence: 0 };
  for (const value of values) {
    const confidence = shares[classes.indexOf(value)] ?? 0;
    if (confidence > best.confidence) best = { value, confidence };
  }
  return best.confidence < least ? { value: 'unsure', confidence: best.confidence } : best;
}

function judgeTwo<Value>(yes: Value, no: Value, share: number, least: number): Judged<Value> {
  const confidence = Math.max(share, 1 - share);
  if (confidence < least) return { value: 'unsure', confidence };
  return { value: share > 0.5 ? yes : no, confidence };
}
