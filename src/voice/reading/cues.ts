import { OUR_LANGUAGES, type OurLanguage } from '../../model/language';
import { isRecord } from '../parse-rule';
import { compilePattern, findMatches, hasMatch, type Match, type Pattern } from '../pattern/compile-pattern';

export const CONCEPTS = ['order', 'email', 'phone', 'address', 'bank', 'birth', 'name', 'model'] as const;
/** What a customer can be asked for. */
export type Concept = (typeof CONCEPTS)[number];

/**
 * What messages and drafts are read for:
 * - `anger`, `loss`, `problem`: in the message;
 * - `acknowledgement`, `step`: the draft sees what happened; it says what happens next;
 * - `privately`: the draft names a private channel; `ours`: what stands before our own phone number;
 * - `ask`: the draft asks for one of the concepts.
 */
export type Cue = 'anger' | 'loss' | 'problem' | 'acknowledgement' | 'step' | 'privately' | 'ours' | 'ask';

/** Beginnings of words are enough. */
const STEMS = new Set<string>(['acknowledgement', 'step', 'ours']);

const FILES = import.meta.glob<unknown>('./cues/*.yml', { eager: true, import: 'default' });
const COMPILED = new Map<string, Pattern>();

/** The pattern of a cue in one language, compiled when first asked for. */
export function getCue(language: OurLanguage, cue: Cue | Concept): Pattern {
  const key = `${language} ${cue}`;
  const known = COMPILED.get(key);
  if (known) return known;
  const pattern = compileCue(language, cue);
  COMPILED.set(key, pattern);
  return pattern;
}

function compileCue(language: OurLanguage, cue: Cue | Concept): Pattern {
  const file = FILES[`./cues/${language}.yml`];
  if (!isRecord(file) || !isRecord(file.data)) throw new Error(`There are no cues for ${language}.`);
  const data = file.data;
  const lines: unknown = cue in data ? data[cue] : file[cue];
  const source = (Array.isArray(lines) ? lines : [lines])
    .join('|')
    .replaceAll('{gap}', () => String(file.gap))
    .replaceAll('{data}', () => `(?:${Object.values(data).join('|')})`);
  const isWord = file.nonword !== true;
  const whole = isWord ? `\\b(?:${source})${STEMS.has(cue) ? '' : '\\b'}` : source;
  return compilePattern(whole, { isCaseIgnored: true, isTrusted: true });
}

/** Where the draft asks for one of these things. */
export function findAsks(
  language: OurLanguage,
  text: string,
  concepts: readonly Concept[],
): { concept: Concept; match: Match }[] {
  return findMatches(getCue(language, 'ask'), text).flatMap((match) => {
    const concept = concepts.find((one) => hasMatch(getCue(language, one), match.text));
    return concept ? [{ concept, match }] : [];
  });
}

/** Labels are asked for again with every keystroke. */
const CONCEPT_OF = new Map<string, Concept | null>();
const MOSTLABELS = 500;

/** What labels begin with where they are shorter than what one asks for: "order", "телефон". */
const LABELS: Record<Concept, RegExp> = {
  order: /^(?:order|booking|bestelling|bestellung|auftrag|поръчка|订单)/iu,
  email: /^(?:e-?mail|mail|имейл|邮箱)/iu,
  phone:
    /^(?:phone(?! model)|mobile|telefoon(?!model)|telefon(?!modell)|handy(?!modell)|телефон(?! модел)|电话|手机号)/iu,
  address: /^(?:address|adres|адрес|地址)/iu,
  bank: /^(?:iban|bank|банка|银行)/iu,
  birth: /^(?:birth|geboorte|geburt|рожд|生日)/iu,
  name: /^(?:name|naam|име|姓名)$/iu,
  model: /model|modell|модел|型号/iu,
};

/** Which thing a stored fact is about, by its label in any of our languages. */
export function findConcept(label: string): Concept | null {
  const known = CONCEPT_OF.get(label);
  if (known !== undefined) return known;
  const found =
    CONCEPTS.find((concept) => LABELS[concept].test(label)) ??
    CONCEPTS.find((concept) =>
      OUR_LANGUAGES.some((language) => hasMatch(getCue(language, concept), label)),
    ) ??
    null;
  if (CONCEPT_OF.size >= MOSTLABELS) CONCEPT_OF.clear();
  CONCEPT_OF.set(label, found);
  return found;
}
