import type { DraftCheck } from '../../model/draft';
import { findOurLanguage, type OurLanguage } from '../../model/language';
import { type Clause, listClauses } from './clauses';
import { CONCEPTS, type Concept } from './compile-cue';
import { findAsks, findConcept } from './cues';
import { FACT_KINDS, type FactKind } from './facts';
import { findSharedLanguage } from './mood';
import { makeReading, type Sight } from './reading';
import { findWords, hasWords } from './words';

/** The draft asks for something that the customer told us: in this very message, or before. */
export const reAskedFact = makeReading('re-asked-fact', (draft) => {
  const shared = findSharedLanguage(draft);
  const told = shared ? findTold(draft, shared) : [];
  const known = findKnown(draft).filter(
    ({ span }) => !told.some((other) => other.span && span && overlaps(other.span, span)),
  );
  return [...told, ...known];
});

function overlaps(a: { start: number; end: number }, b: { start: number; end: number }): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Messages are read this far, in UTF-16 units. */
const LONGEST_READ = 2000;
/** What a message tells, by kind: it stays the same while its answer is typed. */
const TOLD = new WeakMap<object, Map<FactKind, string | null>>();

function findTold({ draft, inbound }: DraftCheck, language: OurLanguage): Sight[] {
  if (!inbound) return [];
  const told = TOLD.get(inbound) ?? new Map<FactKind, string | null>();
  TOLD.set(inbound, told);
  const text = inbound.text.slice(0, LONGEST_READ);
  return listClauses(draft).flatMap((clause) => {
    const isAsking = findAsking(clause, language);
    if (!isAsking) return [];
    for (const kind of FACT_KINDS) {
      const [asked] = findWords(language, kind.ask, clause.text);
      if (!asked || (kind.isNoun && isAsking !== 'plainly')) continue;
      if (kind.isNever?.(clause.text, text, language)) continue;
      if (!told.has(kind)) told.set(kind, kind.find(text, language));
      const fact = told.get(kind);
      if (!fact) continue;
      const start = clause.start + asked.start;
      return [{ span: { start, end: start + asked.text.length }, words: [fact], suggestions: [] }];
    }
    return [];
  });
}

/** Whether a sentence asks for something: with the words for it, or by its question mark alone. */
function findAsking({ text, isQuestion }: Clause, language: OurLanguage): 'plainly' | 'question' | null {
  if (hasWords(language, 'notAsking', text)) return null;
  if (hasWords(language, 'asking', text)) return 'plainly';
  return isQuestion ? 'question' : null;
}

function findKnown(draft: DraftCheck): Sight[] {
  const language = findOurLanguage(draft.language);
  if (!language || draft.facts.length === 0) return [];
  const known = new Map<Concept, string>();
  for (const fact of draft.facts) {
    const concept = findConcept(fact.split(':')[0] ?? '');
    if (concept) known.set(concept, fact);
  }
  if (known.size === 0) return [];
  const asked = CONCEPTS.filter((concept) => known.has(concept));
  return findAsks(language, draft.draft, asked).map(({ concept, match }) => ({
    span: match,
    words: [known.get(concept) ?? ''],
    suggestions: [],
  }));
}
