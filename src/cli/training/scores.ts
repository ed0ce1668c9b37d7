import type { Understanding } from '../../understanding';
import { readProse } from '../../understanding/features/letters';
import { type Guess, type Score, scoreGuesses } from '../../understanding/training/score';
import { isHeldOut, PUBLIC_SHARE } from '../../understanding/training/split';
import type { Authored } from './authored-sets';
import type { PublicSets } from './public-sets';
import type { Sample } from './tables';

/** One line of the table: a measured number beside what is wished for. */
export interface Line {
  task: string;
  set: string;
  measure: string;
  value: number;
  /** What a trial reached, see the model card; null where there is none. */
  floor: number | null;
  goal: number | null;
  count: number;
  /** Calibration error, null where it was not measured. */
  calibration: number | null;
  unsure: number | null;
}

type Aspect = 'intent' | 'sentiment' | 'urgency' | 'offensive';

/** Reads texts and sets the best guess beside the truth; texts of a known language are read by the page's word for it. */
export function guess(
  understanding: Understanding,
  samples: readonly Sample[],
  aspect: Aspect,
  name: (value: unknown) => string = String,
): Guess[] {
  return samples.map(({ text, label, language }) => {
    const reading = understanding.understand(text, { pageLanguage: language });
    const judged = reading[aspect];
    return {
      truth: label,
      guess: name(judged.value),
      confidence: judged.confidence,
      isUnsure: judged.value === 'unsure',
    };
  });
}

const offence = (value: unknown) => (value === 'unsure' ? 'unsure' : value === true ? 'offensive' : 'clean');

export function makeLine(
  [task, set, measure]: readonly [string, string, string],
  value: number,
  [floor, goal]: readonly [number | null, number | null],
  score: Pick<Score, 'count'> & Partial<Score>,
): Line {
  const { count, calibrationError, unsure } = score;
  return {
    task,
    set,
    measure,
    value,
    floor,
    goal,
    count,
    calibration: calibrationError ?? null,
    unsure: unsure ?? null,
  };
}

function scoreMoods(understanding: Understanding, sets: PublicSets): Line[] {
  const score = (samples: readonly Sample[]) => scoreGuesses(guess(understanding, samples, 'sentiment'));
  const tweets = score(sets.tweetSentiment());
  const german = score(sets.xlmt('german', 'de', 'val'));
  const films = score(sets.cinexio().filter((_, at) => at % 4 === 0));
  return [
    makeLine(
      ['sentiment', 'en TweetEval validation', 'macro recall'],
      tweets.macroRecall,
      [0.644, 0.645],
      tweets,
    ),
    makeLine(['sentiment', 'de XLM-T validation', 'macro F1'], german.macroF1, [0.649, 0.65], german),
    makeLine(
      ['sentiment', 'bg film comments, never trained on', 'macro F1'],
      films.macroF1,
      [null, null],
      films,
    ),
  ];
}

function scoreOffence(understanding: Understanding, sets: PublicSets): Line[] {
  const score = (samples: readonly Sample[]) =>
    scoreGuesses(guess(understanding, samples, 'offensive', offence));
  const english = score(sets.tweetOffence('val'));
  const german = score(sets.germeval().filter(({ text }) => isHeldOut(text, PUBLIC_SHARE)));
  const chinese = score(sets.cold('dev'));
  return [
    makeLine(['offence', 'en TweetEval validation', 'macro F1'], english.macroF1, [0.732, 0.73], english),
    makeLine(['offence', 'de GermEval held out', 'macro F1'], german.macroF1, [0.656, 0.66], german),
    makeLine(['offence', 'zh COLD development', 'accuracy'], chinese.accuracy, [0.79, 0.79], chinese),
  ];
}

function scoreComplaints(understanding: Understanding, sets: PublicSets): Line[] {
  const byBrand = groupBy(sets.airline(), ({ brand }) => brand);
  return [...byBrand].flatMap(([brand, tweets]) => {
    const guesses = tweets.map(({ text, label }) => ({
      isComplaint: label === 'negative',
      isGuessed: understanding.understand(text, { pageLanguage: 'en' }).intent.value === 'complaint',
    }));
    const right = guesses.filter(({ isComplaint, isGuessed }) => isComplaint && isGuessed).length;
    const precision = right / guesses.filter(({ isGuessed }) => isGuessed).length;
    const recall = right / guesses.filter(({ isComplaint }) => isComplaint).length;
    const set = `en airline ${brand}, never trained on`;
    const count = { count: guesses.length };
    return [
      makeLine(['complaint', set, 'precision'], precision, [0.8, 0.82], count),
      makeLine(['complaint', set, 'recall'], recall, [0.86, 0.86], count),
    ];
  });
}

