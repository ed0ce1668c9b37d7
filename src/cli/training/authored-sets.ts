import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { INTENTS, type Intent, SENTIMENTS, type Sentiment } from '../../model/reading';
import { AUTHORED_SHARE, isHeldOut } from '../../understanding/training/split';
import { readLines } from './tables';

/** A post written for Beside: invented people, invented brands. */
export interface Authored {
  text: string;
  language: string;
  intent: Intent;
  sentiment: Sentiment;
  urgency: 'high' | 'normal';
  isOffensive: boolean;
  isTroll: boolean;
  isHeldOut: boolean;
}

export const AUTHORED_FOLDER = join(import.meta.dirname, '../../understanding/authored');

/**
 * All authored posts: `<language>.jsonl`, `plain-…` for everyday posts, `threads-…` for those amid a conversation,
 * `border-…` for those on the border of two intents.
 * @throws for a line that is not of the form.
 */
export function readAuthored(folder = AUTHORED_FOLDER): Authored[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .flatMap((name) => {
      const language = name.replace(/^(?:plain|threads|border)-|\.jsonl$/g, '');
      return readLines(join(folder, name)).map((line, at) =>
        parseAuthored(line, language, `${name}:${at + 1}`),
      );
    });
}

function parseAuthored(line: string, language: string, place: string): Authored {
  const { text, intent, sentiment, urgency, offensive, troll } = JSON.parse(line) as Record<string, unknown>;
  const isWhole =
    typeof text === 'string' &&
    INTENTS.some((one) => one === intent) &&
    SENTIMENTS.some((one) => one === sentiment) &&
    (urgency === 'high' || urgency === 'normal');
  if (!isWhole) throw new Error(`${place} is no authored post.`);
  return {
    text,
    language,
    intent: intent as Intent,
    sentiment: sentiment as Sentiment,
    urgency,
    isOffensive: offensive === true,
    isTroll: troll === true,
    isHeldOut: isHeldOut(text, AUTHORED_SHARE),
  };
}

/** Sentences of the languages that stand beside ours, by language. */
export function readNeighbours(folder = AUTHORED_FOLDER): Record<string, string[]> {
  const file = join(folder, 'neighbours.json');
  return existsSync(file) ? (JSON.parse(readLines(file).join('\n')) as Record<string, string[]>) : {};
}
