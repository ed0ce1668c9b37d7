import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { CommentRecord, Person, PostRecord, TalkRecord } from './records';

const LANGUAGES = ['en', 'nl', 'de', 'bg', 'zh', 'others'];

function readJson(name: string): unknown {
  return JSON.parse(readFileSync(fileURLToPath(new URL(`./data/${name}.json`, import.meta.url)), 'utf8'));
}

/** The JSON door: our own files, checked by instagram.test.ts. */
export function readPeople(): Person[] {
  return readJson('people') as Person[];
}

export function readPosts(): PostRecord[] {
  return readJson('posts') as PostRecord[];
}

export function readComments(): CommentRecord[] {
  return LANGUAGES.flatMap((name) => readJson(`comments-${name}`) as CommentRecord[]);
}

export function readTalks(): TalkRecord[] {
  return readJson('talks') as TalkRecord[];
}
