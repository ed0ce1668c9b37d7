import type { Advice, DraftCheck } from '../../model/draft';
import { FAMILIES, type Family } from '../../model/finding';
import { OUR_LANGUAGES, type OurLanguage } from '../../model/language';
import { isRecord } from '../record';

/** A customer's message and a draft, with what the check should say about them. */
export interface Pair {
  language: OurLanguage;
  /** `a` was looked at while the readings were tuned, `b` was held back. */
  half: 'a' | 'b';
  inbound: string;
  draft: string;
  families: Family[];
  lean: Advice['lean'];
  visibility: DraftCheck['visibility'];
  facts: string[];
  recentAnswers: string[] | null;
}

const FILES = import.meta.glob<() => unknown>('./*.yml', { eager: true, import: 'default' });

export const PAIRS: readonly Pair[] = OUR_LANGUAGES.flatMap((language) =>
  (['a', 'b'] as const).flatMap((half) => {
    const file = FILES[`./${language}.yml`]?.();
    const lines: unknown = isRecord(file) ? file[half] : null;
    if (!Array.isArray(lines)) throw new Error(`The pairs of ${language} have no half ${half}.`);
    return lines.map((line: unknown) => parsePair(line, language, half));
  }),
);

function parsePair(line: unknown, language: OurLanguage, half: Pair['half']): Pair {
  if (!isRecord(line) || typeof line.in !== 'string' || typeof line.out !== 'string')
    throw new Error(`A pair of ${language} has no message or no draft.`);
  const { lean } = line;
  if (lean !== 'public' && lean !== 'private' && lean !== 'either')
    throw new Error(`A pair of ${language} leans nowhere: ${line.in}`);
  const found = listTexts(line.find);
  return {
    language,
    half,
    inbound: line.in,
    draft: line.out,
    families: FAMILIES.filter((family) => found.includes(family)),
    lean,
    visibility: line.visibility === 'private' ? 'private' : 'public',
    facts: listTexts(line.facts),
    recentAnswers: line.recent === undefined ? null : listTexts(line.recent),
  };
}

function listTexts(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}