function scoreAuthored(understanding: Understanding, authored: readonly Authored[]): Line[] {
  const byLanguage = groupBy(
    authored.filter((post) => post.isHeldOut),
    ({ language }) => language,
  );
  return [...byLanguage].flatMap(([language, posts]) => {
    const set = `${language} authored, held out`;
    const line = (task: Aspect, label: (post: Authored) => string, goal: number | null) => {
      const samples = posts.map((post) => ({ text: post.text, label: label(post), language, weight: 1 }));
      const score = scoreGuesses(
        guess(understanding, samples, task, task === 'offensive' ? offence : String),
      );
      return makeLine([task, set, 'macro F1'], score.macroF1, [null, goal], score);
    };
    return [
      line('intent', ({ intent }) => intent, language === 'en' ? 0.8 : 0.72),
      line('sentiment', ({ sentiment }) => sentiment, null),
      line('urgency', ({ urgency }) => urgency, null),
      line('offensive', ({ isOffensive }) => (isOffensive ? 'offensive' : 'clean'), null),
      scoreTrolls(understanding, posts, set),
    ];
  });
}

function scoreTrolls(understanding: Understanding, posts: readonly Authored[], set: string): Line {
  const guesses = posts.map(({ text, language, isTroll }): Guess => {
    const { manner } = understanding.understand(text, { pageLanguage: language });
    const isGuessed = manner.value === 'troll';
    const sure = isGuessed ? manner.confidence : 1 - manner.confidence;
    return {
      truth: isTroll ? 'troll' : 'genuine',
      guess: isGuessed ? 'troll' : 'genuine',
      confidence: Math.max(sure, 1 - sure),
      isUnsure: manner.value === 'unsure',
    };
  });
  const { calibrationError: _, ...score } = scoreGuesses(guesses);
  return makeLine(['troll', set, 'precision'], score.precision.troll ?? 0, [null, null], score);
}

function groupBy<Item>(items: readonly Item[], find: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) groups.set(find(item), [...(groups.get(find(item)) ?? []), item]);
  return groups;
}

const SHORT = 30;
/** A text cut at a word's end to 30 letters. */
export function cutToShort(text: string): string {
  let short = '';
  for (const word of readProse(text).trim().split(/\s+/)) {
    if (short !== '' && short.length + 1 + word.length > SHORT) break;
    short = `${short} ${word}`.trim();
  }
  return [...short].slice(0, SHORT).join('');
}

/** Posts of the five languages, none of them trained on. */
function listPosts(sets: PublicSets, authored: readonly Authored[]): Sample[] {
  const of = (language: string, texts: readonly string[]) =>
    texts.map((text) => ({ text, label: language, language, weight: 1 }));
  const held = (samples: readonly { text: string }[]) =>
    samples.map(({ text }) => text).filter((text) => isHeldOut(text, PUBLIC_SHARE));
  const lid = sets.lid().filter(({ text }) => isHeldOut(text, PUBLIC_SHARE));
  return [
    ...lid.filter(({ language }) => ['en', 'nl', 'de'].includes(language)),
    ...of(
      'en',
      sets
        .airline()
        .filter((_, at) => at % 20 === 0)
        .map(({ text }) => text),
    ),
    ...of('de', held(sets.germeval())),
    ...of(
      'bg',
      sets
        .cinexio()
        .filter((_, at) => at % 10 === 0)
        .map(({ text }) => text),
    ),
    ...of(
      'zh-CN',
      sets
        .cold('dev')
        .filter((_, at) => at % 10 === 0)
        .map(({ text }) => text),
    ),
    ...authored
      .filter((post) => post.isHeldOut)
      .map(({ text, language }) => ({ text, label: language, language, weight: 1 })),
  ];
}

function scoreLanguages(
  understanding: Understanding,
  sets: PublicSets,
  authored: readonly Authored[],
): Line[] {
  const posts = listPosts(sets, authored);
  const short = posts
    .map((post) => ({ ...post, text: cutToShort(post.text) }))
    .filter(({ text }) => (text.match(/\p{L}/gu)?.length ?? 0) >= 6);
  return (
    [
      [posts, 'posts', 0.981, 0.98, 0.95],
      [short, 'up to 30 letters', 0.959, 0.955, 0.94],
    ] as const
  ).flatMap(([samples, set, floor, goal, each]) => {
    const score = scoreGuesses(
      samples.map(({ text, label }): Guess => {
        const { value, confidence } = understanding.judgeLanguage(text, null);
        return { truth: label, guess: value, confidence, isUnsure: value === 'unsure' };
      }),
    );
    const lines = Object.entries(score.recall).map(([language, recall]) =>
      makeLine(['language', `${language} ${set}`, 'recall'], recall, [null, each], {
        count: samples.filter(({ label }) => label === language).length,
      }),
    );
    return [makeLine(['language', set, 'accuracy'], score.accuracy, [floor, goal], score), ...lines];
  });
}

/** Every score on texts that no model has learned from. */
export function scoreUnderstanding(
  understanding: Understanding,
  sets: PublicSets,
  authored: readonly Authored[],
): Line[] {
  return [
    ...scoreLanguages(understanding, sets, authored),
    ...scoreMoods(understanding, sets),
    ...scoreComplaints(understanding, sets),
    ...scoreOffence(understanding, sets),
    ...scoreAuthored(understanding, authored),
  ];
}
