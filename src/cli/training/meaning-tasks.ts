import { INTENTS, SENTIMENTS } from '../../model/reading';
import { addText, SEEDS } from '../../understanding/features/hash';
import { vary } from '../../understanding/training/augment';
import { isHeldOut, PUBLIC_SHARE } from '../../understanding/training/split';
import type { ModelPlan } from '../../understanding/training/train-model';
import type { Authored } from './authored-sets';
import { flattenPost, type PublicSets } from './public-sets';
import type { Sample } from './tables';

/** A model to be trained: what it learns from, and what it is tuned on, set by set. */
export interface Task {
  plan: ModelPlan;
  seen: Sample[];
  unseen: Sample[][];
}

const OFFENCE = ['clean', 'offensive'];
/** One column of many words: here finer steps are worth a point. */
const FINE = 31;
/** What an authored post counts beside one of a large public set. */
const AUTHORED_WORTH = 2;
/** Few authored posts offend, and none as tweets do: in full they would teach that little is an offence. */
const AUTHORED_BESIDE_TWEETS = 0.05;
/** Of German public posts there are few: in full the authored ones would outnumber them. */
const AUTHORED_BESIDE_POSTS = 0.5;
const VARIANT_WORTH = 0.5;
const VARIANTS = 2;
const FILM_WORTH = 0.3;

type Judge = (post: Authored) => string;
const byIntent: Judge = ({ intent }) => intent;
const bySentiment: Judge = ({ sentiment }) => sentiment;
const byOffence: Judge = ({ isOffensive }) => (isOffensive ? 'offensive' : 'clean');
const byUrgency: Judge = ({ urgency }) => urgency;
const byTroll: Judge = ({ isTroll }) => (isTroll ? 'troll' : 'genuine');

/** Authored posts as samples; those to learn from with their variants. */
function sampleAuthored(posts: readonly Authored[], judge: Judge, isHeld: boolean, weight: number): Sample[] {
  return posts
    .filter((post) => post.isHeldOut === isHeld)
    .flatMap((post) => {
      const sample = { text: post.text, label: judge(post), language: post.language, weight };
      if (isHeld) return [sample];
      const variants = vary(post.text, VARIANTS, addText(SEEDS.word, post.text) >>> 0);
      return [sample, ...variants.map((text) => ({ ...sample, text, weight: weight * VARIANT_WORTH }))];
    });
}

function split(samples: readonly Sample[]): { seen: Sample[]; unseen: Sample[] } {
  return {
    seen: samples.filter(({ text }) => !isHeldOut(text, PUBLIC_SHARE)),
    unseen: samples.filter(({ text }) => isHeldOut(text, PUBLIC_SHARE)),
  };
}

/** Moods of film lines: only those whose emotions agree. */
function listFilmMoods(sets: PublicSets, language: string, tag: string): Sample[] {
  return sets.films(language).flatMap(({ text, emotions }) => {
    const isGood = emotions.every((one) => one === 5 || one === 8) && emotions.includes(5);
    const isBad = emotions.every((one) => one === 1 || one === 3 || one === 6);
    if (!isGood && !isBad) return [];
    return [{ text, label: isGood ? 'positive' : 'negative', language: tag, weight: FILM_WORTH }];
  });
}

function listFilmAnger(sets: PublicSets, language: string, tag: string): Sample[] {
  return sets.films(language).map(({ text, emotions }) => ({
    text,
    label: emotions.includes(1) ? 'anger' : 'calm',
    language: tag,
    weight: FILM_WORTH,
  }));
}

