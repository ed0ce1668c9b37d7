import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { createUnderstanding } from '../understanding';
import { readFeatures } from '../understanding/features/features';
import { readLetters, readProse } from '../understanding/features/letters';
import { writeWeights } from '../understanding/linear/file';
import type { LinearModel } from '../understanding/linear/model';
import { type Labelled, type ModelPlan, trainModel } from '../understanding/training/train-model';
import { readAuthored } from './training/authored-sets';
import { type EarScore, trainEars } from './training/ears';
import { CYRILLIC, cutShort, LATIN, listLanguageSamples, weighLanguages } from './training/language-task';
import { listTasks } from './training/meaning-tasks';
import { writeModelCard } from './training/model-card';
import { scorePersonalData } from './training/personal-data-scores';
import { openPublicSets, type PublicSets } from './training/public-sets';
import { trainScales } from './training/scales';
import { scoreUnderstanding } from './training/scores';
import type { Sample } from './training/tables';
import { WEIGHTS_FILE } from './weights';

const CARD_FILE = join(WEIGHTS_FILE, '../model-card.md');
/** Single weights of a model that tells languages by their letters. */
const KEPT_OF_LETTERS = 150_000;
const NO_SIGNALS = new Float32Array(0);

const asMeaning = ({ text, label, language, weight }: Sample): Labelled => {
  const { grams, signals } = readFeatures(text, language);
  return { features: { grams, signals }, label, weight };
};
const asLetters = ({ text, label, weight }: Sample): Labelled => ({
  features: { grams: readLetters(readProse(text)), signals: NO_SIGNALS },
  label,
  weight,
});

function report(
  plan: ModelPlan,
  seen: readonly Sample[],
  unseen: readonly (readonly Sample[])[],
  startedAt: number,
): void {
  const tally = plan.classes.map((one) => `${one} ${seen.filter(({ label }) => label === one).length}`);
  const seconds = ((Date.now() - startedAt) / 1000).toFixed(1);
  console.log(
    `${plan.name}: ${seen.length} texts (${tally.join(', ')}), tuned on ${unseen.flat().length}, ${seconds} s`,
  );
}

function train(
  plan: ModelPlan,
  seen: readonly Sample[],
  unseen: readonly (readonly Sample[])[],
  as: (sample: Sample) => Labelled,
): LinearModel {
  const startedAt = Date.now();
  const model = trainModel(
    plan,
    seen.map(as),
    unseen.map((set) => set.map(as)),
  );
  report(plan, seen, unseen, startedAt);
  return model;
}

function trainAll(sets: PublicSets, only: readonly string[]): LinearModel[] {
  const authored = readAuthored();
  const isWanted = (name: string) => only.length === 0 || only.includes(name);
  const models: LinearModel[] = [];
  const samples = isWanted('language') ? cutShort(listLanguageSamples(sets, authored)) : [];
  for (const [name, classes, bits, script] of [
    ['language-latin', LATIN, 14, /\p{sc=Latin}/u],
    ['language-cyrillic', CYRILLIC, 13, /\p{sc=Cyrillic}/u],
  ] as const) {
    if (!isWanted('language')) continue;
    const plan = {
      name,
      classes,
      bits,
      rounds: 4,
      decay: 1e-6,
      balance: 0,
      dropout: 0,
      kept: KEPT_OF_LETTERS,
    };
    models.push(train(plan, weighLanguages(samples, classes, script), [], asLetters));
  }
  for (const { plan, seen, unseen } of listTasks(sets, authored))
    if (isWanted(plan.name)) models.push(train(plan, seen, unseen, asMeaning));
  return models;
}

/**
 * `npm run train -- FOLDER [MODEL …]`: learns from the public sets in the folder and from the authored posts, and writes
 * the weights and their model card; what is heard in drafts, and the scales that weigh it, are learned from the project's
 * own files, with or without the folder. The same files give the same bytes. With names of models only those are trained,
 * and nothing is written but the scales, where `scales` is among the names.
 */
function run([folder = '../shared/data', ...only]: readonly string[]): void {
  // Drafts are learned from files of our own: no folder is needed.
  const ears = only.length === 0 ? trainEars() : [];
  const sets = openPublicSets(folder);
  if (!sets.isThere()) {
    console.log(`There is no training data in ${folder}: nothing was trained for messages.`);
  } else {
    const models = trainAll(sets, only);
    if (only.length === 0) write(models, sets, ears);
  }
  // Last: they weigh what the new weights say.
  if (only.length === 0 || only.includes('scales')) trainScales();
}

function write(models: readonly LinearModel[], sets: PublicSets, ears: readonly EarScore[]): void {
  const weights = writeWeights(models);
  const deflated = deflateRawSync(weights, { level: 9 });
  writeFileSync(WEIGHTS_FILE, deflated);
  const authored = readAuthored();
  const understanding = createUnderstanding(weights);
  const lines = [...scoreUnderstanding(understanding, sets, authored), ...scorePersonalData(sets)];
  writeFileSync(CARD_FILE, writeModelCard(models, authored, lines, deflated.length, ears));
  const hash = createHash('sha256').update(weights).digest('hex');
  console.log(`${deflated.length} bytes of weights (${weights.length} inflated), sha256 inflated ${hash}`);
}

run(process.argv.slice(2));
