import { OUR_LANGUAGES, type OurLanguage } from '../../model/language';
import { BUILT_KEY, isBuilt } from '../built';
import { findMatches, hasMatch, type Match } from '../pattern/find-matches';
import { type Pattern, readyPattern } from '../pattern/pattern';
import { isRecord } from '../record';
import { CONCEPTS, type Concept, type Cue, compileCue } from './compile-cue';

const FILES = import.meta.glob<() => unknown>('./cues/*.yml', { eager: true, import: 'default' });
const COMPILED = new Map<string, Pattern>();

/** The pattern of a cue in one language, compiled when first asked for. */
export function getCue(language: OurLanguage, cue: Cue | Concept): Pattern {
  const key = `${language} ${cue}`;
  const known = COMPILED.get(key);
  if (known) return known;
  const file = getFile(language);
  if (!isRecord(file)) throw new Error(`There are no cues for ${language}.`);
  const built = file[BUILT_KEY];
  const printed = isBuilt(built) ? built.patterns[cue] : undefined;
  const pattern = printed ? readyPattern(printed) : compileCue(file, cue);
  COMPILED.set(key, pattern);
  return pattern;
}

const files = new Map<OurLanguage, unknown>();

function getFile(language: OurLanguage): unknown {
  const file = files.get(language) ?? FILES[`./cues/${language}.yml`]?.();
  files.set(language, file);
  return file;
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
