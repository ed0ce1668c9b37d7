import { outweighs, readTrouble } from './evidence';
import { humourUnderAnger } from './humour-under-anger';
import { findMessageKind } from './message-kind';
import { findMood, findProblem, findSharedLanguage, hasCue } from './mood';
import { makeReading } from './reading';
import { NO_ACKNOWLEDGEMENT } from './scales';
import { tragedyHook } from './tragedy-hook';
import { findTrouble } from './trouble';

/** Shorter drafts are still being written, in UTF-16 units. */
const SHORTEST = 30;
const SHORTEST_CHINESE = 10;

/** The message is upset about something that went wrong, and the draft does not say that it saw that. */
export const noAcknowledgement = makeReading('no-acknowledgement', (draft) => {
  const language = findSharedLanguage(draft);
  if (!language || draft.draft.trim().length < (language === 'zh-CN' ? SHORTEST_CHINESE : SHORTEST))
    return [];
  if (draft.heard?.acts.ack === undefined) {
    if (hasCue('acknowledgement', draft, language)) return [];
    const mood = findMood(draft);
    const problem = mood?.kind === 'loss' ? mood.word : findProblem(draft, language);
    return mood && problem ? [{ span: null, words: [mood.word], suggestions: [] }] : [];
  }
  if (findMessageKind(draft)?.bait || draft.inbound?.understood?.manner.value === 'troll') return [];
  if (!outweighs(NO_ACKNOWLEDGEMENT, readTrouble(draft, language))) return [];
  // Whoever mourns with everybody has no trouble with us; who jokes about it is told so.
  if ([tragedyHook, humourUnderAnger].some((other) => other.check(draft).length > 0)) return [];
  const word = findTrouble(draft, language)?.word;
  return [{ span: null, words: word ? [word] : [], suggestions: [], ...(word ? {} : { saying: 'whole' }) }];
});
