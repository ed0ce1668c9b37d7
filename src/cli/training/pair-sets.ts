import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { FAMILIES, type Family } from '../../model/finding';
import type { OurLanguage } from '../../model/language';
import { AUTHORED_FOLDER } from './authored-sets';
import { readLines } from './tables';

const PAIR_FOLDER = join(AUTHORED_FOLDER, 'pairs');
const VOICE_PAIRS = join(AUTHORED_FOLDER, '../../voice/pairs');
const FOLDS = 5;

/** A customer's message with a draft, and what is wrong with that draft. */
export interface LabelledPair {
  language: OurLanguage;
  inbound: string;
  draft: string;
  visibility: 'public' | 'private';
  families: Family[];
  /** Which part it is judged in, by a scale that has not seen it: 0 to 4, by its line. */
  fold: number;
  /** Written to tell acknowledgement and next step: its second questions are left open without a trace in the evidence. */
  isOfTrouble: boolean;
}

/**
 * The pairs of one language that scales are learned from: `authored/pairs/<language>.jsonl` and `<language>-trouble.jsonl`,
 * most of them near misses, and the second pairs beside the voice.
 * @throws for a pair that lacks its message or draft or bears a family that there is not.
 */
export function readPairs(language: OurLanguage): LabelledPair[] {
  const read = (name: string) =>
    readLines(join(PAIR_FOLDER, `${name}.jsonl`)).map((line) => JSON.parse(line) as unknown);
  const second = parse(readFileSync(join(VOICE_PAIRS, `${language}-2.yml`), 'utf8')) as Record<
    string,
    Record<string, unknown>[]
  >;
  const others = (second.pairs ?? []).map(({ in: inbound, out: draft, find: expect, visibility }) => ({
    inbound,
    draft,
    expect,
    visibility,
  }));
  return [
    ...read(language).map((one, at) => parsePair(one, language, at)),
    ...read(`${language}-trouble`).map((one, at) => ({ ...parsePair(one, language, at), isOfTrouble: true })),
    ...others.map((one, at) => parsePair(one, language, at)),
  ];
}

/** @throws for what is no pair with known families. */
export function parsePair(value: unknown, language: OurLanguage, line: number): LabelledPair {
  const { inbound, draft, visibility, expect } = value as Record<string, unknown>;
  const place = `Pair ${line + 1} of ${language}`;
  if (typeof inbound !== 'string' || typeof draft !== 'string')
    throw new Error(`${place} has no message or no draft.`);
  if (!Array.isArray(expect)) throw new Error(`${place} does not say what is wrong with it.`);
  return {
    language,
    inbound,
    draft,
    visibility: visibility === 'private' ? 'private' : 'public',
    families: expect.map((name: unknown) => getFamily(name, place)),
    fold: line % FOLDS,
    isOfTrouble: false,
  };
}

function getFamily(name: unknown, place: string): Family {
  const family = FAMILIES.find((one) => one === name);
  if (!family) throw new Error(`${place} bears a family that there is not: ${String(name)}`);
  return family;
}
