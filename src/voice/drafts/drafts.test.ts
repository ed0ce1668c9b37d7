import { describe, expect, it } from 'vitest';
import { FAMILIES, type Family } from '../../model/finding';
import { OUR_LANGUAGES, type OurLanguage } from '../../model/language';
import { createVoice } from '..';
import { isRecord } from '../record';

const FILES = import.meta.glob<() => unknown>('./*.yml', { eager: true, import: 'default' });
const LEAST_PRECISION = 0.9;
const LEAST_RECALL = 0.8;
const FEWEST = 12;

const voice = createVoice([], []);

function listDrafts(language: OurLanguage, name: string): string[] {
  const file = FILES[`./${language}.yml`]?.();
  const list: unknown = isRecord(file) ? file[name] : null;
  return Array.isArray(list) ? list.filter((one) => typeof one === 'string') : [];
}

function isFlagged(draft: string, language: OurLanguage, family: Family): boolean {
  const findings = voice.check({
    draft,
    language,
    platform: null,
    visibility: 'private',
    personalData: [],
    inbound: null,
    facts: [],
    interfaceLanguage: 'en',
  });
  return findings.some((finding) => finding.family === family);
}

const CASES = OUR_LANGUAGES.flatMap((language) =>
  FAMILIES.filter((family) => listDrafts(language, family).length > 0).map((family) => ({
    language,
    family,
  })),
);

describe('hurried drafts', () => {
  it('are there for the nine families of the packs in every language', () => {
    expect(CASES.length).toBe(9 * OUR_LANGUAGES.length);
  });

  it.for(CASES)('in $language are told apart for $family', ({ language, family }) => {
    const [flagged, clean] = [listDrafts(language, family), listDrafts(language, 'clean')];
    expect(Math.min(flagged.length, clean.length)).toBeGreaterThanOrEqual(FEWEST);
    const missed = flagged.filter((draft) => !isFlagged(draft, language, family));
    const wrong = clean.filter((draft) => isFlagged(draft, language, family));
    const found = flagged.length - missed.length;
    expect(found / flagged.length, `missed: ${missed}`).toBeGreaterThanOrEqual(LEAST_RECALL);
    expect(found / (found + wrong.length), `wrong: ${wrong}`).toBeGreaterThanOrEqual(LEAST_PRECISION);
  });
});
