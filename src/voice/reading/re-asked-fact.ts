import { findOurLanguage } from '../../model/language';
import { CONCEPTS, type Concept } from './compile-cue';
import { findAsks, findConcept } from './cues';
import { makeReading } from './reading';

/** The draft asks for something that the customer told us before. */
export const reAskedFact = makeReading('re-asked-fact', (draft) => {
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
});
