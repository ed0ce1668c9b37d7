import type { Finding } from '../model/finding';
import type { OurLanguage } from '../model/language';
import { followCase } from './actions';
import type { CompiledRule, Hit, Memory } from './contract';
import { findList, findNumber } from './keys';
import { formatMessage } from './message';
import { findSentences, type Sentence } from './vale/block';

/** Scopes that a draft has; rules for headings, tables or markup never apply to it. */
const DRAFT_SCOPES = new Set(['text', 'paragraph', 'summary', 'raw', 'sentence']);

/** Runs one rule over a draft. Spans are in UTF-16 units of the draft. */
export function findInDraft(
  compiled: CompiledRule,
  text: string,
  draft: string,
  language: OurLanguage,
): Finding[] {
  const plan = getPlan(compiled);
  if (!plan.runs) return [];
  const memory: Memory = new Set();
  const hits = plan.isBySentence
    ? getSentences(text).flatMap((sentence) => shift(compiled.matcher.find(sentence.text, memory), sentence))
    : compiled.matcher.find(text, memory);
  if (hits.length === 0) return [];
  return (plan.most > 0 ? hits.slice(0, plan.most) : hits).map((hit) =>
    makeFinding(compiled, hit, draft, language),
  );
}

/** What a rule's keys say about where it runs. */
interface Plan {
  runs: boolean;
  isBySentence: boolean;
  /** 0: as many findings as there are. */
  most: number;
}

const PLANS = new WeakMap<CompiledRule, Plan>();

function getPlan(compiled: CompiledRule): Plan {
  const known = PLANS.get(compiled);
  if (known) return known;
  const scopes = findList(compiled.rule, 'scope');
  const plan = {
    runs: scopes.length === 0 || scopes.some((scope) => DRAFT_SCOPES.has(scope)),
    isBySentence: scopes.includes('sentence'),
    most: findNumber(compiled.rule, 'limit') ?? 0,
  };
  PLANS.set(compiled, plan);
  return plan;
}

/** Of the text that was cut last: several rules read the same sentences. */
let cut: { text: string; sentences: readonly Sentence[] } = { text: '', sentences: [] };

function getSentences(text: string): readonly Sentence[] {
  if (cut.text !== text) cut = { text, sentences: findSentences(text) };
  return cut.sentences;
}

function shift(hits: Hit[], { start }: Sentence): Hit[] {
  return hits.map((hit) => ({ ...hit, start: hit.start + start, end: hit.end + start }));
}

function makeFinding({ rule }: CompiledRule, hit: Hit, draft: string, language: OurLanguage): Finding {
  const { start, end } = trimSpan(hit, draft);
  const match = draft.slice(start, end);
  const suggestions = hit.replacements.map((text) => followCase(match, text.trim()));
  const message = rule.beside?.message?.[language] ?? rule.beside?.message?.en ?? rule.message;
  return {
    rule: rule.id,
    family: rule.beside?.family ?? 'brand',
    level: rule.level,
    ...(suggestions[0] === '' ? findRemoval(start, end, draft) : { start, end, match }),
    message: formatMessage(message, {
      ...hit,
      words: hit.words.map((word) => (word === hit.match ? match : word)),
    }),
    reason: rule.beside?.reason[language] ?? rule.beside?.reason.en ?? '',
    source: rule.beside?.source ?? rule.link ?? '',
    suggestions: [...new Set(suggestions)].filter((text) => text !== match),
  };
}

/** Patterns may take in the space around a word; marks and fixes should not. */
function trimSpan({ start, end }: Hit, draft: string): { start: number; end: number } {
  const match = draft.slice(start, end);
  const trimmed = match.trim();
  if (trimmed === '') return { start, end };
  const first = start + match.indexOf(trimmed);
  return { start: first, end: first + trimmed.length };
}

/** A word that goes takes one of its two spaces along. */
function findRemoval(
  start: number,
  end: number,
  draft: string,
): { start: number; end: number; match: string } {
  const isOpen = start === 0 || /\s/.test(draft[start - 1] ?? '');
  const last = isOpen && draft[end] === ' ' ? end + 1 : end;
  const first = last === end && start > 0 && draft[start - 1] === ' ' ? start - 1 : start;
  return { start: first, end: last, match: draft.slice(first, last) };
}
