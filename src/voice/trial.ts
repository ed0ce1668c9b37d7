import type { DraftCheck } from '../model/draft';
import type { Finding } from '../model/finding';
import { findOurLanguage, type OurLanguage } from '../model/language';
import type { Caught, CaughtAnswers, RuleTrial } from '../model/trial';
import type { ValeStyle } from '../model/vale-style';
import type { BrandRule } from '../model/voice-rule';
import { compileBrandRule } from './brand';
import { RuleError, wordFault } from './faults';
import { findInDraft } from './find-in-draft';
import { compileRule } from './kind-table';
import { maskAddresses } from './mask';
import { checkOwn, compileBrand, compileStyle } from './own-rules';
import { READINGS } from './reading';
import { listShippedRules } from './shipped';

/**
 * Runs one rule of the lead's own over examples, whether it is switched on or not.
 * @param language in which a fault of the rule is said.
 */
export function tryRule(rule: BrandRule, examples: readonly string[], language: OurLanguage): RuleTrial {
  try {
    const compiled = compileBrandRule(rule);
    return {
      fault: null,
      isFlagged: examples.map((text) => findInDraft(compiled, maskAddresses(text), text, 'en').length > 0),
    };
  } catch (error) {
    if (!(error instanceof RuleError)) throw error;
    return { fault: wordFault(error.fault, language), isFlagged: examples.map(() => false) };
  }
}

/** An answer that was sent, as the check reads it. */
export interface SentDraft {
  draft: DraftCheck;
  sentAt: number;
  permalink: string | null;
}

/** How many are shown of those that would have been caught. */
const MOST_SHOWN = 20;

/**
 * What one rule would have found in answers that were sent.
 * @param asked a rule of the lead's own as it stands in its form, or the id of any other.
 * @param answers newest first.
 * @throws RuleError when the rule cannot be used.
 */
export function findCaught(
  asked: BrandRule | string,
  styles: readonly ValeStyle[],
  answers: readonly SentDraft[],
): CaughtAnswers {
  const find = makeFinder(asked, styles);
  const caught = answers.flatMap((answer) => {
    const [first] = find(answer.draft);
    return first ? [{ ...quote(answer.draft.draft, first), ...pick(answer) }] : [];
  });
  return { answerCount: answers.length, caughtCount: caught.length, caught: caught.slice(0, MOST_SHOWN) };
}

function pick({ sentAt, permalink }: SentDraft): Pick<Caught, 'sentAt' | 'permalink'> {
  return { sentAt, permalink };
}

function makeFinder(
  asked: BrandRule | string,
  styles: readonly ValeStyle[],
): (draft: DraftCheck) => Finding[] {
  if (typeof asked !== 'string') {
    compileBrandRule(asked);
    const own = compileBrand([{ ...asked, isOn: true, isRemoved: false }]);
    return (draft) => checkOwn(own, maskAddresses(draft.draft), draft, new Set());
  }
  const reading = READINGS.find(({ id }) => id === asked);
  if (reading) return (draft) => reading.check(draft);
  const shipped = listShippedRules().find(({ id }) => id === asked);
  if (shipped) {
    const compiled = compileRule(shipped, true);
    const { language = null, visibility } = shipped.beside ?? {};
    return (draft) =>
      (language && language !== findOurLanguage(draft.language)) ||
      (visibility && visibility !== draft.visibility)
        ? []
        : findInDraft(compiled, maskAddresses(draft.draft), draft.draft, draft.interfaceLanguage);
  }
  const rules = styles
    .map((style) => ({ ...style, rules: style.rules.filter(({ id }) => id === asked) }))
    .flatMap((style) => compileStyle(style, new Set()));
  return (draft) => checkOwn(rules, maskAddresses(draft.draft), draft, new Set());
}

const LONGEST_QUOTE = 240;
const SENTENCE_END = /[.!?…]\s|[。！？\n]/g;

/** The sentence around the match, or the beginning of the answer where something is missing in it. */
function quote(text: string, { start, end }: Finding): Pick<Caught, 'sentence' | 'start' | 'end'> {
  if (start === null || end === null)
    return { sentence: text.slice(0, LONGEST_QUOTE), start: null, end: null };
  const ends = [...text.matchAll(SENTENCE_END)].map((match) => match.index + match[0].length);
  const from = Math.max(ends.findLast((at) => at <= start) ?? 0, start - LONGEST_QUOTE / 2);
  const to = Math.min(ends.find((at) => at >= end) ?? text.length, end + LONGEST_QUOTE / 2);
  const lead = text.slice(from, to);
  const sentence = lead.trim();
  const offset = from + lead.indexOf(sentence);
  return { sentence, start: start - offset, end: Math.min(end - offset, sentence.length) };
}
