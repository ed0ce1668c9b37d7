import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';
import { DRAFT_ACTS, HEARD_FAMILIES } from '../../model/heard';
import { OUR_LANGUAGES, type OurLanguage } from '../../model/language';
import { writeDraftWeights } from '../../understanding/drafts/weights';
import { type LabelledDraft, type MarkScore, trainDrafts } from '../../understanding/training/train-drafts';
import { getDraftWeightsFile } from '../weights';
import { readDrafts } from './draft-sets';

/** Groups that keep a weight, by language. */
const KEPT = 48_000;
/** The share of what is told that must be right, on drafts the model had not seen. */
const PRECISION = 0.92;
/** Marks that fewer drafts bear are not learned. */
const FEWEST = 40;

/** What was learned of one language's drafts. */
export interface EarScore {
  language: OurLanguage;
  drafts: number;
  bytes: number;
  scores: MarkScore[];
}

/** Learns the ears from the project's own files and writes their weights; the same files give the same bytes. */
export function trainEars(languages: readonly OurLanguage[] = OUR_LANGUAGES): EarScore[] {
  return languages.map((language) => {
    const startedAt = Date.now();
    const drafts = readDrafts(language);
    const plan = {
      marks: listMarks(drafts),
      isChinese: language === 'zh-CN',
      kept: KEPT,
      precision: PRECISION,
    };
    const { weights, scores } = trainDrafts(drafts, plan);
    const bytes = deflateRawSync(writeDraftWeights(weights), { level: 9 });
    writeFileSync(getDraftWeightsFile(language), bytes);
    const hash = createHash('sha256').update(bytes).digest('hex');
    const seconds = ((Date.now() - startedAt) / 1000).toFixed(1);
    console.log(
      `drafts-${language}: ${drafts.length} drafts, ${bytes.length} bytes, sha256 ${hash}, ${seconds} s`,
    );
    return { language, drafts: drafts.length, bytes: bytes.length, scores };
  });
}

function listMarks(drafts: readonly LabelledDraft[]): string[] {
  return [...HEARD_FAMILIES, ...DRAFT_ACTS].filter(
    (mark) => drafts.filter(({ marks }) => marks.has(mark)).length >= FEWEST,
  );
}
