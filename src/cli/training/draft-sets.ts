import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, parseAllDocuments } from 'yaml';
import { DRAFT_ACTS, HEARD_FAMILIES } from '../../model/heard';
import type { OurLanguage } from '../../model/language';
import type { LabelledDraft } from '../../understanding/training/train-drafts';
import { AUTHORED_FOLDER } from './authored-sets';
import { readLines } from './tables';

export const DRAFT_FOLDER = join(AUTHORED_FOLDER, 'drafts');
const VOICE = join(AUTHORED_FOLDER, '../../voice');
const SEPARATOR = ' | ';
/** Drafts may be labelled with these; rules find them better, and nothing is learned for them. */
const OTHERS = ['over-apology', 'shouting', 'joke', 'promo'];
const ALL: ReadonlySet<string> = new Set([...HEARD_FAMILIES, ...DRAFT_ACTS]);
const FAMILIES: ReadonlySet<string> = new Set(HEARD_FAMILIES);
const ACTS: ReadonlySet<string> = new Set(DRAFT_ACTS);
const NONE: ReadonlySet<string> = new Set();
/** Neighbouring lines were written in one breath: they stay together. */
const [BLOCK, FOLDS] = [25, 5];

/**
 * The drafts a language's model learns from: `<language>.txt` with all marks, `<language>-families.txt` with the families
 * alone, and the examples and drafts that stand beside the rules. The first is rich in twins, faulty and innocent, to
 * learn from; the second is written as drafts come, so that families are judged by it.
 * @throws for a line that is not `draft | mark, mark`, with `-` for none.
 */
export function readDrafts(language: OurLanguage): LabelledDraft[] {
  return [
    ...readFile(`${language}.txt`, ALL, ACTS),
    ...readFile(`${language}-families.txt`, FAMILIES, FAMILIES),
    ...readRuleDrafts(language),
    ...readRuleExamples(language),
  ];
}

function readFile(name: string, known: ReadonlySet<string>, judged: ReadonlySet<string>): LabelledDraft[] {
  return readLines(join(DRAFT_FOLDER, name)).map((line, at) => {
    const end = line.lastIndexOf(SEPARATOR);
    const names = line.slice(end + SEPARATOR.length).split(', ');
    if (end < 1 || names.some((one) => one !== '-' && !ALL.has(one) && !OTHERS.includes(one)))
      throw new Error(`${name}:${at + 1} is no labelled draft.`);
    return {
      text: line.slice(0, end),
      marks: new Set(names),
      known,
      judged,
      fold: Math.floor(at / BLOCK) % FOLDS,
    };
  });
}

const mark = (text: string, family: string, isFaulty: boolean): LabelledDraft => ({
  text,
  marks: new Set(isFaulty ? [family] : []),
  known: new Set([family]),
  judged: NONE,
  fold: 0,
});

/** `voice/drafts/<language>….yml`: lists by family, `clean` for none; before an arrow stands the customer's message. */
function readRuleDrafts(language: OurLanguage): LabelledDraft[] {
  const folder = join(VOICE, 'drafts');
  const files = ['', '-2', '-3'].map((set) => join(folder, `${language}${set}.yml`)).filter(existsSync);
  return files.flatMap((file) => {
    const lists = parse(readFileSync(file, 'utf8')) as Record<string, string | string[]>;
    return Object.entries(lists).flatMap(([name, list]) => {
      const drafts = (typeof list === 'string' ? list.trim().split('\n') : list).map(
        (line) => line.split(' → ').at(-1) ?? line,
      );
      if (name === 'clean')
        return drafts.map((text) => ({
          text,
          marks: new Set<string>(),
          known: FAMILIES,
          judged: NONE,
          fold: 0,
        }));
      return FAMILIES.has(name) ? drafts.map((text) => mark(text, name, true)) : [];
    });
  });
}

/** The examples of the shipped rules. */
function readRuleExamples(language: OurLanguage): LabelledDraft[] {
  const folder = join(VOICE, 'packs', language.slice(0, 2));
  return readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const documents = parseAllDocuments(readFileSync(join(folder, name), 'utf8'));
      const file = documents.at(-1)?.toJS() as Record<'x-beside', Record<string, unknown>>;
      const { family, flagged, clean } = file['x-beside'];
      if (typeof family !== 'string' || !FAMILIES.has(family)) return [];
      const list = (examples: unknown, isFaulty: boolean) =>
        (Array.isArray(examples) ? examples : []).flatMap((one: unknown) =>
          typeof one === 'string' ? [mark(one, family, isFaulty)] : [],
        );
      return [...list(flagged, true), ...list(clean, false)];
    });
}
