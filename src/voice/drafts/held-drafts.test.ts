import { describe, expect, it } from 'vitest';
import type { DraftCheck } from '../../model/draft';
import { FAMILIES, type Family } from '../../model/finding';
import { OUR_LANGUAGES, type OurLanguage } from '../../model/language';
import { findLanguage, findPersonalData } from '../../understanding';
import { createVoice } from '..';
import { isRecord } from '../record';

// Two sets that were written without looking at the patterns and scored once before anything was changed for them. That
// first score is the honest one. Second set: recall 0.1 to 0.7 in most families of words, 1 in shouting and apologising;
// 0.8 and more for asking and asking again, 0 to 0.8 for the next step and the answer. Of about 490 clean drafts five
// were flagged. Kept so that what was learnt stays.
const FILES = import.meta.glob<() => unknown>('./*-[23].yml', { eager: true, import: 'default' });
const SETS = [2, 3] as const;
const ARROW = ' → ';
const LEAST_PRECISION = 0.9;
const LEAST_RECALL = 0.8;
/** Which language a text is in is told by somebody else, and judged there. */
const JUDGED_ELSEWHERE: readonly Family[] = ['wrong-language'];

const voice = createVoice([], []);

function listLines(language: OurLanguage, name: string): string[] {
  return SETS.flatMap((set) => {
    const file = FILES[`./${language}-${set}.yml`]?.();
    const lines: unknown = isRecord(file) ? file[name] : undefined;
    return typeof lines === 'string' ? lines.trim().split('\n') : [];
  });
}

/** Before the arrow: the message, what is known of the customer, or what went out before. */
function makeCheck(line: string, name: string, language: OurLanguage): DraftCheck {
  const [first = '', second] = line.split(ARROW);
  const left = second === undefined ? null : first;
  const draft = second ?? first;
  const tell = (text: string) => {
    const found = findLanguage(text, language);
    return found === 'unknown' ? language : found;
  };
  const isMessage = left !== null && name !== 're-asked-fact' && name !== 'template';
  return {
    draft,
    language: tell(draft),
    platform: null,
    visibility: name === 're-asked-fact' || name === 'clean-private' ? 'private' : 'public',
    personalData: findPersonalData(draft),
    inbound: isMessage ? { text: left, language: tell(left) } : null,
    facts: left !== null && name === 're-asked-fact' ? [left] : [],
    ...(left !== null && name === 'template' ? { recentAnswers: [left] } : {}),
    interfaceLanguage: 'en',
  };
}

function isFlagged(line: string, name: string, language: OurLanguage, family: Family): boolean {
  return voice.check(makeCheck(line, name, language)).some((finding) => finding.family === family);
}

const CASES = OUR_LANGUAGES.flatMap((language) =>
  FAMILIES.filter((family) => family !== 'brand' && !JUDGED_ELSEWHERE.includes(family)).map((family) => ({
    language,
    family,
  })),
);

describe('drafts held back', () => {
  it.for(CASES)('in $language are told apart for $family', ({ language, family }) => {
    const flagged = listLines(language, family);
    const clean = ['clean', 'clean-private'].flatMap((name) =>
      listLines(language, name).map((line) => ({ line, name })),
    );
    expect(Math.min(flagged.length, clean.length)).toBeGreaterThanOrEqual(3);
    const missed = flagged.filter((line) => !isFlagged(line, family, language, family));
    const wrong = clean.filter(({ line, name }) => isFlagged(line, name, language, family));
    const found = flagged.length - missed.length;
    expect(found / flagged.length, `missed: ${missed.join(' | ')}`).toBeGreaterThanOrEqual(LEAST_RECALL);
    expect(
      found / (found + wrong.length),
      `wrong: ${wrong.map(({ line }) => line).join(' | ')}`,
    ).toBeGreaterThanOrEqual(LEAST_PRECISION);
  });
});
