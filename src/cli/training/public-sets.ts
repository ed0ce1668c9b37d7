import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { listSamples, readCsv, readLines, type Sample } from './tables';

const SENTIMENTS = ['negative', 'neutral', 'positive'];

/** What a text says, letters only: two copies of a post differ in links, handles and quotes. */
export function flattenPost(text: string): string {
  return text
    .toLowerCase()
    .replace(/https?\S*|@\w+/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

type Part = 'train' | 'val';

function readPair(folder: string, part: Part, labels: readonly string[], language: string): Sample[] {
  const texts = readLines(join(folder, `${part}_text.txt`));
  const numbers = readLines(join(folder, `${part}_labels.txt`));
  return listSamples(
    texts,
    numbers.map((number) => labels[Number(number)] ?? ''),
    language,
  );
}

/** The folder of public sets, each read as it stands; nothing of it is copied. */
export function openPublicSets(folder: string) {
  const at = (...parts: string[]) => join(folder, ...parts);
  return {
    isThere: () => existsSync(at('semeval')),
    tweetSentiment: () => readPair(at('tweeteval', 'sentiment'), 'val', SENTIMENTS, 'en'),
    tweetOffence: (part: Part) => readPair(at('tweeteval', 'offensive'), part, ['clean', 'offensive'], 'en'),
    tweetEmotion: (part: Part) =>
      readPair(at('tweeteval', 'emotion'), part, ['anger', 'calm', 'calm', 'calm'], 'en'),
    xlmt: (language: 'german' | 'french' | 'spanish', tag: string, part: Part) =>
      readPair(at('xlmt', language), part, SENTIMENTS, tag),
    semeval: () => readSemeval(at('semeval')),
    germeval: () =>
      readLines(at('germeval', 'germeval2018.training.txt')).map((line): Sample => {
        const [text = '', kind] = line.split('\t');
        return { text, label: kind === 'OFFENSE' ? 'offensive' : 'clean', language: 'de', weight: 1 };
      }),
    cold: (part: 'train' | 'dev') =>
      readCsv(at('cold', `cold_${part}.csv`)).map(
        ({ TEXT = '', label }): Sample => ({
          text: TEXT,
          label: label === '1' ? 'offensive' : 'clean',
          language: 'zh-CN',
          weight: 1,
        }),
      ),
    hatecheck: () =>
      readCsv(at('hatecheck-nl', 'hatecheck-nl.csv')).map(
        ({ test_case: text = '', label_gold: label }): Sample => ({
          text,
          label: label === 'hateful' ? 'offensive' : 'clean',
          language: 'nl',
          weight: 1,
        }),
      ),
    /** Lines of films with the numbers of the emotions in them: 1 anger, 3 disgust, 4 fear, 5 joy, 6 sadness, 8 trust. */
    films: (language: string) =>
      readLines(at('xed', `${language}-projections.tsv`)).map((line) => {
        const [text = '', emotions = ''] = line.split('\t');
        return { text, emotions: emotions.split(',').map(Number) };
      }),
    lid: () =>
      readLines(at('lid', 'eld_tweets.txt')).map((line): Sample => {
        const [language = '', text = ''] = line.split('\t');
        return { text, label: language, language, weight: 1 };
      }),
    banking: () => readCsv(at('banking77', 'train.csv')).map(({ text = '' }) => text),
    /** Evaluation only: nothing that ships has seen it. */
    airline: () =>
      readCsv(at('airline', 'tweets.csv')).map(
        ({ text = '', airline: brand = '', airline_sentiment: label = '' }) => ({
          text,
          brand,
          label,
        }),
      ),
    /** Evaluation only. */
    cinexio: () =>
      readLines(at('cinexio', 'train.jsonl')).map((line): Sample => {
        const { Comment: text, Category: category } = JSON.parse(line) as {
          Comment: string;
          Category: number;
        };
        return { text, label: SENTIMENTS[category] ?? '', language: 'bg', weight: 1 };
      }),
    personalData: () => at('pii', 'synth_dataset_v2.json'),
  };
}
export type PublicSets = ReturnType<typeof openPublicSets>;

/** English tweets of all years, each once; the topic files only where the plain ones have not the tweet. */
function readSemeval(folder: string): Sample[] {
  const byPost = new Map<string, Sample>();
  for (const name of readdirSync(folder).sort().reverse()) {
    const isPlain = name.endsWith('-A.tsv');
    for (const line of readLines(join(folder, name))) {
      const cells = line.split('\t');
      const text = cleanTweet((isPlain ? cells[2] : cells[3]) ?? '');
      const label = findLabel(cells[isPlain ? 1 : 2] ?? '');
      const post = flattenPost(text);
      if (label && post !== '' && text !== 'Not Available' && !byPost.has(post))
        byPost.set(post, { text, label, language: 'en', weight: 1 });
    }
  }
  return [...byPost.values()];
}

function findLabel(cell: string): string | null {
  if (SENTIMENTS.includes(cell)) return cell;
  if (!/^-?\d$/.test(cell)) return null;
  return SENTIMENTS[Math.sign(Number(cell)) + 1] ?? null;
}

function cleanTweet(text: string): string {
  return text
    .replaceAll('\\u002c', ',')
    .replaceAll('\\u2019', "'")
    .replaceAll('\\""', '"')
    .replace(/^"|"$/g, '')
    .replaceAll('""', '"');
}
