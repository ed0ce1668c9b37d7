import type { DraftCheck } from '../../model/draft';
import type { OurLanguage } from '../../model/language';
import { type Evidence, outweighs, readTrouble, type TroubleName } from './evidence';
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

/**
 * What is weighed of a draft; null where nothing is: in another language, still being written, an answer to bait.
 */
export function findAckEvidence(draft: DraftCheck): Evidence<TroubleName> | null {
  const language = findWritten(draft);
  if (!language || draft.heard?.acts.ack === undefined) return null;
  if (findMessageKind(draft)?.bait || draft.inbound?.understood?.manner.value === 'troll') return null;
  return readTrouble(draft, language);
}

function findWritten(draft: DraftCheck): OurLanguage | null {
  const language = findSharedLanguage(draft);
  const isShort = draft.draft.trim().length < (language === 'zh-CN' ? SHORTEST_CHINESE : SHORTEST);
  return isShort ? null : language;
}

/** Whoever mourns with everybody has no trouble with us; who jokes about it is told so. */
export function isAckToldElsewhere(draft: DraftCheck): boolean {
  return [tragedyHook, humourUnderAnger].some((other) => other.check(draft).length > 0);
}

/** The message is upset about something that went wrong, and the draft does not say that it saw that. */
export const noAcknowledgement = makeReading('no-acknowledgement', (draft) => {
  const language = findWritten(draft);
  if (!language) return [];
  if (draft.heard?.acts.ack === undefined) {
    if (hasCue('acknowledgement', draft, language)) return [];
    const mood = findMood(draft);
    const problem = mood?.kind === 'loss' ? mood.word : findProblem(draft, language);
    return mood && problem ? [{ span: null, words: [mood.word], suggestions: [] }] : [];
  }
  const evidence = findAckEvidence(draft);
  if (!evidence || !outweighs(NO_ACKNOWLEDGEMENT, evidence) || isAckToldElsewhere(draft)) return [];
  const word = findTrouble(draft, language)?.word;
  return [{ span: null, words: word ? [word] : [], suggestions: [], ...(word ? {} : { saying: 'whole' }) }];
});