/** Every model of meaning, in the order in which they are trained. */
export function listTasks(sets: PublicSets, authored: readonly Authored[]): Task[] {
  const of = (...languages: string[]) => authored.filter(({ language }) => languages.includes(language));
  const all = (judge: Judge, posts: readonly Authored[] = authored, weight = 1) => ({
    seen: sampleAuthored(posts, judge, false, weight),
    unseen: sampleAuthored(posts, judge, true, 1),
  });
  const join = (...parts: { seen: Sample[]; unseen: Sample[] }[]) => ({
    seen: parts.flatMap(({ seen }) => seen),
    unseen: parts.map(({ unseen }) => unseen),
  });
  const only = (seen: Sample[]) => ({ seen, unseen: [] });
  const tweets = sets.tweetSentiment();
  const known = new Set(tweets.map(({ text }) => flattenPost(text)));
  const semeval = sets.semeval().filter(({ text }) => !known.has(flattenPost(text)));
  const plan = (name: string, classes: readonly string[], bits: number, more: Partial<ModelPlan> = {}) => ({
    ...{ name, classes, bits, rounds: 6, decay: 1e-4, balance: 0.5, dropout: 0 },
    ...more,
  });
  const moods = { balance: 1, rounds: 5 };
  const intents = { balance: 0.2, rounds: 8, dropout: 0.3 };
  return [
    {
      plan: plan('sentiment-en', SENTIMENTS, 16, { ...moods, kept: 90_000 }),
      ...join({ seen: semeval, unseen: tweets }, all(bySentiment, of('en'))),
    },
    {
      plan: plan('sentiment-de', SENTIMENTS, 14, { ...moods, rounds: 8, dropout: 0.2 }),
      ...join(
        { seen: sets.xlmt('german', 'de', 'train'), unseen: sets.xlmt('german', 'de', 'val') },
        all(bySentiment, of('de'), AUTHORED_BESIDE_POSTS),
      ),
    },
    {
      plan: plan('sentiment-xx', SENTIMENTS, 15, moods),
      ...join(
        all(bySentiment, of('nl', 'bg', 'zh-CN'), AUTHORED_WORTH),
        only(all(bySentiment, of('en', 'de')).seen),
        only(semeval.filter((_, at) => at % 6 === 0).map((one) => ({ ...one, weight: 0.5 }))),
        only(['nl', 'bg'].flatMap((language) => listFilmMoods(sets, language, language))),
        only(listFilmMoods(sets, 'cn', 'zh-CN')),
      ),
    },
    {
      plan: plan('offence-en', OFFENCE, 16, { rounds: 8, dropout: 0.5, largest: FINE }),
      ...join(
        { seen: sets.tweetOffence('train'), unseen: sets.tweetOffence('val') },
        all(byOffence, of('en'), AUTHORED_BESIDE_TWEETS),
      ),
    },
    {
      plan: plan('offence-de', OFFENCE, 16, { largest: FINE }),
      ...join(split(sets.germeval()), all(byOffence, of('de'))),
    },
    {
      plan: plan('offence-zh', OFFENCE, 16, { balance: 0.3, largest: FINE }),
      ...join({ seen: sets.cold('train'), unseen: sets.cold('dev') }, all(byOffence, of('zh-CN'))),
    },
    {
      plan: plan('offence-xx', OFFENCE, 15, { largest: FINE }),
      ...join(
        all(byOffence, of('nl', 'bg'), AUTHORED_WORTH),
        only(all(byOffence, of('en', 'de', 'zh-CN')).seen),
        only(sets.hatecheck().map((one) => ({ ...one, weight: 0.3 }))),
        only(sets.tweetOffence('train').filter((_, at) => at % 4 === 0)),
      ),
    },
    {
      plan: plan('intent-xx', INTENTS, 17, { ...intents, kept: 266_000 }),
      ...join(all(byIntent, of('en', 'nl', 'de', 'bg'))),
    },
    {
      plan: plan('intent-zh', INTENTS, 17, { ...intents, kept: 150_000 }),
      ...join(all(byIntent, of('zh-CN'))),
    },
    { plan: plan('urgency-xx', ['high', 'normal'], 14), ...join(all(byUrgency)) },
    { plan: plan('troll-xx', ['troll', 'genuine'], 14), ...join(all(byTroll)) },
    {
      plan: plan('anger-xx', ['anger', 'calm'], 14),
      ...join(
        { seen: sets.tweetEmotion('train'), unseen: sets.tweetEmotion('val') },
        only(['nl', 'de', 'bg'].flatMap((language) => listFilmAnger(sets, language, language))),
        only(listFilmAnger(sets, 'cn', 'zh-CN')),
      ),
    },
  ];
}
