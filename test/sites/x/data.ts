import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Message, Person, TalkLine } from './records';

const LANGUAGES = ['en', 'nl', 'de', 'bg', 'zh', 'others'];

function readJson(name: string): unknown {
  return JSON.parse(readFileSync(fileURLToPath(new URL(`./data/${name}.json`, import.meta.url)), 'utf8'));
}

/** The JSON door: our own files, checked by practice.test.ts. */
export function readPeople(): Person[] {
  return readJson('people') as Person[];
}

export function readMessages(): Message[] {
  return LANGUAGES.flatMap((name) => readJson(name) as Message[]);
}

export function readTalks(): { peer: string; messages: TalkLine[] }[] {
  return readJson('talks') as { peer: string; messages: TalkLine[] }[];
}
