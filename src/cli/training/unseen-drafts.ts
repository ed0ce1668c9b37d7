import { readFileSync } from 'node:fs';
import type { DraftCheck } from '../../model/draft';
import { FAMILIES, type Family } from '../../model/finding';
import type { HeardDraft } from '../../model/heard';
import { OUR_LANGUAGES, type OurLanguage } from '../../model/language';
import { createVoice } from '../../voice';
import { getEar } from '../weights';

/** Families that the wording of a draft alone can show. */
export const WORDED: readonly Family[] = [
  ...(['minimising', 'blame', 'empty', 'corporate', 'stuffy'] as const),
  ...(['channel-switch', 'non-apology', 'over-apology', 'shouting'] as const),
];

/** How well one family is told in one language. */
export interface UnseenScore {
  language: OurLanguage;
  family: Family;
  faulty: number;
  found: number;
  wrong: number;
}

/** A draft, and the families that whoever wrote it meant. */
interface UnseenDraft {
  draft: string;
  expect: Family[];
}

/**
 * Scores drafts that no rule was written for and no model learned from: written by others than the rules and the drafts
 * to learn from, and to be looked at as figures only. Whoever reads their misses has used them up.
 * @param isHearing with the ear, or by the rules alone.
 */
export function scoreUnseen(isHearing: boolean): UnseenScore[] {
  const voice = createVoice([], []);
  return OUR_LANGUAGES.flatMap((language) => {
    const drafts = readUnseen(language);
    const told = drafts.map(({ draft }) => {
      const heard = isHearing ? getEar(language).hear(draft) : null;
      return new Set(voice.check(makeCheck(draft, language, heard)).map(({ family }) => family));
    });
    return WORDED.map((family) => {
      const tally = (isMeant: boolean) =>
        drafts.filter(({ expect }, at) => expect.includes(family) === isMeant && told[at]?.has(family))
          .length;
      const faulty = drafts.filter(({ expect }) => expect.includes(family)).length;
      return { language, family, faulty, found: tally(true), wrong: tally(false) };
    });
  });
}

/** The sums of some scores, as shares. */
export function shareOf(scores: readonly UnseenScore[]): { precision: number; recall: number } {
  const sum = (of: (score: UnseenScore) => number) => scores.reduce((total, score) => total + of(score), 0);
  const found = sum((score) => score.found);
  return {
    precision: found / Math.max(1, found + sum((score) => score.wrong)),
    recall:
      found /
      Math.max(
        1,
        sum((score) => score.faulty),
      ),
  };
}

function readUnseen(language: OurLanguage): UnseenDraft[] {
  const file = new URL(`../../voice/drafts/${language}-unseen.jsonl`, import.meta.url);
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => {
      const { draft, expect } = JSON.parse(line) as Record<string, unknown>;
      const families = Array.isArray(expect) ? FAMILIES.filter((family) => expect.includes(family)) : [];
      if (typeof draft !== 'string') throw new Error(`${language}: a line is no draft.`);
      return { draft, expect: families };
    });
}

function makeCheck(draft: string, language: OurLanguage, heard: HeardDraft | null): DraftCheck {
  return {
    draft,
    language,
    platform: 'x',
    visibility: 'public',
    personalData: [],
    inbound: null,
    ...(heard ? { heard } : {}),
    facts: [],
    interfaceLanguage: 'en',
  };
}
